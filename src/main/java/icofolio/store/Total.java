package icofolio.store;

/**
 * How many rows a table has, and a sum over their checksums that does not depend on their order.
 * Rows that are written change it by what they add and take; so a table that lost rows, or went
 * back to an older state, is told from one that did not.
 *
 * @param rows how many
 * @param sum over their checksums, modulo 2⁶⁴
 */
record Total(long rows, long sum) {

  static final Total NONE = new Total(0, 0);

  /** With a row of that checksum. */
  Total with(int checksum) {
    return new Total(rows + 1, sum + spread(checksum));
  }

  /** Without a row of that checksum. */
  Total without(int checksum) {
    return new Total(rows - 1, sum - spread(checksum));
  }

  /** Of both. */
  Total plus(Total other) {
    return new Total(rows + other.rows, sum + other.sum);
  }

  /** Whether both are of the same rows. What a record compares by itself costs a start 9 ms. */
  boolean agrees(Total other) {
    return rows == other.rows && sum == other.sum;
  }

  private static long spread(int checksum) {
    long mixed = (checksum + 0x632BE59BL) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 31);
  }
}
