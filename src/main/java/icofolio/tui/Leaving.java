package icofolio.tui;

import icofolio.tui.form.Form;
import java.util.List;

/** Leaving the program, also where something would be lost by it. */
final class Leaving {
  private static final int INTERRUPTED = 130;

  private Leaving() {}

  /** Quits, or goes back to the person's own portfolio; what would be stopped is asked about. */
  static Step quit(Model model) {
    // No question can be seen there: what is shown says why nothing happens.
    if (model.isTooSmall() && wouldLose(model)) {
      return Step.of(model);
    }
    return model.setup().visit() ? Samples.quit(model) : Tasks.quit(model);
  }

  /** Quits at once; asks first where a form would be lost, unless that is asked already. */
  static Step interrupt(Model model) {
    Form form = Forms.open(model);
    boolean asked = model.overlay() instanceof Overlay.Confirm;
    if (form == null || !form.isChanged() || asked || model.isTooSmall()) {
      return Step.of(model.withExit(INTERRUPTED));
    }
    return Step.of(
        model.withOverlay(
            new Overlay.Confirm(
                "Quit without saving?",
                List.of(
                    Forms.unsaved(form), "y quits and throws it away, and so does Ctrl+C again."),
                "quit",
                sure -> Step.of(sure.withExit(INTERRUPTED)))));
  }

  /** What can be done where the terminal is too small. */
  static String small(Model model) {
    return wouldLose(model)
        ? "Make it larger: something is not saved yet."
        : "Make it larger, or press q to quit.";
  }

  private static boolean wouldLose(Model model) {
    Form form = Forms.open(model);
    boolean typed = form != null && form.isChanged();
    return typed || model.background().tasks().stream().anyMatch(Task::asks);
  }
}
