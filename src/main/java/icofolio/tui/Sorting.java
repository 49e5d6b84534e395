package icofolio.tui;

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
}
