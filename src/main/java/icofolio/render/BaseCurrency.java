package icofolio.render;

import icofolio.money.Asset;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How values in the base currency are written: for a person rounded half up to the digits that the
 * currency has, for a program to the last digit.
 *
 * @param asset the currency
 * @param digits after the point
 */
public record BaseCurrency(Asset asset, int digits) {
  private static final int USUAL = 2;

  /** That currency with its ISO 4217 digits; two where it is none of ISO 4217. */
  public static BaseCurrency of(Asset asset) {
    // Most portfolios are in one of these, and the table of all currencies takes a while to load.
    return switch (asset.code()) {
      case "USD", "EUR", "GBP", "CHF" -> new BaseCurrency(asset, USUAL);
      default -> new BaseCurrency(asset, look(asset.code()));
    };
  }

  private static int look(String code) {
    try {
      return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      return USUAL;
    }
  }

  /**
   * A value to its last digit, with as many after the point as the currency has at least. Only a
   * quotient that has no end is rounded, at {@value Decimals#MAX_SCALE} digits.
   */
  public String exact(BigDecimal value) {
    BigDecimal all =
        value.scale() > Decimals.MAX_SCALE ? Decimals.display(value, Decimals.MAX_SCALE) : value;
    BigDecimal shortest = Decimals.canonical(all);
    return shortest.setScale(Math.max(digits, shortest.scale())).toPlainString();
  }

  /** A value as a person reads it. */
  public String show(BigDecimal value) {
    return Figures.value(value, digits);
  }
}
