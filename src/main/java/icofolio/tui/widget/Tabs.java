package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;
import java.util.function.Function;

/**
 * The row at the head: the program's name and its screens, each with the key that opens it. Where
 * there is no room for all, the names of the screens get shorter, then the program's goes, and at
 * last the screens stand closer together.
 */
public record Tabs(String name, List<Tab> tabs) implements Widget {

  /**
   * One screen; a press of the mouse on it runs that command.
   *
   * @param brief its name where there is little room
   */
  public record Tab(String key, String label, String brief, boolean active, String command) {}

  @Override
  public void draw(Canvas canvas) {
    int margin = Glyphs.width(name) + 3;
    if (margin + width(Tab::label) <= canvas.width()) {
      canvas.put(1, 0, name, Slot.ACCENT);
      tabs(canvas, margin, Tab::label);
    } else if (margin + width(Tab::brief) <= canvas.width()) {
      canvas.put(1, 0, name, Slot.ACCENT);
      tabs(canvas, margin, Tab::brief);
    } else if (width(Tab::brief) <= canvas.width()) {
      tabs(canvas, 0, Tab::brief);
    } else {
      close(canvas);
    }
  }

  /** Neighbours share the blank between them; the one that is shown has both of its own. */
  private void close(Canvas canvas) {
    int x = 0;
    for (Tab tab : tabs) {
      String text = text(tab, Tab::brief);
      if (x + Glyphs.width(text) - 1 > canvas.width()) {
        return;
      }
      if (!tab.active() && x > 0) {
        canvas.put(x + 1, 0, text.substring(1), Slot.TAB);
      } else {
        canvas.put(x, 0, text, tab.active() ? Slot.TAB_ACTIVE : Slot.TAB);
      }
      canvas.target(x, 0, Glyphs.width(text) - 1, 1, new Target.Run(tab.command()));
      x += Glyphs.width(text) - 1;
    }
  }

  private int width(Function<Tab, String> label) {
    int width = 0;
    for (Tab tab : tabs) {
      width += Glyphs.width(text(tab, label));
    }
    return width;
  }

  private static String text(Tab tab, Function<Tab, String> label) {
    return " " + tab.key() + " " + label.apply(tab) + " ";
  }

  private void tabs(Canvas canvas, int margin, Function<Tab, String> label) {
    int x = margin;
    for (Tab tab : tabs) {
      String text = text(tab, label);
      int width = Glyphs.width(text);
      if (x + width > canvas.width()) {
        return;
      }
      canvas.put(x, 0, text, tab.active() ? Slot.TAB_ACTIVE : Slot.TAB);
      canvas.target(x, 0, width, 1, new Target.Run(tab.command()));
      x += width;
    }
  }
}
