package icofolio.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Prices by day. The newest on or before a day counts, no older than {@value #MAX_AGE_DAYS} days;
 * among several of one day the person's own (without a source) comes first, then the source first
 * by name.
 */
@FunctionalInterface
public interface PriceBook {
  /** A price older than this many days says nothing of the day asked for. */
  int MAX_AGE_DAYS = 7;

  /** The price that counts on that day, or null where there is none. */
  @Nullable Price find(Asset asset, Asset currency, LocalDate day);

  /**
   * How many of {@code currency} one {@code asset} was worth on that day: 1 for the same asset, the
   * direct price, or both in {@code base}; null where a price is missing.
   */
  default @Nullable Rate rate(Asset asset, Asset currency, Asset base, LocalDate day) {
    if (asset.equals(currency)) {
      return new Rate(BigDecimal.ONE, BigDecimal.ONE, null, null);
    }
    Price direct = find(asset, currency, day);
    if (direct != null) {
      return new Rate(direct.price(), BigDecimal.ONE, direct, null);
    }
    Price above = asset.equals(base) ? null : find(asset, base, day);
    Price below = currency.equals(base) ? null : find(currency, base, day);
    boolean known =
        (above != null || asset.equals(base)) && (below != null || currency.equals(base));
    return known ? new Rate(priceOf(above), priceOf(below), above, below) : null;
  }

  private static BigDecimal priceOf(@Nullable Price price) {
    return price == null ? BigDecimal.ONE : price.price();
  }

  /**
   * An exchange rate as an exact fraction, with the prices that it was made of.
   *
   * @param numerator price of the asset
   * @param denominator price of the currency
   * @param first the price behind the numerator, absent when it is 1
   * @param second the price behind the denominator, absent when it is 1
   */
  record Rate(
      BigDecimal numerator,
      BigDecimal denominator,
      @Nullable Price first,
      @Nullable Price second) {}
}
