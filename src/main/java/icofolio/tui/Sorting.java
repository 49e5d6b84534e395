package icofolio.tui;

import java.util.List;

/**
 * By which column rows are sorted.
 *
 * @param column its name; empty means the order in which rows come
 */
public record Sorting(String column, boolean descending) {
  /** The order in which rows come. */
  public static final Sorting NONE = new Sorting("", false);

  /** The other way round. */
  public Sorting turned() {
    return new Sorting(column, !descending);
  }

  /** The next way to sort by one of these columns: each up, then down, then the next. */
  Sorting next(List<String> columns) {
    boolean turns = columns.contains(column) && !descending;
    return turns ? turned() : new Sorting(beside(columns, 1).column, false);
  }

  /** By the column that many further on, the same way round; after the last comes the first. */
  Sorting beside(List<String> columns, int step) {
    int at = columns.indexOf(column);
    int next = at < 0 && step > 0 ? step - 1 : Math.max(at, 0) + step;
    return new Sorting(columns.get(Math.floorMod(next, columns.size())), descending);
  }
}
