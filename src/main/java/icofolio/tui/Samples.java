package icofolio.tui;

/** Looking at the sample portfolio without leaving the UI; the person's own stays untouched. */
final class Samples {
  private Samples() {}

  /** Why it cannot be looked at now; empty where it can. */
  static String cannotOpen(Model model) {
    if (model.setup().sample()) {
      return "This is the sample portfolio";
    }
    if (!Greeting.isDue(model)) {
      return "The sample is for a portfolio without sales; the command ico demo shows it too";
    }
    boolean busy = model.writing() != null || !model.background().tasks().isEmpty();
    return busy ? "Something is still being written or read" : "";
  }

  static Step open(Model model) {
    return Notices.say(model, "Making the sample portfolio", false).and(new Job.OpenSample());
  }

  static Step opened(Model model, Portfolio sample) {
    Model quiet = model.withNotice(model.notice().gone());
    return cannotOpen(model).isEmpty() ? Step.of(quiet).and(new Job.Visit(sample)) : Step.of(quiet);
  }

  /** The sample as it is shown first, in the looks of what was shown before. */
  static Model begin(Model own, Portfolio sample) {
    return Model.start(sample.name(), own.size(), own.look())
        .withSetup(Setup.PLAIN.asSample().asVisit());
  }

  /** The person's own portfolio again, in the looks of what was shown last. */
  static Model back(Model own, Model sample) {
    Model same = own.withLook(sample.look()).withQuestions(own.generation(), 0);
    Model sized = Arrivals.sized(same, sample.size());
    boolean chosen = !sample.setup().chosenTheme().isEmpty();
    return chosen ? Looks.chosen(sized, sample.setup().chosenTheme()) : sized;
  }

  /** Leaves the sample, or the program. */
  static Step quit(Model model) {
    return model.setup().visit()
        ? Step.of(model).and(new Job.ComeBack())
        : Step.of(model.withExit(0));
  }

  /** What {@link #quit} does now, in a word. */
  static String quits(Model model) {
    return model.setup().visit() ? "to your own" : "quit";
  }
}
