package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/**
 * A bar with the share in words behind it.
 *
 * @param thousandths how much of the bar is filled; more than 1000 fills all of it and shows a sign
 * @param text the share in figures
 */
public record Gauge(int thousandths, String text) implements Widget {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉";

  @Override
  public void draw(Canvas canvas) {
    boolean over = thousandths > 1000;
    String words = (over ? "! " : "") + text;
    int room = canvas.width() - Glyphs.width(words) - 1;
    if (room > 0) {
      bar(canvas, room);
    }
    canvas.putRight(canvas.width(), 0, words, over ? Slot.BAD : Slot.TEXT);
  }

  private void bar(Canvas canvas, int room) {
    int eighths = (int) ((long) Math.clamp(thousandths, 0, 1000) * room * 8 / 1000);
    canvas.fill(0, 0, room, canvas.symbols().empty(), Slot.GAUGE_EMPTY);
    canvas.fill(0, 0, eighths / 8, canvas.symbols().full(), Slot.GAUGE_FULL);
    if (eighths % 8 > 0 && canvas.symbols().equals(Symbols.UNICODE)) {
      canvas.put(eighths / 8, 0, String.valueOf(EIGHTHS.charAt(eighths % 8 - 1)), Slot.GAUGE_FULL);
    }
  }
}
