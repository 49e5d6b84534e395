package icofolio.tui.widget;

import java.util.Arrays;
import java.util.List;

/**
 * The room that the cells of a column need.
 *
 * @param before columns before the decimal point, or all of them where there is none to line up at
 * @param after columns from the decimal point on
 */
public record Extent(int before, int after) {
  private static final int SAMPLE = 2_000;

  /** No room at all. */
  static final Extent NONE = new Extent(0, 0);

  int width() {
    return before + after;
  }

  /** Room enough for both. */
  Extent and(Extent other) {
    return other.before <= before && other.after <= after
        ? this
        : new Extent(Math.max(before, other.before), Math.max(after, other.after));
  }

  /**
   * The room that each column needs for these rows, so that widths do not jump while they scroll.
   * Of long lists an even sample is measured.
   */
  public static <T> List<Extent> of(List<Column<T>> columns, List<T> rows) {
    int step = Math.max(1, rows.size() / SAMPLE);
    Extent[] extents = new Extent[columns.size()];
    Arrays.fill(extents, NONE);
    for (int i = 0; i < rows.size(); i += step) {
      T row = rows.get(i);
      for (int j = 0; j < extents.length; j++) {
        Column<T> column = columns.get(j);
        extents[j] = extents[j].and(column.extent(column.text().apply(row)));
      }
    }
    return List.of(extents);
  }
}
