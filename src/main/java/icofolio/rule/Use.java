package icofolio.rule;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a budget is used, in base currency.
 *
 * @param spent by money that was sent, less what came back where that counts
 * @param reserved by commitments
 */
public record Use(BigDecimal spent, BigDecimal reserved) {
  /** Nothing. */
  public static final Use NONE = new Use(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Both together. */
  public Use plus(Use other) {
    return new Use(spent.add(other.spent), reserved.add(other.reserved));
  }

  /** This without the other. */
  public Use minus(Use other) {
    return new Use(spent.subtract(other.spent), reserved.subtract(other.reserved));
  }

  /**
   * All of it, never below zero. Shares of refunds may have no end: what they lack in the last of
   * {@value Decimals#QUOTIENT_SCALE} digits is rounded away, so that equal sums are equal.
   */
  public BigDecimal total() {
    BigDecimal total = spent.add(reserved);
    if (total.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return total.scale() <= Decimals.MAX_SCALE
        ? total
        : total.setScale(Decimals.MAX_SCALE, RoundingMode.HALF_EVEN);
  }
}
