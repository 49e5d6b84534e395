package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/**
 * A column that shows which part of a list is seen.
 *
 * @param list the name that presses of the mouse give as {@link Target.Jump#list()}
 * @param rows of the whole list
 * @param visible rows that are seen at once
 * @param top the first of them
 */
record Scrollbar(String list, int rows, int visible, int top) implements Widget {
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
      canvas.target(0, y, 1, 1, new Target.Jump(list, first(y, height)));
    }
  }

  /** The first row seen once the bar is pressed there: its ends are those of the list. */
  private int first(int y, int height) {
    return (int) ((long) (rows - visible) * y / Math.max(1, height - 1));
  }
}
