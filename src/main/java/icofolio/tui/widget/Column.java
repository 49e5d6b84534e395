package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param name the word for it in queries, files and JSON
 * @param label its heading
 * @param align on which side, or at which sign, its cells line up
 * @param rank which columns go first where there is no room for all: those of the highest rank
 * @param least the columns it may shrink to; 0 means that it must never be cut
 * @param text what a cell shows
 * @param order how rows sort by it
 * @param slot how a cell looks
 * @param discreet what a cell shows in its place while figures are hidden; null where that is the
 *     same, or the column is one of figures
 * @param picture draws the cells instead, in whatever room is left; null where they are text
 */
public record Column<T>(
    String name,
    String label,
    Align align,
    int rank,
    int least,
    Function<T, String> text,
    Comparator<T> order,
    Function<T, Slot> slot,
    @Nullable Function<T, String> discreet,
    @Nullable Picture<T> picture) {

  /** Draws the cells of a column in that many columns of the canvas. */
  public interface Picture<T> {
    /** The heading, as wide as the cells. */
    String heading(int width);

    /** One cell. */
    Line cell(T row, int width, Symbols symbols);
  }

  /** How the cells of a column line up. */
  public enum Align {
    /** At their left ends. */
    LEFT,
    /** At their right ends. */
    RIGHT,
    /** At the decimal point; what follows the number (a unit) stays behind it. */
    POINT
  }

  /** A column of words that may be cut to {@code least} columns. */
  public static <T> Column<T> words(
      String name, String label, int rank, int least, Function<T, String> text) {
    return new Column<>(
        name,
        label,
        Align.LEFT,
        rank,
        least,
        text,
        new Keyed<>(text, String.CASE_INSENSITIVE_ORDER),
        row -> Slot.TEXT,
        null,
        null);
  }

  /** A column of pictures that takes {@code least} columns and all that the others leave. */
  public static <T> Column<T> pictures(
      String name, int rank, int least, Picture<T> picture, Comparator<T> order) {
    return new Column<>(
        name, "", Align.LEFT, rank, least, row -> "", order, row -> Slot.TEXT, null, picture);
  }

  /** A column of numbers that line up at the point and are never cut. */
  public static <T> Column<T> numbers(
      String name, String label, int rank, Function<T, String> text, Comparator<T> order) {
    return new Column<>(
        name, label, Align.POINT, rank, 0, text, order, row -> Slot.TEXT, null, null);
  }

  /** The same, sorted in another way. */
  public Column<T> sortedBy(Comparator<T> other) {
    return new Column<>(name, label, align, rank, least, text, other, slot, discreet, picture);
  }

  /** The same, of another rank. */
  public Column<T> ranked(int other) {
    return new Column<>(name, label, align, other, least, text, order, slot, discreet, picture);
  }

  /** The same, with a look that depends on the row. */
  public Column<T> styled(Function<T, Slot> look) {
    return new Column<>(name, label, align, rank, least, text, order, look, discreet, picture);
  }

  /** The same, with words that tell no figure while figures are hidden. */
  public Column<T> discreetly(Function<T, String> words) {
    return new Column<>(name, label, align, rank, least, text, order, slot, words, picture);
  }

  /** The same with its figures hidden, where it holds figures. */
  public Column<T> hidden(String instead) {
    if (discreet != null) {
      return new Column<>(name, label, align, rank, least, discreet, order, slot, null, picture);
    }
    return align == Align.POINT
        ? new Column<>(
            name,
            label,
            Align.RIGHT,
            rank,
            least,
            row -> text.apply(row).isEmpty() ? "" : instead,
            order,
            slot,
            null,
            null)
        : this;
  }

  /** The room before the point (or all of it) and behind it that this text takes. */
  Extent extent(String cell) {
    if (align != Align.POINT) {
      return new Extent(Glyphs.width(cell), 0);
    }
    int point = point(cell);
    return new Extent(point, Glyphs.width(cell) - point);
  }

  /** Where the whole part of the number ends. */
  private static int point(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '.' || c == ' ') {
        return i;
      }
    }
    return cell.length();
  }
}
