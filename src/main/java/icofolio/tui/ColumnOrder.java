package icofolio.tui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a list the person wants to see, and in which order.
 *
 * @param names in that order; columns that are not named follow as they are
 * @param hidden the names of those that are not to be seen
 */
record ColumnOrder(List<String> names, Set<String> hidden) {
  /** Every column, as it is. */
  static final ColumnOrder GIVEN = new ColumnOrder(List.of(), Set.of());

  /** Copies the collections. */
  ColumnOrder {
    names = List.copyOf(names);
    hidden = Set.copyOf(hidden);
  }

  /** These columns in the order wanted, the hidden ones among them. */
  List<String> of(List<String> columns) {
    List<String> all = new ArrayList<>(names);
    all.retainAll(columns);
    for (String column : columns) {
      if (!all.contains(column)) {
        all.add(column);
      }
    }
    return all;
  }

  /** Those of these columns that are to be seen, in order: all of them where that would be none. */
  List<String> shown(List<String> columns) {
    List<String> shown = of(columns);
    shown.removeAll(hidden);
    return shown.isEmpty() ? of(columns) : shown;
  }

  /** The same with that column hidden where it was seen, and the other way round. */
  ColumnOrder turned(String column) {
    Set<String> other = new HashSet<>(hidden);
    if (!other.remove(column)) {
      other.add(column);
    }
    return new ColumnOrder(names, other);
  }

  /** The same with the column at an index of these in the place of another. */
  ColumnOrder swapped(List<String> columns, int index, int other) {
    List<String> all = of(columns);
    Collections.swap(all, index, other);
    return new ColumnOrder(all, hidden);
  }
}
