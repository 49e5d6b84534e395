package icofolio.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of rows by a hash of what they are known by, in memory: 16 bytes a place, at most three
 * places of five taken. Rows of one hash are all found; which of them is meant, their content says.
 */
final class RowIndex {

  private long[] hashes = new long[1 << 12];
  private long[] rows = new long[1 << 12];
  private int size;

  /** Adds a row, counted from 1. */
  void add(long hash, long row) {
    if (size * 5L > hashes.length * 3L) {
      grow();
    }
    put(hash, row);
    size++;
  }

  private void put(long hash, long row) {
    int place = place(hash);
    while (rows[place] != 0) {
      place = (place + 1) & (rows.length - 1);
    }
    hashes[place] = hash;
    rows[place] = row;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    rows = new long[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        put(oldHashes[i], oldRows[i]);
      }
    }
  }

  /** Every row of that hash. */
  List<Long> find(long hash) {
    List<Long> found = new ArrayList<>(1);
    for (int place = place(hash); rows[place] != 0; place = (place + 1) & (rows.length - 1)) {
      if (hashes[place] == hash) {
        found.add(rows[place]);
      }
    }
    return found;
  }

  private int place(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (rows.length - 1);
  }
}
