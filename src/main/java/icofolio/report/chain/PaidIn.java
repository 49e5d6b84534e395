package icofolio.report.chain;

import icofolio.money.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What base units of a contract are units of.
 *
 * @param asset symbol by which the records count it; null where they know none
 * @param decimals digits after the point; null where nobody says: then no amount is known
 */
public record PaidIn(@Nullable Asset asset, @Nullable Integer decimals) {
  /** Whole units, exact; null where either is unknown. */
  public @Nullable BigDecimal whole(@Nullable BigInteger units) {
    return units == null || decimals == null ? null : new BigDecimal(units, decimals);
  }
}
