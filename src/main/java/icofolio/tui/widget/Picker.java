package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;

/**
 * A choice of one among several, at the right edge, so that what lies below can still be seen.
 *
 * @param choices what each is called, and what it is
 */
public record Picker(String title, List<Choice> choices, Scroll scroll) implements Widget {
  /** What presses of the mouse on its scrollbar call it. */
  public static final String NAME = "picker";

  private static final int WIDEST = 76;
  private static final int MOST_ROWS = 14;
  private static final int GAP = 2;

  /** One of them: what it is called, and what it is; either may be empty. */
  public record Choice(String label, String text) {}

  /** Copies the choices. */
  public Picker {
    choices = List.copyOf(choices);
  }

  /** The choices that fit on a canvas of that height. */
  public static int visible(int height) {
    return Math.clamp(height - 8, 1, MOST_ROWS);
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.modal();
    int labels = 0;
    int texts = 0;
    for (Choice choice : choices) {
      labels = Math.max(labels, Glyphs.width(choice.label()));
      texts = Math.max(texts, Glyphs.width(choice.text()));
    }
    int needed = Math.max(labels + GAP + texts, Glyphs.width(title) + 2) + 6;
    int width = Math.min(needed, Math.min(WIDEST, canvas.width() - 4));
    int rows = Math.min(choices.size(), visible(canvas.height()));
    Canvas box = canvas.area(canvas.width() - width - 2, 2, width, rows + 2);
    box.fill(Slot.TEXT);
    box.box(title);
    for (int i = 0; i < rows; i++) {
      choice(box.area(1, 1 + i, width - 2, 1), scroll.top() + i, labels);
    }
    if (choices.size() > rows) {
      new Scrollbar(NAME, choices.size(), rows, scroll.top()).draw(box.area(width - 1, 1, 1, rows));
    }
  }

  private void choice(Canvas row, int index, int labels) {
    Choice choice = choices.get(index);
    boolean chosen = index == scroll.selected();
    row.fill(chosen ? Slot.SELECTED : Slot.TEXT);
    if (chosen) {
      row.put(0, 0, row.symbols().pointer(), Slot.SELECTED);
      row.cursor(0, 0, false);
    }
    row.fit(2, 0, labels, choice.label(), chosen ? Slot.SELECTED : Slot.TEXT);
    int x = labels == 0 ? 2 : 2 + labels + GAP;
    row.fit(x, 0, row.width() - x - 1, choice.text(), chosen ? Slot.SELECTED : Slot.MUTED);
    row.target(0, 0, row.width(), 1, new Target.Choice(index));
  }
}
