package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Widget;
import java.util.List;
import java.util.Locale;

/**
 * The line above the keys: the filter of a list, how many rows it leaves, and the sorting; the
 * list's name where the screen has several.
 */
record StatusLine(Sheet<?> sheet, boolean named) implements Widget {
  private static final String HOW = "words, field:value, field:>100, -word";

  @Override
  public void draw(Canvas canvas) {
    if (!sheet.problem().isEmpty()) {
      int end = filter(canvas, canvas.width() / 3);
      canvas.fit(end + 2, 0, canvas.width() - end - 3, "! " + sheet.problem(), Slot.BAD);
      return;
    }
    boolean filtered = sheet.typing() || !sheet.filter().isEmpty();
    int filter = filtered ? Math.min(Glyphs.width(sheet.filter().text()), canvas.width() / 3) : 0;
    String right = right(canvas, canvas.width() - filter - 6);
    canvas.putRight(canvas.width() - 1, 0, right, Slot.MUTED);
    if (filtered) {
      filter(canvas, canvas.width() - right.length() - 4);
    }
  }

  /** As much as there is room for; marks and numbers before all. */
  private String right(Canvas canvas, int room) {
    String sorting = sorting(canvas);
    for (String text :
        List.of(marks(true) + position() + sorting, marks(false) + position() + sorting)) {
      if (Glyphs.width(text) <= room) {
        return text;
      }
    }
    return marks(false) + position();
  }

  /** Draws the filter and returns the column after it. */
  private int filter(Canvas canvas, int room) {
    int x = canvas.put(1, 0, "/", Slot.KEY);
    sheet.filter().draw(canvas, x, 0, room - x, sheet.typing());
    if (sheet.filter().isEmpty()) {
      canvas.fit(x + 2, 0, Math.max(0, room - x - 2), HOW, Slot.MUTED);
    }
    return Math.min(room, x + Glyphs.width(sheet.filter().text()) + 1);
  }

  private String position() {
    int shown = sheet.rows().size();
    int all = sheet.size();
    return (named ? sheet.id().title() + ": " : "")
        + number(shown == 0 ? 0 : sheet.scroll().selected() + 1)
        + " of "
        + number(shown)
        + (shown < all ? " (of " + number(all) + ")" : "")
        + (sheet.isWhole() && !sheet.pending() ? "" : " so far");
  }

  /** How many rows are marked: nobody must forget one that is out of sight. */
  private String marks(boolean wordy) {
    int marked = sheet.marks().count();
    int hidden = marked - sheet.marks().countAmong(sheet.picked());
    String out = wordy ? ", %s of them hidden by the filter" : ", %s hidden";
    return marked == 0
        ? ""
        : number(marked) + " marked" + (hidden == 0 ? "" : out.formatted(number(hidden))) + "; ";
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private String sorting(Canvas canvas) {
    for (Column<?> column : sheet.listing().columns()) {
      if (column.name().equals(sheet.sorting().column())) {
        String sign =
            sheet.sorting().descending()
                ? canvas.symbols().descending()
                : canvas.symbols().ascending();
        return ", by " + column.name().replace('_', ' ') + " " + sign;
      }
    }
    return "";
  }
}
