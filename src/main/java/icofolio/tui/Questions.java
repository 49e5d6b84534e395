package icofolio.tui;

/** Questions to the person that rest on what the portfolio says. */
final class Questions {
  private Questions() {}

  /**
   * Puts a question once the portfolio has been looked at, unless the person goes on meanwhile.
   *
   * @param refused what to call it where the portfolio refuses
   */
  static Step ask(Model model, String refused, Job.Question question) {
    return Step.of(model).and(new Job.Ask(model.pressed(), refused, question));
  }
}
