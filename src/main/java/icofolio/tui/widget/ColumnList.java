package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;

/** The columns of a list, to be shown, hidden and moved. */
public record ColumnList(String title, List<Choice> choices, int selected) implements Widget {
  private static final int WIDTH = 44;

  /** What presses of the mouse give as {@link Target.Row#list()}. */
  public static final String NAME = "columns";

  /** One column; {@code note} says why it is not seen though it is to be shown. */
  public record Choice(String label, boolean shown, String note) {}

  /** Copies the choices. */
  public ColumnList {
    choices = List.copyOf(choices);
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.modal();
    int height = Math.min(canvas.height(), choices.size() + 2);
    Canvas box =
        canvas.area((canvas.width() - WIDTH) / 2, (canvas.height() - height) / 2, WIDTH, height);
    box.fill(Slot.TEXT);
    box.box(title);
    int rows = height - 2;
    Scroll scroll = Scroll.START.to(selected, choices.size(), rows);
    for (int i = 0; i < rows && scroll.top() + i < choices.size(); i++) {
      choice(box.area(1, 1 + i, WIDTH - 2, 1), scroll.top() + i);
    }
  }

  private void choice(Canvas row, int index) {
    Choice choice = choices.get(index);
    boolean chosen = index == selected;
    row.fill(chosen ? Slot.SELECTED : Slot.TEXT);
    if (chosen) {
      row.put(0, 0, row.symbols().pointer(), Slot.SELECTED);
      row.cursor(0, 0, false);
    }
    String box = choice.shown() ? "[" + row.symbols().mark() + "] " : "[ ] ";
    Slot off = choice.shown() ? Slot.TEXT : Slot.MUTED;
    int end = row.put(2, 0, box, chosen ? Slot.SELECTED : Slot.KEY);
    int room = row.width() - end - Glyphs.width(choice.note()) - 2;
    row.fit(end, 0, room, choice.label(), chosen ? Slot.SELECTED : off);
    row.putRight(row.width() - 1, 0, choice.note(), chosen ? Slot.SELECTED : Slot.MUTED);
    row.target(0, 0, row.width(), 1, new Target.Row(NAME, index));
  }
}
