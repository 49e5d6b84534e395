package icofolio.tui;

import java.util.BitSet;

/** Which rows are marked, by their sources. Never changed: each {@code with} gives another one. */
final class Marks {
  /** No row is marked. */
  static final Marks NONE = new Marks(new BitSet(), -1);

  private final BitSet sources;
  private final int last;

  private Marks(BitSet sources, int last) {
    this.sources = sources;
    this.last = last;
  }

  /** Whether the row of that source is marked. */
  boolean has(int source) {
    return sources.get(source);
  }

  boolean isEmpty() {
    return sources.isEmpty();
  }

  /** How many rows are marked. */
  int count() {
    return sources.cardinality();
  }

  /** The source of the row that was marked last, from which a range begins; -1 where none was. */
  int last() {
    return last;
  }

  /** The sources of all that are marked. */
  BitSet sources() {
    return (BitSet) sources.clone();
  }

  /** How many of these rows are marked. */
  int countAmong(Picked<?> rows) {
    int count = 0;
    for (int i = 0; !isEmpty() && i < rows.size(); i++) {
      count += has(rows.source(i)) ? 1 : 0;
    }
    return count;
  }

  /** The same with those marked. */
  static Marks of(BitSet sources, int last) {
    return new Marks((BitSet) sources.clone(), last >= 0 && sources.get(last) ? last : -1);
  }

  /** The same with one row marked that was not, or the other way round. */
  Marks turned(int source) {
    BitSet other = sources();
    other.flip(source);
    return of(other, source);
  }

  /** The same with every row from one index to another marked, whichever comes first. */
  Marks withRange(Picked<?> rows, int from, int to) {
    BitSet other = sources();
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      other.set(rows.source(i));
    }
    return of(other, rows.source(to));
  }

  /** The same with all of these rows marked, or none of them. */
  Marks withAll(Picked<?> rows, boolean marked) {
    BitSet other = sources();
    for (int i = 0; i < rows.size(); i++) {
      other.set(rows.source(i), marked);
    }
    return of(other, last);
  }

  /** The same with those of these rows marked that were not. */
  Marks inverted(Picked<?> rows) {
    BitSet other = sources();
    for (int i = 0; i < rows.size(); i++) {
      other.flip(rows.source(i));
    }
    return of(other, last);
  }
}
