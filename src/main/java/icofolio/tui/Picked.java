package icofolio.tui;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Some of the rows that were read, in an order of their own: four bytes a row, whatever a row is.
 * The source of a row is its place among those that were read; it stays when the order changes.
 */
final class Picked<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> data;
  private final int[] sources;

  private Picked(List<T> data, int[] sources) {
    this.data = data;
    this.sources = sources;
  }

  /** Every row, in the order in which they were read. */
  static <T> Picked<T> all(List<T> data) {
    int[] sources = new int[data.size()];
    Arrays.setAll(sources, i -> i);
    return new Picked<>(data, sources);
  }

  /** The first so many of those sources; the array must not be changed after. */
  static <T> Picked<T> of(List<T> data, int[] sources, int count) {
    return new Picked<>(data, count == sources.length ? sources : Arrays.copyOf(sources, count));
  }

  @Override
  public T get(int index) {
    return data.get(sources[index]);
  }

  @Override
  public int size() {
    return sources.length;
  }

  /** Whether these are rows of that very reading. */
  @SuppressWarnings("ReferenceEquality") // An equal list may be another reading.
  boolean isOf(List<T> reading) {
    return data == reading;
  }

  /** Every row that was read with these. */
  List<T> data() {
    return data;
  }

  /** The source of the row at an index. */
  int source(int index) {
    return sources[index];
  }

  /** The index of the row of that source, or -1. */
  int indexOfSource(int source) {
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] == source) {
        return i;
      }
    }
    return -1;
  }
}
