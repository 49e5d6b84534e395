package icofolio.tui;

/** Choosing one of several answers. */
final class Choosing {
  private Choosing() {}

  /** Takes the answer that is marked. */
  static Step take(Model model) {
    return model.overlay() instanceof Overlay.Choose choose
        ? take(model, choose.marked())
        : Step.of(model);
  }

  /** Takes an answer. */
  static Step take(Model model, int answer) {
    return model.overlay() instanceof Overlay.Choose choose && answer < choose.answers().size()
        ? choose.answers().get(answer).then().apply(model.withOverlay(Overlay.NONE))
        : Step.of(model);
  }

  /** Marks another one. */
  static Model moved(Model model, int step) {
    if (!(model.overlay() instanceof Overlay.Choose choose)) {
      return model;
    }
    int next = Math.clamp(choose.marked() + step, 0, choose.answers().size() - 1);
    return model.withOverlay(choose.marking(next));
  }
}
