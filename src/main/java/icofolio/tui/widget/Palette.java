package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;

/**
 * Every command by name: some letters of it find it, Enter runs it.
 *
 * @param choices what {@code typed} leaves, best first
 */
public record Palette(List<Choice> choices, TextLine typed, Scroll scroll) implements Widget {
  private static final int WIDEST = 72;

  /** One command; {@code reason} says why it cannot be run now, and is empty where it can. */
  public record Choice(String command, String label, String keys, String reason) {}

  /** The choices that fit on a canvas of that height. */
  public static int visible(int height) {
    return Math.clamp(height - 8, 1, 14);
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.modal();
    int width = Math.min(WIDEST, canvas.width() - 4);
    int rows = visible(canvas.height());
    Canvas box = canvas.area((canvas.width() - width) / 2, 2, width, rows + 3);
    box.fill(Slot.TEXT);
    box.box("Commands");
    int x = box.put(2, 1, ": ", Slot.KEY);
    typed.draw(box, x, 1, box.width() - x - 2, true);
    for (int i = 0; i < rows && scroll.top() + i < choices.size(); i++) {
      choice(box.area(1, 2 + i, width - 2, 1), scroll.top() + i);
    }
    if (choices.isEmpty()) {
      box.put(2, 2, "No command is called so.", Slot.MUTED);
    }
  }

  private void choice(Canvas row, int index) {
    Choice choice = choices.get(index);
    boolean chosen = index == scroll.selected();
    boolean off = !choice.reason().isEmpty();
    Slot slot = chosen ? Slot.SELECTED : off ? Slot.DISABLED : Slot.TEXT;
    row.fill(chosen ? Slot.SELECTED : Slot.TEXT);
    int keys = Glyphs.width(choice.keys());
    int end = row.fit(1, 0, row.width() - keys - 3, choice.label(), slot);
    if (off) {
      row.fit(end + 2, 0, row.width() - end - keys - 5, choice.reason(), slot);
    }
    row.putRight(row.width() - 1, 0, choice.keys(), chosen ? Slot.SELECTED : Slot.MUTED);
    row.target(0, 0, row.width(), 1, new Target.Run(choice.command()));
  }
}
