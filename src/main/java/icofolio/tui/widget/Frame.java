package icofolio.tui.widget;

import icofolio.render.theme.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screenful: a glyph and a style for each cell, where the cursor stands, and what the mouse can
 * press. A wide glyph fills its own cell and leaves the next one empty ({@code ""}).
 */
public final class Frame {
  private final int width;
  private final int height;
  private final String[] glyphs;
  private final Style[] styles;
  private final List<Spot> spots = new ArrayList<>();
  private int cursorColumn;
  private int cursorRow;
  private boolean cursorShown;

  private record Spot(int column, int row, int width, int height, Target target) {}

  /** A blank frame. */
  public Frame(int width, int height) {
    this.width = width;
    this.height = height;
    this.glyphs = new String[width * height];
    this.styles = new Style[width * height];
    Arrays.fill(glyphs, " ");
    Arrays.fill(styles, Style.PLAIN);
  }

  /** In columns. */
  public int width() {
    return width;
  }

  /** In rows. */
  public int height() {
    return height;
  }

  /** One glyph with its combining marks; empty where the glyph before is a wide one. */
  public String glyph(int column, int row) {
    return glyphs[row * width + column];
  }

  /** The style of one cell. */
  public Style style(int column, int row) {
    return styles[row * width + column];
  }

  /** Whether the cell is the same in both frames, which must be of one size. */
  public boolean isSame(Frame other, int column, int row) {
    int i = row * width + column;
    return glyphs[i].equals(other.glyphs[i]) && styles[i].equals(other.styles[i]);
  }

  /** Puts one cell, and takes apart any wide glyph of which it hides a half. */
  void set(int column, int row, String glyph, Style style) {
    int i = row * width + column;
    if (glyphs[i].isEmpty() && column > 0 && !glyph.isEmpty()) {
      glyphs[i - 1] = " ";
    }
    if (column + 1 < width && glyphs[i + 1].isEmpty() && !glyph.isEmpty()) {
      glyphs[i + 1] = " ";
    }
    glyphs[i] = glyph;
    styles[i] = style;
  }

  /** Adds a combining mark to what the cell shows. */
  void combine(int column, int row, String mark) {
    int i = row * width + column;
    if (glyphs[i].length() < 4) {
      glyphs[i] += mark;
    }
  }

  void cursor(int column, int row, boolean shown) {
    cursorColumn = column;
    cursorRow = row;
    cursorShown = shown;
  }

  /** The column where the cursor stands. */
  public int cursorColumn() {
    return cursorColumn;
  }

  /** The row where the cursor stands. */
  public int cursorRow() {
    return cursorRow;
  }

  /** Whether the cursor is to be seen: where text is typed. */
  public boolean isCursorShown() {
    return cursorShown;
  }

  void target(int column, int row, int wide, int high, Target target) {
    spots.add(new Spot(column, row, wide, high, target));
  }

  /** What a press at that cell means; null where it means nothing. What was drawn last wins. */
  public @Nullable Target targetAt(int column, int row) {
    for (Spot spot : spots.reversed()) {
      if (column >= spot.column
          && column < spot.column + spot.width
          && row >= spot.row
          && row < spot.row + spot.height) {
        return spot.target;
      }
    }
    return null;
  }

  /** Forgets what the mouse could press so far: something is drawn over it. */
  void forgetTargets() {
    spots.clear();
  }

  /** The row as plain text without the blanks at its end. */
  public String line(int row) {
    StringBuilder line = new StringBuilder(width);
    for (int column = 0; column < width; column++) {
      line.append(glyph(column, row));
    }
    return line.toString().stripTrailing();
  }
}
