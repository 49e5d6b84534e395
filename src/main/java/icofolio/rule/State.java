package icofolio.rule;

import java.math.BigDecimal;

/** How near a rule is to its limit. */
public enum State {
  OK,
  /** From 80 percent of the limit on. */
  NEAR,
  OVER;

  private static final BigDecimal NEAR_SHARE = new BigDecimal("0.8");

  /** The state of a figure beside its limit; equal to it is inside. */
  public static State of(BigDecimal figure, BigDecimal limit) {
    if (figure.compareTo(limit) > 0) {
      return OVER;
    }
    return figure.compareTo(limit.multiply(NEAR_SHARE)) >= 0 ? NEAR : OK;
  }
}
