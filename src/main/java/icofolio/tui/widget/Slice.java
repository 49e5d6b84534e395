package icofolio.tui.widget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a table's width that one column got.
 *
 * @param index which of the table's columns it is
 * @param start the column of the canvas where it begins
 * @param width in columns of the canvas
 * @param extent how its cells divide at the point
 */
record Slice<T>(Column<T> column, int index, int start, int width, Extent extent) {
  private static final int GAP = 2;

  /** More than any terminal has. */
  private static final int ALL = 10_000;

  /** Where a cell's text begins. */
  int startOf(String text) {
    return switch (column.align()) {
      case LEFT -> start;
      case RIGHT -> rightOf(text);
      case POINT -> {
        int slack = width - extent.width();
        yield start + slack + extent.before() - column.extent(text).before();
      }
    };
  }

  /** Where text begins that ends with the slice. */
  int rightOf(String text) {
    return start + Math.max(0, width - Glyphs.width(text));
  }

  /** How much of a cell's text there is room for. */
  int room(String text) {
    return start + width - startOf(text);
  }

  /**
   * Divides a width among the columns: those of the highest rank first, as long as each has its
   * least width; what is left goes to those that want more.
   */
  static <T> List<Slice<T>> fit(
      List<Column<T>> columns, List<Extent> known, String[][] texts, int room) {
    List<Extent> extents = extents(columns, known, texts);
    int[] widths = new int[columns.size()];
    int left = room;
    for (int i : byRank(columns)) {
      int natural = natural(columns.get(i), extents.get(i));
      int least = columns.get(i).least();
      int wanted = least == 0 ? natural : Math.min(least, natural);
      if (wanted + GAP > left) {
        break; // A less important column does not take the place of this one.
      }
      widths[i] = wanted;
      left -= wanted + GAP;
    }
    for (int i : byRank(columns)) {
      int more = widths[i] == 0 ? 0 : natural(columns.get(i), extents.get(i)) - widths[i];
      int given = Math.clamp(more, 0, Math.max(0, left));
      widths[i] += given;
      left -= given;
    }
    return placed(columns, extents, widths);
  }

  private static <T> List<Slice<T>> placed(
      List<Column<T>> columns, List<Extent> extents, int[] widths) {
    List<Slice<T>> slices = new ArrayList<>();
    int start = GAP - 1;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        slices.add(new Slice<>(columns.get(i), i, start + 1, widths[i], extents.get(i)));
        start += widths[i] + GAP;
      }
    }
    return slices;
  }

  private static <T> List<Extent> extents(
      List<Column<T>> columns, List<Extent> known, String[][] texts) {
    List<Extent> extents = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Extent extent = known.isEmpty() ? Extent.NONE : known.get(i);
      for (String[] row : texts) {
        extent = extent.and(columns.get(i).extent(row[i]));
      }
      extents.add(extent);
    }
    return extents;
  }

  private static <T> int natural(Column<T> column, Extent extent) {
    if (column.picture() != null) {
      return ALL;
    }
    return Math.max(Glyphs.width(column.label()) + 1, extent.width());
  }

  private static <T> List<Integer> byRank(List<Column<T>> columns) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> -columns.get(i).rank()));
    return order;
  }
}
