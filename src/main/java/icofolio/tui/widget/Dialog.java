package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question or a message in the middle of the screen.
 *
 * @param bad whether it tells of something that went wrong
 * @param lines broken to {@link #room}
 * @param offset how many of them are scrolled away at the top
 * @param input where the answer is typed; null where it is pressed
 * @param buttons what can be pressed
 */
public record Dialog(
    String title,
    boolean bad,
    List<Line> lines,
    int offset,
    @Nullable Input input,
    List<KeyBar.Hint> buttons)
    implements Widget {
  private static final int WIDEST = 84;

  /** Frame, buttons, and a blank line on each side of them. */
  private static final int AROUND = 4;

  private static final int INPUT = 3;

  /**
   * The line in which the answer is typed.
   *
   * @param problem what is wrong with the answer before, or empty
   */
  public record Input(String label, TextLine typed, String problem) {}

  /** The columns that its lines have on a canvas of that width. */
  public static int room(int width) {
    return Math.min(WIDEST, width - 4) - 4;
  }

  /** How many lines at most are seen on a canvas of that height. */
  public static int visible(int height, boolean hasInput) {
    return Math.max(1, height - 2 - AROUND - (hasInput ? INPUT : 0));
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.modal();
    int shown = Math.min(lines.size(), visible(canvas.height(), input != null));
    int width = room(canvas.width()) + 4;
    int height = shown + AROUND + (input == null ? 0 : INPUT);
    Canvas box =
        canvas.area(
            (canvas.width() - width) / 2,
            Math.max(0, (canvas.height() - height) / 2),
            width,
            height);
    box.fill(Slot.TEXT);
    box.box(title);
    box.fit(2, 0, width - 4, " " + (bad ? "! " : "") + title + " ", bad ? Slot.BAD : Slot.TITLE);
    new Pane(lines, offset).draw(box.area(2, 1, width - 4, shown));
    String rest = Pane.rest(offset, Pane.furthest(lines.size(), shown), canvas.symbols());
    if (!rest.isEmpty()) {
      box.putRight(width - 2, height - 1, " " + rest + " ", Slot.MUTED);
    }
    if (input != null) {
      draw(box, input, shown + 2);
    }
    buttons(box, height - 2);
  }

  private static void draw(Canvas box, Input input, int row) {
    int x = box.put(2, row, input.label() + ": ", Slot.KEY);
    box.fill(x, row, box.width() - x - 2, " ", Slot.INPUT);
    input.typed().draw(box, x, row, box.width() - x - 2, true);
    box.fit(x, row + 1, box.width() - x - 2, input.problem(), Slot.BAD);
  }

  private void buttons(Canvas box, int row) {
    int x = 2;
    for (KeyBar.Hint button : buttons) {
      int end = box.put(x, row, "[", Slot.MUTED);
      end = box.put(end, row, button.key(), Slot.KEY);
      end = box.put(end, row, " " + button.label(), Slot.TEXT);
      end = box.put(end, row, "]", Slot.MUTED);
      box.target(x, row, end - x, 1, new Target.Run(button.command()));
      x = end + 2;
    }
  }
}
