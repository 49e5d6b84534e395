package icofolio.money;

import java.math.BigDecimal;

/**
 * An exact number of one asset. Equal values are equal whatever zeros they were written with.
 *
 * @param number the count, exact, in whole units of the asset (not its smallest unit)
 * @param asset what is counted
 */
public record Amount(BigDecimal number, Asset asset) {
  public Amount {
    number = Decimals.canonical(number);
  }

  /** The sum of two amounts of one asset. */
  public Amount plus(Amount other) {
    return new Amount(number.add(same(other).number), asset);
  }

  /** The difference of two amounts of one asset; may be negative. */
  public Amount minus(Amount other) {
    return new Amount(number.subtract(same(other).number), asset);
  }

  private Amount same(Amount other) {
    if (!asset.equals(other.asset)) {
      throw new IllegalArgumentException(asset + " and " + other.asset + " cannot be added");
    }
    return other;
  }

  /** Below, at or above zero: -1, 0, 1. */
  public int signum() {
    return number.signum();
  }

  @Override
  public String toString() {
    return Decimals.text(number) + " " + asset;
  }
}
