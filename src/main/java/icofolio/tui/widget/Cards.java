package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;
import java.util.function.Function;

/**
 * A window on a list whose rows take several lines each, all the same number of them.
 *
 * @param list the name that presses of the mouse give as {@link Target.Row#list()}
 * @param rows every row in the order to show
 * @param height of a row, in lines
 * @param blank lines at the end of a row that only set it apart from the next
 * @param focused whether the next key goes to this list
 * @param lines what is shown of a row; the first line tells whether it is selected
 */
public record Cards<T>(
    String list,
    List<T> rows,
    int height,
    int blank,
    Scroll scroll,
    boolean focused,
    Function<T, List<Line>> lines)
    implements Widget {
  /** The columns at the left that the pointer takes. */
  public static final int MARGIN = 2;

  /** The columns at the right that are left free for the scroll bar. */
  public static final int FREE = 2;

  /** The rows that fit on a canvas of that height; the last need not have its blank lines. */
  public static int visible(int canvas, int height, int blank) {
    return (canvas + blank) / height;
  }

  @Override
  public void draw(Canvas canvas) {
    int visible = visible(canvas.height(), height, blank);
    int first = Math.min(scroll.top(), rows.size());
    int count = Math.min(visible, rows.size() - first);
    for (int i = 0; i < count; i++) {
      card(canvas.area(0, i * height, canvas.width(), height), first + i);
    }
    if (rows.size() > visible && visible > 0) {
      new Scrollbar(list, rows.size(), visible, first)
          .draw(canvas.area(canvas.width() - 1, 0, 1, visible * height - blank));
    }
  }

  private void card(Canvas card, int index) {
    List<Line> shown = lines.apply(rows.get(index));
    Canvas inner = card.area(MARGIN, 0, card.width() - MARGIN - FREE, card.height());
    new Pane(shown, 0).draw(inner);
    if (index == scroll.selected() && !shown.isEmpty()) {
      Slot slot = focused ? Slot.SELECTED : Slot.SELECTED_IDLE;
      Canvas head = card.area(0, 0, card.width() - FREE, 1);
      head.fill(slot);
      card.cursor(0, 0, false);
      if (focused) {
        head.put(0, 0, card.symbols().pointer(), slot);
      }
      new Pane(List.of(shown.getFirst().all(slot)), 0).draw(inner);
    }
    card.target(0, 0, card.width(), card.height(), new Target.Row(list, index));
  }
}
