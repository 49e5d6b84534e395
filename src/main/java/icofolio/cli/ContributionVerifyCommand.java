package icofolio.cli;

import icofolio.entry.Addresses;
import icofolio.entry.BadValueException;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.render.VerificationView;
import icofolio.render.VerificationView.Row;
import icofolio.report.chain.ContributionCheck.Verdict;
import icofolio.sale.Chain;
import icofolio.tracker.EditRecords;
import icofolio.tracker.RecordChange;
import icofolio.tracker.VerifyContributions;
import icofolio.tracker.VerifyContributions.Answer;
import icofolio.tracker.VerifyContributions.Verified;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds contributions against their transactions. */
final class ContributionVerifyCommand implements Command {
  private static final String TOKEN = "--token";
  private static final String EXIT_CODE = "--exit-code";

  @Override
  public Signature signature() {
    return new Signature(
            "contribution verify",
            "Holds contributions against their transactions on the chain of their sale: whether it is"
                + " there and has succeeded, sender, receiver, asset, amount, fee and depth. Without"
                + " an ID, all that name a transaction.")
        .arguments("[ID…]", "0..*", "Only these contributions")
        .option(
            TOKEN,
            "SYMBOL=ADDRESS",
            "What a currency is on the chain, where that is not known: several separated by ,")
        .flag(SaleSyncCommand.APPLY, "Write what the chain says into the records")
        .flag(EXIT_CODE, "Exit with 3 where one is not confirmed as recorded, for a scheduled job")
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico contribution verify", "every contribution with a transaction")
        .example("ico contribution verify c02 --apply", "take over what the chain says of one");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Answer answer;
    try (ChainProgress _ = ChainProgress.waiting(session, "reading transactions")) {
      answer =
          new VerifyContributions(session.tracker(), Network.of(session))
              .run(call.arguments(), tokens(call));
    }
    session.print(
        new VerificationView(
            answer.verified().stream()
                .map(one -> new Row(one.contribution(), one.check(), one.reading(), one.moved()))
                .toList()));
    answer.problems().forEach(session.notices()::warn);
    if (answer.verified().isEmpty()) {
      session.notices().say("No contribution names a transaction.");
    }
    if (call.has(SaleSyncCommand.APPLY)) {
      apply(call, answer.verified());
    } else {
      offer(session, answer.verified());
    }
    return code(call, answer);
  }

  private static int code(Call call, Answer answer) {
    boolean unread =
        answer.verified().stream().anyMatch(one -> one.check().verdict() == Verdict.UNREAD);
    if (unread) {
      return ExitCode.NETWORK;
    }
    boolean good =
        answer.verified().stream()
            .map(one -> one.check().verdict())
            .allMatch(one -> one == Verdict.CONFIRMED || one == Verdict.NOT_CHECKABLE);
    return good || !call.has(EXIT_CODE) ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static void offer(Session session, List<Verified> verified) {
    long mendable = verified.stream().filter(one -> !one.check().changes().isEmpty()).count();
    if (mendable > 0) {
      session
          .notices()
          .say(
              mendable == 1
                  ? "What the chain says of one of them can be written: --apply"
                  : "What the chain says of %d of them can be written: --apply"
                      .formatted(mendable));
    }
  }

  private static void apply(Call call, List<Verified> verified) {
    Session session = call.session();
    List<String> changed = new ArrayList<>();
    for (Verified one : verified) {
      if (!one.check().changes().isEmpty()) {
        Map<Field, @Nullable Object> fields = new LinkedHashMap<>(one.check().changes());
        String id = one.contribution().id();
        RecordChange change =
            Edits.make(
                call,
                override ->
                    new EditRecords(
                            session.tracker(),
                            "contribution verify " + id + " --apply",
                            override,
                            false)
                        .edit(Kind.CONTRIBUTIONS, id, fields));
        session.notices().warn(change.warnings());
        changed.add(
            id
                + " ("
                + fields.keySet().stream().map(Field::name).collect(Collectors.joining(", "))
                + ")");
      }
    }
    session
        .notices()
        .say(
            changed.isEmpty()
                ? "There is nothing to write."
                : "Above is how it was. Written since: " + String.join("; ", changed) + ".");
  }

  private static Map<String, String> tokens(Call call) {
    Map<String, String> tokens = new LinkedHashMap<>();
    String text = call.option(TOKEN);
    for (String one : text == null ? new String[0] : text.split(",", -1)) {
      int at = one.indexOf('=');
      try {
        if (at < 1) {
          throw new IllegalArgumentException("takes SYMBOL=ADDRESS");
        }
        String address = Addresses.read(one.substring(at + 1).strip(), new Chain("eip155:1"));
        tokens.put(icofolio.money.Asset.of(one.substring(0, at).strip()).code(), address);
      } catch (BadValueException | IllegalArgumentException e) {
        throw new UsageException(
            "bad-value",
            TOKEN + " " + e.getMessage() + "; found " + Choices.quoted(one),
            "For example --token USDC=0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48");
      }
    }
    return tokens;
  }
}
