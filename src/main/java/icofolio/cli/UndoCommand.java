package icofolio.cli;

import icofolio.tracker.ChangeSet;
import icofolio.tracker.UndoChange;
import java.util.List;

/** Takes a change back. */
final class UndoCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "undo",
            "Takes back the last change that is no undo and still stands, or one by its number. An"
                + " undo is taken back by its number too.")
        .arguments("[CHANGE]", "0..1", "Number of the change, from 'ico history'")
        .option(Edits.OVERRIDE, "REASON", Edits.OVERRIDE_HELP)
        .example("ico undo", "the last change")
        .example("ico undo 3", "one by its number, if nothing later stands on it");
  }

  @Override
  public int run(Call call) {
    List<String> arguments = call.arguments();
    Long number = arguments.isEmpty() ? null : Numbers.positive("a change", arguments.getFirst());
    Session session = call.session();
    String command = number == null ? "undo" : "undo " + number;
    UndoChange.Undone taken =
        Edits.make(
            call, override -> new UndoChange(session.tracker()).run(number, command, override));
    ChangeSet undone = taken.change();
    session
        .notices()
        .say(
            "Took back change %d: %s (%d %s)."
                .formatted(
                    undone.number(),
                    undone.command(),
                    undone.records(),
                    undone.records() == 1 ? "record" : "records"));
    session.notices().warn(taken.warnings());
    return ExitCode.DONE;
  }
}
