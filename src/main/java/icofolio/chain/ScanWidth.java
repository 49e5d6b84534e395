package icofolio.chain;

/**
 * How many blocks a request for logs asks for: learnt from what the endpoints take and refuse. Safe
 * for many threads at once.
 */
final class ScanWidth {
  private final long widest;
  private long width;
  private long ceiling;
  private long proved;

  /**
   * Nothing learnt yet.
   *
   * @param start blocks of the first requests
   * @param widest most blocks that are ever asked for
   */
  ScanWidth(long start, long widest) {
    this.widest = widest;
    this.width = start;
    this.ceiling = widest;
  }

  /** Blocks to ask for now. */
  synchronized long width() {
    return width;
  }

  /** So many were taken: half as many more the next time, up to what was ever refused. */
  synchronized void taken(long blocks) {
    proved = Math.max(proved, blocks);
    if (blocks >= width) {
      width = Math.min(ceiling, Math.max(width + 1, width * 3 / 2));
    }
  }

  /** So many were refused, more than one; what of them to ask for at a time. */
  synchronized long refused(RangeRefusal why, long blocks) {
    return switch (why) {
      case RangeRefusal.AtMost(long most) -> {
        ceiling = Math.clamp(most, 1, widest);
        yield narrow(most);
      }
      case RangeRefusal.Suggested(long fits) -> narrow(fits);
      case RangeRefusal.TooMuch(boolean isWidth) -> {
        long half = Math.max(1, blocks / 2);
        if (isWidth) {
          ceiling = Math.min(ceiling, proved < blocks ? Math.max(proved, half) : half);
        }
        yield narrow(half);
      }
      case RangeRefusal.Other _ -> throw new IllegalArgumentException("not for its size");
    };
  }

  private long narrow(long blocks) {
    width = Math.min(width, blocks);
    return blocks;
  }
}
