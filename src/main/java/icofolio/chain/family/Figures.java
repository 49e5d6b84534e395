package icofolio.chain.family;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Figures of contracts: what is unknown stays so in all that is made of it. */
final class Figures {
  private static final BigInteger MILLISECONDS = BigInteger.valueOf(1000);
  private static final BigInteger YEAR_2100 =
      BigInteger.valueOf(Instant.parse("2100-01-01T00:00:00Z").getEpochSecond());
  private static final BigInteger NEAR_UNLIMITED = BigInteger.ONE.shiftLeft(127);

  private Figures() {}

  /** The sum; null where either is. */
  static @Nullable BigInteger plus(@Nullable BigInteger one, @Nullable BigInteger other) {
    return one == null || other == null ? null : one.add(other);
  }

  /** What is left, never below zero; null where either is. */
  static @Nullable BigInteger less(@Nullable BigInteger one, @Nullable BigInteger other) {
    return one == null || other == null ? null : one.subtract(other).max(BigInteger.ZERO);
  }

  /** The greater; null where either is. */
  static @Nullable BigInteger greater(@Nullable BigInteger one, @Nullable BigInteger other) {
    return one == null || other == null ? null : one.max(other);
  }

  /** Whether it is known and above zero. */
  static boolean isPositive(@Nullable BigInteger figure) {
    return figure != null && figure.signum() > 0;
  }

  /** Whether one is known to be at least the other; null where either is unknown. */
  static @Nullable Boolean reaches(@Nullable BigInteger one, @Nullable BigInteger other) {
    if (one == null || other == null) {
      return null;
    }
    return one.compareTo(other) >= 0;
  }

  /** A cap: null where it is 0 or so great that it is none. */
  static @Nullable BigInteger cap(@Nullable BigInteger figure) {
    boolean isBound = figure != null && figure.signum() > 0 && figure.compareTo(NEAR_UNLIMITED) < 0;
    return isBound ? figure : null;
  }

  /**
   * The instant of a figure in seconds; null where that cannot be meant, and noted.
   *
   * @param what the figure is, to begin the note
   */
  static @Nullable Instant instant(Inquiry inquiry, String what, @Nullable BigInteger seconds) {
    if (seconds == null || seconds.signum() <= 0) {
      return null;
    }
    if (seconds.compareTo(YEAR_2100) < 0) {
      return Instant.ofEpochSecond(seconds.longValueExact());
    }
    if (seconds.divide(MILLISECONDS).compareTo(YEAR_2100) < 0) {
      inquiry.note(
          what
              + " is "
              + seconds
              + ", which in seconds is after the year 2100: it looks like milliseconds, and the"
              + " contract itself counts in seconds.");
    } else {
      inquiry.note(what + " is no time: it is as good as never.");
    }
    return null;
  }
}
