package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/**
 * One line on work in the background: what it is, how far, and how long it will take.
 *
 * @param thousandths how much of it is done; below 0 where nobody knows
 * @param left how long it will still take, or empty
 */
public record TaskBar(String title, int thousandths, String left) implements Widget {
  private static final int BAR = 12;

  @Override
  public void draw(Canvas canvas) {
    String percent = thousandths < 0 ? "" : thousandths / 10 + " %";
    String words = percent + (percent.isEmpty() || left.isEmpty() ? "" : ", ") + left;
    int right = canvas.width() - Glyphs.width(words);
    boolean bar = thousandths >= 0 && right > BAR + 12;
    int room = right - 1 - (bar ? BAR + 1 : 0);
    canvas.fill(0, 0, canvas.width(), " ", Slot.STRONG);
    canvas.fit(0, 0, room, title, Slot.STRONG);
    canvas.put(right, 0, words, Slot.STRONG);
    if (bar) {
      int full = Math.clamp(thousandths, 0, 1000) * BAR / 1000;
      canvas.fill(right - BAR - 1, 0, BAR, canvas.symbols().empty(), Slot.GAUGE_EMPTY);
      canvas.fill(right - BAR - 1, 0, full, canvas.symbols().full(), Slot.GAUGE_FULL);
    }
  }
}
