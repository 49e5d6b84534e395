package icofolio.chain;

/** What one look has shown of a transaction. */
sealed interface Seen {
  /** In a block that stands. */
  record Mined(MinedJson transaction, BlockHeader header, String endpoint) implements Seen {}

  /** In no block yet. */
  record Waiting(String endpoint) implements Seen {}

  /** What was said cannot be, or is only a part; another look may show more. */
  record Unclear(String reason) implements Seen {}

  /** Nobody has answered. */
  record Unasked(String reason) implements Seen {}

  /** Not known to who was asked. */
  record Absent(String endpoint) implements Seen {}

  /** The one that says more; that nobody knows it says only who was asked in vain of everyone. */
  static Seen better(Seen one, Seen other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Seen seen) {
    return switch (seen) {
      case Mined _ -> 4;
      case Waiting _ -> 3;
      case Unclear _ -> 2;
      case Unasked _ -> 1;
      case Absent _ -> 0;
    };
  }
}
