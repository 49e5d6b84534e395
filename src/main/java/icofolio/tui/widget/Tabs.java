package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;

/** The row at the head: the program's name and its screens, each with the key that opens it. */
public record Tabs(String name, List<Tab> tabs) implements Widget {

  /** One screen; a press of the mouse on it runs that command. */
  public record Tab(String key, String label, boolean active, String command) {}

  @Override
  public void draw(Canvas canvas) {
    int x = canvas.put(1, 0, name, Slot.ACCENT) + 2;
    for (Tab tab : tabs) {
      String text = " " + tab.key() + " " + tab.label() + " ";
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
