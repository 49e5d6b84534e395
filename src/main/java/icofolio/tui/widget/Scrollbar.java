package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/**
 * A column that shows which part of a list is seen.
 *
 * @param rows of the whole list
 * @param visible rows that are seen at once
 * @param top the first of them
 */
record Scrollbar(int rows, int visible, int top) implements Widget {
  @Override
  public void draw(Canvas canvas) {
    int height = canvas.height();
    int thumb = Math.max(1, (int) ((long) height * visible / rows));
    int travel = Math.max(1, rows - visible);
    int at = (int) ((long) top * (height - thumb) / travel);
    for (int y = 0; y < height; y++) {
      boolean on = y >= at && y < at + thumb;
      String sign = on ? canvas.symbols().scroll() : canvas.symbols().vertical();
      canvas.put(0, y, sign, Slot.BORDER);
    }
  }
}
