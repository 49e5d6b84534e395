package icofolio.tui;

import icofolio.tui.widget.Extent;
import java.util.List;

/**
 * How a worker has filtered and sorted a list.
 *
 * @param rows those that the filter leaves, sorted
 * @param sorted every row, sorted: the next filter begins from it
 * @param extents the room that each column of the listing needs
 * @param asked what was chosen when the question was put
 * @param kept the same among these rows
 * @param whole whether these are all; else more follow
 */
record Arrangement<T>(
    Picked<T> rows, Picked<T> sorted, List<Extent> extents, Kept asked, Kept kept, boolean whole) {
  /** Copies the extents. */
  Arrangement {
    extents = List.copyOf(extents);
  }
}
