package icofolio.rule;

import java.time.Instant;

/**
 * A stretch of time in which a budget counts.
 *
 * @param start the first instant; {@link Instant#MIN} where it has no beginning
 * @param end the first instant after it; {@link Instant#MAX} where it has no end
 */
public record TimeWindow(Instant start, Instant end) {
  /** All time. */
  public static final TimeWindow EVER = new TimeWindow(Instant.MIN, Instant.MAX);

  /** The shortest that has both in it. */
  public TimeWindow with(TimeWindow other) {
    return new TimeWindow(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }

  /** Whether an instant lies in it. */
  public boolean holds(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }
}
