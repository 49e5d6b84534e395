package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;

/**
 * The bar at the foot: keys that work now and what they do, the most useful first. A hint that does
 * not fit whole is left out.
 */
public record KeyBar(List<Hint> hints) implements Widget {

  /** One key, what it does, and the command that a press of the mouse on it runs. */
  public record Hint(String key, String label, String command) {}

  @Override
  public void draw(Canvas canvas) {
    canvas.fill(Slot.KEY_LABEL);
    int x = 1;
    for (Hint hint : hints) {
      int width = Glyphs.width(hint.key()) + 1 + Glyphs.width(hint.label());
      if (x + width > canvas.width() - 1) {
        continue;
      }
      int end = canvas.put(x, 0, hint.key(), Slot.KEY);
      canvas.put(end + 1, 0, hint.label(), Slot.KEY_LABEL);
      canvas.target(x, 0, width, 1, new Target.Run(hint.command()));
      x += width + 2;
    }
  }
}
