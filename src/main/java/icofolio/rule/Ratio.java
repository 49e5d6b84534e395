package icofolio.rule;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, so that what stands exactly at a limit is never taken for more.
 *
 * @param part above the line
 * @param whole below it; a fraction of nothing is zero
 */
record Ratio(BigDecimal part, BigDecimal whole) {
  private static final int DIGITS = 12;

  /** A number. */
  static Ratio of(BigDecimal number) {
    return new Ratio(number, BigDecimal.ONE);
  }

  boolean isAbove(Ratio other) {
    if (whole.signum() == 0) {
      return false;
    }
    return other.whole.signum() == 0
        ? part.signum() > 0
        : part.multiply(other.whole).compareTo(other.part.multiply(whole)) > 0;
  }

  boolean isAbove(BigDecimal number) {
    return isAbove(of(number));
  }

  /** The same so many times. */
  Ratio times(BigDecimal factor) {
    return new Ratio(part.multiply(factor), whole);
  }

  /** As a number; one that has no end is rounded to {@value #DIGITS} digits. */
  BigDecimal number() {
    if (whole.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return whole.compareTo(BigDecimal.ONE) == 0
        ? Decimals.canonical(part)
        : Decimals.canonical(part.divide(whole, DIGITS, RoundingMode.HALF_EVEN));
  }
}
