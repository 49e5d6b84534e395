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
 * @param answers of which one is to be chosen; none where that is not asked
 * @param marked which of them is marked, counted from 0
 * @param buttons what can be pressed
 */
public record Dialog(
    String title,
    boolean bad,
    List<Line> lines,
    int offset,
    @Nullable Input input,
    List<String> answers,
    int marked,
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

  /** Without answers to choose from. */
  public Dialog(
      String title,
      boolean bad,
      List<Line> lines,
      int offset,
      @Nullable Input input,
      List<KeyBar.Hint> buttons) {
    this(title, bad, lines, offset, input, List.of(), 0, buttons);
  }

  /** The same with answers to choose from. */
  public Dialog choosing(List<String> choices, int chosen) {
    return new Dialog(title, bad, lines, offset, input, choices, chosen, buttons);
  }

  /** The columns that its lines have on a canvas of that width. */
  public static int room(int width) {
    return Math.min(WIDEST, width - 4) - 4;
  }

  /** How many lines at most are seen on a canvas of that height above so many rows of answers. */
  public static int visible(int height, int below) {
    return Math.max(1, height - 2 - AROUND - (below > 0 ? below + 1 : 0));
  }

  /** How many of so many answers are seen at once on a canvas of that height. */
  public static int answers(int count, int height) {
    return Math.min(count, Math.max(3, height - 8));
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.modal();
    int choices = answers(answers.size(), canvas.height());
    int below = input != null ? INPUT - 1 : choices;
    int shown = Math.min(lines.size(), visible(canvas.height(), below));
    int width = room(canvas.width()) + 4;
    int gap = below > 0 && (shown > 0 || input != null) ? 1 : 0;
    int height = shown + AROUND + below + gap;
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
    answers(box.area(1, 1 + shown + gap, width - 2, choices));
    buttons(box, height - 2);
  }

  private void answers(Canvas box) {
    int first = Math.clamp(marked - box.height() + 1L, 0, Math.max(0, answers.size()));
    for (int y = 0; y < box.height(); y++) {
      boolean chosen = first + y == marked;
      Slot slot = chosen ? Slot.SELECTED : Slot.TEXT;
      box.fill(0, y, box.width(), " ", slot);
      if (chosen) {
        box.put(0, y, box.symbols().pointer(), slot);
      }
      box.fit(2, y, box.width() - 3, answers.get(first + y), slot);
      box.target(0, y, box.width(), 1, new Target.Choice(first + y));
    }
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
