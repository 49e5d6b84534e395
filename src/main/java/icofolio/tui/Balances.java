package icofolio.tui;

import icofolio.entry.Words;
import icofolio.reading.Sighting;
import icofolio.render.BalanceWords;
import icofolio.render.Elapsed;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.WalletBalance;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list of what wallets hold beside what the records expect. */
final class Balances {
  /** How often ages are looked at again. */
  private static final Duration TICK = Duration.ofSeconds(10);

  private static final int ADDRESS_HEAD = 6;
  private static final int ADDRESS_TAIL = 4;

  private static final Comparator<@Nullable Instant> NEWEST =
      Comparator.nullsFirst(Comparator.<Instant>naturalOrder());

  private static final Set<String> FIELDS =
      Set.of(
          "wallet",
          "address",
          "chain",
          "asset",
          "token_contract",
          "amount",
          "expected",
          "difference",
          "block",
          "at",
          "source",
          "stale",
          "state");

  private Balances() {}

  static Listing<WalletBalance> listing(Instant now) {
    return new Listing<>(
        List.of(
            Column.words("wallet", "Wallet", 100, 10, WalletBalance::wallet),
            Column.words("chain", "Chain", 70, 8, balance -> balance.chain().label()),
            Column.words("asset", "Asset", 95, 6, Balances::asset),
            number("amount", "Amount", 98, WalletBalance::amount),
            number("expected", "Expected", 60, WalletBalance::expected),
            Column.<WalletBalance>words("read", "Read", 80, 0, balance -> age(balance, now))
                .sortedBy(Comparator.comparing(Balances::at, NEWEST))
                .styled(balance -> balance.isStale() ? Slot.WARN : Slot.TEXT),
            Column.words("source", "Source", 50, 8, Balances::source),
            Column.<WalletBalance>words("state", "State", 90, 26, BalanceWords::state)
                .discreetly(BalanceWords::discreetState)
                .sortedBy(Comparator.comparing(Balances::urgency))
                .styled(Balances::look)),
        Balances::id,
        balance -> new Place.Balance(id(balance), balance.wallet() + " " + asset(balance), 0),
        Searches.search(FIELDS, Balances::of),
        new Sorting("wallet", false));
  }

