package icofolio.tui;

import java.util.List;

/** Work in the background: beginning it, stopping it, and what comes of it. */
final class Tasks {
  private Tasks() {}

  /**
   * Begins one.
   *
   * @param asks whether to ask before it is stopped
   */
  static Step begin(Model model, String title, boolean asks, Job.Doing doing) {
    Background next = model.background().beginning(title, asks);
    // Whoever must be asked writes the store: an interrupt would close its file.
    Job job = new Job.Start(next.begun(), !asks, doing);
    return Step.of(model.withBackground(next)).and(job);
  }

  /** Why no file can be read or written now; empty where it can: one after the other. */
  static String cannotBegin(Model model) {
    for (Task task : model.background().tasks()) {
      if (task.asks()) {
        return task.title() + " goes on; wait for its end, or Esc on a screen stops it";
      }
    }
    return "";
  }

  static Model paced(Model model, Message.Paced paced) {
    return model.withBackground(
        model
            .background()
            .with(paced.task(), task -> task.at(paced.done(), paced.all(), paced.elapsed())));
  }

  static Step ended(Model model, Message.Ended ended) {
    boolean late =
        model.background().tasks().stream()
            .anyMatch(task -> task.number() == ended.task() && task.stopping());
    Step done = Update.apply(without(model, ended.task()), ended.answer());
    if (!late || !(ended.answer() instanceof Message.Imported)) {
      return done;
    }
    Step said = Notices.say(done.model(), "It had ended before it could be stopped", true);
    return said.and(done.jobs());
  }

  static Step stopped(Model model, int task) {
    return Notices.say(without(model, task), "Stopped; nothing was written", false);
  }

  /** A failure stays until it was read: whoever began it may look elsewhere by now. */
  static Step broke(Model model, Message.Broke broke) {
    String title = "That did not work";
    for (Task task : model.background().tasks()) {
      title = task.number() == broke.task() ? task.title() + " did not work" : title;
    }
    Overlay told = new Overlay.Told(title, List.of(broke.why()), true);
    return Step.of(shown(without(model, broke.task()), told));
  }

  private static Model without(Model model, int task) {
    return model.withBackground(model.background().without(task));
  }

  /** Lays something over the screen, as soon as that takes no keys from what is being typed. */
  static Model shown(Model model, Overlay overlay) {
    return settled(model.withBackground(model.background().waiting(overlay)));
  }

  /** Shows what waits to be looked at, if nothing stands in the way. */
  static Model settled(Model model) {
    boolean busy =
        !(model.overlay() instanceof Overlay.None)
            || Typing.field(model) != null
            || model.isTooSmall();
    Background background = model.background();
    return busy || background.waiting().isEmpty()
        ? model
        : model
            .withOverlay(background.waiting().getFirst())
            .withBackground(background.shownFirst());
  }

  /** Whether Esc stops the newest task: on a screen, where it would lead far otherwise. */
  static boolean stops(Model model) {
    Task task = model.background().shown();
    return task != null
        && task.asks()
        && !task.stopping()
        && model.place() instanceof Place.Top
        && !Moves.goesBack(model).equals("clear");
  }

  /** Asks whether to stop the newest one. */
  static Step askToStop(Model model) {
    Task task = model.background().shown();
    if (task == null) {
      return Step.of(model);
    }
    List<String> lines = List.of(task.title() + ".", "If it is stopped now, nothing is written.");
    return Step.of(
        model.withOverlay(
            new Overlay.Confirm("Stop it?", lines, "stop", m -> stop(m, task.number()))));
  }

  /** Asks one to come to its end, if it still goes on. */
  static Step stop(Model model, int number) {
    return model.background().has(number)
        ? Step.of(model.withBackground(model.background().with(number, Task::stopped)))
            .and(new Job.Interrupt(number))
        : Notices.answer(model, "It had come to its end already");
  }

  /** Leaves the program; asks first where that would stop something. */
  static Step quit(Model model) {
    for (Task task : model.background().tasks()) {
      if (task.asks()) {
        List<String> lines =
            List.of(task.title() + ".", "Quitting stops it, and nothing of it is written.");
        return Step.of(
            model.withOverlay(
                new Overlay.Confirm("Quit now?", lines, "quit", m -> Step.of(m.withExit(0)))));
      }
    }
    return Step.of(model.withExit(0));
  }
}
