package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Widget;

/**
 * The line above the keys: the filter of a list, how many rows it leaves, and the sorting; the
 * list's name where the screen has several.
 */
record StatusLine(Sheet<?> sheet, boolean named) implements Widget {
  @Override
  public void draw(Canvas canvas) {
    if (!sheet.problem().isEmpty()) {
      int end = filter(canvas, canvas.width() / 3);
      canvas.fit(end + 2, 0, canvas.width() - end - 3, "! " + sheet.problem(), Slot.BAD);
      return;
    }
    String right = marks() + position() + sorting(canvas);
    canvas.putRight(canvas.width() - 1, 0, right, Slot.MUTED);
    if (sheet.typing() || !sheet.filter().isEmpty()) {
      filter(canvas, canvas.width() - right.length() - 4);
    }
  }

  /** Draws the filter and returns the column after it. */
  private int filter(Canvas canvas, int room) {
    int x = canvas.put(1, 0, "/", Slot.KEY);
    sheet.filter().draw(canvas, x, 0, room - x, sheet.typing());
    return Math.min(room, x + Glyphs.width(sheet.filter().text()) + 1);
  }

  private String position() {
    int shown = sheet.rows().size();
    int all = sheet.size();
    String at = shown == 0 ? "0" : String.valueOf(sheet.scroll().selected() + 1);
    return (named ? sheet.id().title() + ": " : "")
        + at
        + " of "
        + shown
        + (shown < all ? " (of " + all + ")" : "")
        + (sheet.isWhole() ? "" : " so far");
  }

  /** How many rows are marked: nobody must forget one that is out of sight. */
  private String marks() {
    int marked = sheet.marks().count();
    int hidden = marked - sheet.marks().countAmong(sheet.picked());
    if (marked == 0) {
      return "";
    }
    return marked
        + " marked"
        + (hidden == 0 ? "" : ", " + hidden + " of them hidden by the filter")
        + "; ";
  }

  private String sorting(Canvas canvas) {
    for (Column<?> column : sheet.listing().columns()) {
      if (column.name().equals(sheet.sorting().column())) {
        String sign =
            sheet.sorting().descending()
                ? canvas.symbols().descending()
                : canvas.symbols().ascending();
        return ", by " + column.name() + " " + sign;
      }
    }
    return "";
  }
}
