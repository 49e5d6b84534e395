package icofolio.render;

import icofolio.money.Asset;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How values in the base currency are written: rounded half up to the digits that the currency has.
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

  /** A value as a person reads it. */
  public String show(BigDecimal value) {
    return Figures.value(value, digits);
  }
}
