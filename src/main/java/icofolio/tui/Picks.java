package icofolio.tui;

import icofolio.tui.widget.Picker;
import icofolio.tui.widget.Scroll;
import java.util.function.Function;

/** Choosing one of several that lie over the screen. */
final class Picks {
  private static final int FAR = 1_000_000;

  private Picks() {}

  /** The next model with another of them selected. */
  static Model to(Model model, Overlay.Pick pick, long row) {
    int height = Picker.visible(model.size().rows() - 1);
    Scroll scroll = pick.scroll().to(row, pick.choices().size(), height);
    return pick.seen().apply(model.withOverlay(pick.with(scroll)), scroll.selected());
  }

  /** Where its scrollbar was pressed: the first of those that are seen then. */
  static Model jumped(Model model, int row) {
    return model.overlay() instanceof Overlay.Pick pick ? to(model, pick, row) : model;
  }

  /** That many further down; a message is scrolled. */
  static Function<Model, Step> by(int rows) {
    return model -> Step.of(Overlays.moved(model, rows));
  }

  static Function<Model, Step> first() {
    return by(-FAR);
  }

  static Function<Model, Step> last() {
    return by(FAR);
  }

  /** Takes the one that is selected. */
  static Step choose(Model model) {
    return model.overlay() instanceof Overlay.Pick pick
        ? pick.then().apply(model.withOverlay(Overlay.NONE), pick.scroll().selected())
        : Step.of(model);
  }

  /** Takes none of them. */
  static Step leave(Model model) {
    return Step.of(
        model.overlay() instanceof Overlay.Pick pick
            ? pick.left().apply(model.withOverlay(Overlay.NONE))
            : model);
  }

  /** A press of the mouse selects; on the selected one it chooses. */
  static Step press(Model model, int index) {
    if (!(model.overlay() instanceof Overlay.Pick pick)) {
      return Step.of(model);
    }
    return pick.scroll().selected() == index ? choose(model) : Step.of(to(model, pick, index));
  }

  /** What Enter does, in a word. */
  static String chooses(Model model) {
    return model.overlay() instanceof Overlay.Pick pick ? pick.verb() : "choose";
  }
}
