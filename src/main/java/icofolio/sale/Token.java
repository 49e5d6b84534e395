package icofolio.sale;

import icofolio.money.Asset;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is sold, and at what price.
 *
 * @param symbol of the token; not unique among sales
 * @param decimals digits after the point that the token can have, 0 to 36
 * @param price of one token, in {@code priceCurrency}
 * @param priceCurrency absent only where the price is
 */
public record Token(
    @Nullable String symbol,
    int decimals,
    @Nullable BigDecimal price,
    @Nullable Asset priceCurrency) {
  /** Digits after the point where nothing is said: those of ether and of most tokens. */
  public static final int DEFAULT_DECIMALS = 18;
}
