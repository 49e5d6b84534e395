package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import icofolio.render.theme.Style;
import icofolio.render.theme.Theme;

/**
 * A rectangle of a frame to draw on, with its own origin. Nothing that is drawn leaves it, and no
 * text can steer the terminal: control characters are shown, not obeyed.
 */
public final class Canvas {
  private final Frame frame;
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final Theme theme;
  private final Symbols symbols;

  private Canvas(
      Frame frame, int left, int top, int width, int height, Theme theme, Symbols symbols) {
    this.frame = frame;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.theme = theme;
    this.symbols = symbols;
  }

  /** The whole of a frame. */
  public static Canvas of(Frame frame, Theme theme, Symbols symbols) {
    return new Canvas(frame, 0, 0, frame.width(), frame.height(), theme, symbols);
  }

  /** In columns. */
  public int width() {
    return width;
  }

  /** In rows. */
  public int height() {
    return height;
  }

  /** The signs to draw with. */
  public Symbols symbols() {
    return symbols;
  }

  /** A part of this canvas; what would reach over its edges is left out. */
  public Canvas area(int column, int row, int wide, int high) {
    int x = Math.clamp(column, 0, width);
    int y = Math.clamp(row, 0, height);
    int right = Math.clamp((long) column + wide, x, width);
    int bottom = Math.clamp((long) row + high, y, height);
    return new Canvas(frame, left + x, top + y, right - x, bottom - y, theme, symbols);
  }

  /** Fills everything with blanks in that style. */
  public void fill(Slot slot) {
    for (int row = 0; row < height; row++) {
      fill(0, row, width, " ", slot);
    }
  }

  /** Repeats one single-column glyph along a row. */
  public void fill(int column, int row, int count, String glyph, Slot slot) {
    if (row < 0 || row >= height) {
      return;
    }
    Style style = theme.style(slot);
    int end = Math.min(width, column + count);
    for (int x = Math.max(0, column); x < end; x++) {
      frame.set(left + x, top + row, glyph, style);
    }
  }

  /**
   * Writes text on one row, cut at the edges of this canvas.
   *
   * @return the column after its last character
   */
  public int put(int column, int row, String text, Slot slot) {
    if (row < 0 || row >= height) {
      return column + Glyphs.width(text);
    }
    Style style = theme.style(slot);
    int x = column;
    for (int i = 0; i < text.length() && x < width; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      x =
          Glyphs.isHarmful(codePoint)
              ? put(x, row, Glyphs.mark(codePoint), slot)
              : place(x, row, codePoint, style);
    }
    return x;
  }

  private int place(int x, int row, int codePoint, Style style) {
    int columns = Columns.of(codePoint);
    if (columns == 0) {
      combine(x - 1, row, codePoint);
      return x;
    }
    if (x < 0 || x + columns > width) {
      fillStyle(x, row, columns, style);
      return x + columns;
    }
    frame.set(left + x, top + row, Glyphs.of(codePoint), style);
    if (columns == 2) {
      frame.set(left + x + 1, top + row, " ", style);
      frame.set(left + x + 1, top + row, "", style);
    }
    return x + columns;
  }

  private void fillStyle(int x, int row, int columns, Style style) {
    for (int i = Math.max(0, x); i < Math.min(width, x + columns); i++) {
      frame.set(left + i, top + row, " ", style);
    }
  }

  private void combine(int x, int row, int codePoint) {
    if (Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || Columns.isSkinTone(codePoint)) {
      return; // joiners, variation selectors and skin tones change widths from terminal to terminal
    }
    if (x >= 0 && x < width) {
      int column = left + x;
      frame.combine(
          frame.glyph(column, top + row).isEmpty() ? column - 1 : column,
          top + row,
          Glyphs.of(codePoint));
    }
  }

  /** Writes text so that it ends before that column. */
  public void putRight(int end, int row, String text, Slot slot) {
    put(end - Glyphs.width(text), row, text, slot);
  }

  /** Writes text cut to that many columns, with an ellipsis where it was cut. */
  public int fit(int column, int row, int columns, String text, Slot slot) {
    int room = Math.min(columns, width - column);
    return put(column, row, Glyphs.fit(text, room, symbols.ellipsis()), slot);
  }

  /** Draws a frame along the edges, with a title in its upper one. */
  public void box(String title) {
    fill(0, 0, width, symbols.horizontal(), Slot.BORDER);
    fill(0, height - 1, width, symbols.horizontal(), Slot.BORDER);
    for (int row = 1; row < height - 1; row++) {
      put(0, row, symbols.vertical(), Slot.BORDER);
      put(width - 1, row, symbols.vertical(), Slot.BORDER);
    }
    put(0, 0, symbols.topLeft(), Slot.BORDER);
    put(width - 1, 0, symbols.topRight(), Slot.BORDER);
    put(0, height - 1, symbols.bottomLeft(), Slot.BORDER);
    put(width - 1, height - 1, symbols.bottomRight(), Slot.BORDER);
    if (!title.isEmpty()) {
      fit(2, 0, width - 4, " " + title + " ", Slot.TITLE);
    }
  }

  /** Parks the cursor on a cell; it is seen only where text is typed. */
  public void cursor(int column, int row, boolean shown) {
    if (column >= 0 && column < width && row >= 0 && row < height) {
      frame.cursor(left + column, top + row, shown);
    }
  }

  /** Says what a press of the mouse on these cells means. */
  public void target(int column, int row, int wide, int high, Target target) {
    Canvas area = area(column, row, wide, high);
    frame.target(area.left, area.top, area.width, area.height, target);
  }

  /** Makes what lies below this canvas deaf to the mouse: something modal is drawn now. */
  public void modal() {
    frame.forgetTargets();
  }
}
