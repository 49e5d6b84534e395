package icofolio.cli;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.render.BalancesView;
import icofolio.report.WalletBalance;
import icofolio.tracker.AskBalances;
import icofolio.tracker.ReadNames;
import icofolio.tracker.RefreshBalances;
import icofolio.tracker.RefreshBalances.Wishes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What wallets hold, as their chains say, beside what the records expect. */
final class WalletBalancesCommand implements Command {
  private static final String REFRESH = "--refresh";
  private static final String AGREE = "--agree";
  private static final String ANEW = "--anew";
  private static final String NAMES = "--names";
  private static final String ALL = "--all";
  private static final int MOST_ENDPOINTS = 9;

  @Override
  public Signature signature() {
    return new Signature(
            "wallet balances",
            "Shows what wallets hold as it was read last, beside what the records expect there."
                + " With --refresh it is read now, from the endpoints of each wallet's chain.")
        .arguments("WALLET", "0..*", "Only these wallets")
        .flag(REFRESH, "Read the balances now, and keep them")
        .option(AGREE, "N", "Believe only what so many endpoints say alike of one block")
        .flag(ANEW, "Believe an endpoint whose block lies before the one that was read last")
        .flag(NAMES, "Read also the names that the addresses have in the Ethereum Name Service")
        .flag(ALL, "Show also what is nothing and is to be nothing")
        .example("ico wallet balances", "as they were read last")
        .example("ico wallet balances --refresh", "as they are now")
        .example("ico wallet balances main --refresh --agree 2 --json", "on two endpoints' word");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Set<String> named = named(call);
    Predicate<Entry> wanted = wallet -> named.isEmpty() || named.contains(wallet.id());
    int code = ExitCode.DONE;
    if (call.has(NAMES)) {
      code = told(session, new ReadNames(session.tracker(), Network.of(session)).run(wanted));
    }
    if (call.has(REFRESH)) {
      Wishes wishes = new Wishes(wanted, agree(call), call.has(ANEW));
      List<String> problems;
      try (ChainProgress progress = ChainProgress.of(session)) {
        problems =
            new RefreshBalances(session.tracker(), Network.of(session)).run(wishes, progress::done);
      }
      code = Math.max(code, told(session, problems));
    }
    List<WalletBalance> balances = new AskBalances(session.tracker()).run(wanted);
    session.print(new BalancesView(balances, call.has(ALL), session.tracker().now()));
    if (balances.isEmpty() && session.globals().output() == Output.TABLE) {
      session
          .notices()
          .say("There are no wallets yet: ico wallet add --id NAME --chain ethereum --address 0x…");
    }
    return code;
  }

  private static int told(Session session, List<String> problems) {
    problems.forEach(session.notices()::warn);
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.NETWORK;
  }

  private static Set<String> named(Call call) {
    Set<String> named = new TreeSet<>(call.arguments());
    named.forEach(id -> call.session().ask().find(Kind.WALLETS, id));
    return named;
  }

  private static int agree(Call call) {
    String text = call.option(AGREE);
    if (text == null) {
      return 1;
    }
    if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '0' + MOST_ENDPOINTS) {
      return text.charAt(0) - '0';
    }
    throw new UsageException(
        "bad-number",
        AGREE + " takes a number of endpoints from 1 to 9, not " + Choices.quoted(text),
        null);
  }
}
