package icofolio.cli;

import icofolio.tracker.ChangeSet;
import java.io.IOException;
import java.util.List;

/** Every change, newest first, or one with its records. */
final class HistoryCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("history", "Shows every change, newest first, or one with its records.")
        .arguments("[CHANGE]", "0..1", "Number of one change")
        .option("--last", "N", "Only so many")
        .flag("--overrides", "Only what was written past a limit, with the rules and the reason")
        .example("ico history", "what was done, and when")
        .example("ico history 1 --json", "what the first change did, record by record");
  }

  private static List<ChangeSet> overrides(Session session, int most) {
    return session.ask().history(Integer.MAX_VALUE).stream()
        .filter(change -> !session.ask().breaches(change.number()).isEmpty())
        .limit(most)
        .toList();
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    if (!call.arguments().isEmpty()) {
      ChangeSet change =
          session.ask().change(Numbers.positive("a change", call.arguments().getFirst()));
      session.print(new HistoryView(session.ask(), List.of(change), true));
      return ExitCode.DONE;
    }
    String last = call.option("--last");
    int most = last == null ? Integer.MAX_VALUE : (int) Numbers.positive("--last", last);
    List<ChangeSet> changes =
        call.has("--overrides") ? overrides(session, most) : session.ask().history(most);
    session.print(new HistoryView(session.ask(), changes, false));
    if (changes.isEmpty() && session.globals().output() == Output.TABLE) {
      session.notices().say("There are no changes yet.");
    }
    return ExitCode.DONE;
  }
}