  private static Column<WalletBalance> number(
      String name, String label, int rank, Function<WalletBalance, @Nullable BigDecimal> figure) {
    return Column.<WalletBalance>numbers(
        name,
        label,
        rank,
        balance ->
            figure.apply(balance) == null && !name.equals("amount")
                ? ""
                : Figures.number(figure.apply(balance)),
        Comparator.comparing(figure, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())));
  }

  /** Tells balances apart. */
  static String id(WalletBalance balance) {
    return balance.wallet()
        + " "
        + balance.chain().id()
        + " "
        + Objects.requireNonNullElse(balance.token(), "");
  }

  /** What to call the asset: its symbol, else its contract in short. */
  static String asset(WalletBalance balance) {
    String symbol = balance.asset();
    String token = balance.token();
    if (symbol != null) {
      return symbol;
    }
    if (token == null) {
      return "coin";
    }
    return token.length() <= ADDRESS_HEAD + ADDRESS_TAIL
        ? token
        : token.substring(0, ADDRESS_HEAD) + ".." + token.substring(token.length() - ADDRESS_TAIL);
  }

  static Slot look(WalletBalance balance) {
    return Objects.requireNonNullElse(BalanceWords.look(balance), Slot.TEXT);
  }

  private static @Nullable Instant at(WalletBalance balance) {
    Sighting sighting = balance.sighting();
    return sighting == null ? null : sighting.at();
  }

  private static String age(WalletBalance balance, Instant now) {
    Sighting sighting = balance.sighting();
    return sighting == null ? "" : Elapsed.of(sighting.at(), now);
  }

  private static String source(WalletBalance balance) {
    Sighting sighting = balance.sighting();
    return sighting == null ? "" : sighting.endpoint();
  }

  /** How a balance stands, in a word that can be asked for. */
  private enum State {
    RECORDED,
    UNCOMPARED,
    UNREAD,
    MORE,
    LESS,
    STALE,
    UNKNOWN
  }

  private static State urgency(WalletBalance balance) {
    BigDecimal difference = balance.difference();
    if (balance.failure() != null) {
      return balance.isStale() ? State.STALE : State.UNKNOWN;
    }
    if (balance.sighting() == null) {
      return State.UNREAD;
    }
    if (balance.amount() == null) {
      return State.UNKNOWN;
    }
    if (difference == null) {
      return State.UNCOMPARED;
    }
    return switch (difference.signum()) {
      case 0 -> State.RECORDED;
      case 1 -> State.MORE;
      default -> State.LESS;
    };
  }

  /** Bare words look at wallet, address, asset, contract, chain and source. */
  static @Nullable Object of(WalletBalance balance, String name) {
    Sighting sighting = balance.sighting();
    return switch (name) {
      case "id", "wallet" -> balance.wallet();
      case "note", "address" -> balance.address();
      case "symbol", "asset" -> balance.asset();
      case "name" ->
          String.join(
              "\n",
              balance.chain().label(),
              source(balance),
              Objects.requireNonNullElse(balance.token(), ""));
      case "chain" -> List.of(balance.chain().label(), balance.chain().id());
      case "token_contract" -> balance.token();
      case "amount" -> balance.amount();
      case "expected" -> balance.expected();
      case "difference" -> balance.difference();
      case "block" -> sighting == null ? null : BigDecimal.valueOf(sighting.block());
      case "at" -> sighting == null ? null : sighting.at().toString();
      case "source" -> sighting == null ? null : sighting.endpoint();
      case "stale" -> balance.isStale();
      case "state" -> Words.of(urgency(balance));
      default -> null;
    };
  }

  /** How the balance stands, in full, where its column has no room for all of it. */
  static Line sentence(WalletBalance balance, boolean hidden) {
    String state = hidden ? BalanceWords.discreetState(balance) : BalanceWords.state(balance);
    return state.isEmpty()
        ? Line.BLANK
        : Line.of(balance.wallet() + " " + asset(balance) + "  ", Slot.STRONG)
            .and(state, look(balance));
  }

  /** Why the list is empty where no filter is to blame. */
  static String none(Holdings holdings) {
    return holdings.known().isEmpty()
        ? "No wallet yet: n adds one, i imports files."
        : "Nothing that was read is held, and nothing is expected; a shows the rest.";
  }

  /** What has been read from the portfolio takes the place of what was. */
  static Step read(Model model, Message.Balanced read) {
    if (read.generation() != model.generation()) {
      return Step.of(model);
    }
    Model answered = model.withQuestions(model.generation(), model.loading() - 1);
    return fill(answered.withHoldings(answered.holdings().with(read)));
  }

  private static Step fill(Model model) {
    Holdings holdings = model.holdings();
    Sheet<WalletBalance> sheet = Sheets.balances(model).showing(listing(holdings.now()));
    return Filters.arrange(model, sheet.withData(holdings.shown()));
  }

  static String cannotToggle(Model model) {
    if (model.screen() != Screen.WALLETS) {
      return "This belongs to the screen Wallets: 8 goes there";
    }
    return model.holdings().idle() == 0 ? "No balance is of nothing" : "";
  }

  /** Shows balances of nothing too, or hides them again. */
  static Step toggle(Model model) {
    Holdings holdings = model.holdings();
    return fill(model.withHoldings(holdings.showing(!holdings.all())));
  }

  /** What {@link #toggle} does now, in a word. */
  static String shows(Model model) {
    return model.holdings().all() ? "hide nothing" : "show all";
  }

  /** The clock is looked at from now on, as long as the screen is shown. */
  static Step watched(Step step) {
    Holdings holdings = step.model().holdings();
    int watch = holdings.watch() + 1;
    Model watching = step.model().withHoldings(holdings.watching(watch));
    return new Step(watching, step.jobs()).and(new Job.LookAtClock(watch));
  }

  static Step aged(Model model, int watch) {
    return isWatched(model, watch)
        ? Step.of(model).and(new Job.LookAtClock(watch))
        : Step.of(model);
  }

  static Step clock(Model model, Message.Clock clock) {
    if (!isWatched(model, clock.watch())) {
      return Step.of(model);
    }
    Model later = model.withHoldings(model.holdings().at(clock.now()));
    return Step.of(later.withSheet(Sheets.balances(later).showing(listing(clock.now()))))
        .and(new Job.Later(TICK, new Message.Aged(clock.watch())));
  }

  private static boolean isWatched(Model model, int watch) {
    return model.screen() == Screen.WALLETS && model.holdings().watch() == watch;
  }
}
