package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;

/**
 * Everything by name: some letters of it find it, Enter runs it or goes there.
 *
 * @param choices what {@code typed} leaves, best first
 */
public record Palette(List<Choice> choices, TextLine typed, Scroll scroll) implements Widget {
  private static final int WIDEST = 100;

  /**
   * One of them.
   *
   * @param marks where the letters that are typed stand in the label
   * @param kind what it is, where that is not plain
   * @param keys that do the same
   * @param reason why it cannot be used now, and is empty where it can
   */
  public record Choice(String label, List<Integer> marks, String kind, String keys, String reason) {
    /** Copies the marks. */
    public Choice {
      marks = List.copyOf(marks);
    }
  }

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
      box.put(2, 2, "Nothing is called so.", Slot.MUTED);
    }
  }

  private void choice(Canvas row, int index) {
    Choice choice = choices.get(index);
    boolean chosen = index == scroll.selected();
    boolean off = !choice.reason().isEmpty();
    Slot slot = chosen ? Slot.SELECTED : off ? Slot.DISABLED : Slot.TEXT;
    row.fill(chosen ? Slot.SELECTED : Slot.TEXT);
    int room = row.width() - Glyphs.width(choice.keys()) - 3;
    if (chosen) {
      row.put(0, 0, row.symbols().pointer(), slot);
    }
    int end = row.fit(1, 0, room, choice.label(), slot);
    if (!chosen) {
      mark(row, choice, room);
    }
    String more = off ? choice.reason() : choice.kind();
    row.fit(end + 2, 0, room - end - 1, more, chosen || off ? slot : Slot.MUTED);
    row.putRight(row.width() - 1, 0, choice.keys(), chosen ? Slot.SELECTED : Slot.MUTED);
    row.target(0, 0, row.width(), 1, new Target.Choice(index));
  }

  /** Shows which letters of the label were typed. */
  private static void mark(Canvas row, Choice choice, int room) {
    String label = choice.label();
    for (int mark : choice.marks()) {
      if (Character.isLowSurrogate(label.charAt(mark))) {
        continue; // The first half has shown both.
      }
      int x = 1 + Glyphs.width(label.substring(0, mark));
      String letter = label.substring(mark, label.offsetByCodePoints(mark, 1));
      if (x < room) {
        row.put(x, 0, letter, Slot.KEY);
      }
    }
  }
}
