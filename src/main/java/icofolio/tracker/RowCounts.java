package icofolio.tracker;

/**
 * How often each key has come in a file so far, by the key's 64-bit hash: 12 bytes a slot, so that
 * a million rows without an id cost some twenty megabytes.
 */
final class RowCounts {
  private static final int FIRST_SIZE = 1 << 10;

  private long[] keys = new long[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int used;

  /** Counts one more row of that key and says how many there were before. */
  int next(long key) {
    if (used * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      used++;
    }
    return counts[slot]++;
  }

  private int slot(long key) {
    int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (keys.length - 1);
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
