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
        .example("ico history", "what was done, and when")
        .example("ico history 1 --json", "what the first change did, record by record");
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
    List<ChangeSet> changes = session.ask().history(most);
    session.print(new HistoryView(session.ask(), changes, false));
    if (changes.isEmpty() && session.globals().output() == Output.TABLE) {
      session.notices().say("There are no changes yet.");
    }
    return ExitCode.DONE;
  }
}
