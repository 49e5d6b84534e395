package icofolio.report;

import icofolio.reading.Reading.Failure;
import icofolio.reading.Sighting;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one wallet holds of one asset, as a chain has said, beside what the records expect there.
 *
 * @param wallet label
 * @param address of it
 * @param name that the address had when that was read last; null where it has none, or nobody asked
 * @param asset symbol: the chain's own coin, or by the portfolio's own sales and known tokens;
 *     where neither knows it what the contract calls itself; null where nobody says
 * @param token its contract; null for the chain's own coin
 * @param amount whole tokens, exact; null where it is unknown
 * @param sighting of the amount; null where it was never read
 * @param failure of the newest attempt; null where that has brought the amount
 * @param expected by the records; null where they do not tell
 */
public record WalletBalance(
    String wallet,
    String address,
    @Nullable String name,
    Chain chain,
    @Nullable String asset,
    @Nullable String token,
    @Nullable BigDecimal amount,
    @Nullable Sighting sighting,
    @Nullable Failure failure,
    @Nullable BigDecimal expected) {

  /** Whether the amount is the last good one and the newest attempt has failed. */
  public boolean isStale() {
    return amount != null && failure != null;
  }

  /** What is there beyond what is expected, negative where it is less; null where unknown. */
  public @Nullable BigDecimal difference() {
    return amount == null || expected == null ? null : amount.subtract(expected);
  }

  /**
   * Whether there is nothing to look at: nothing is there, for certain, or it is a token that was
   * never asked for; and nothing is expected.
   */
  public boolean isIdle() {
    boolean nothing = amount != null && amount.signum() == 0;
    boolean neverAsked = token != null && sighting == null;
    return failure == null
        && (nothing || neverAsked)
        && (expected == null || expected.signum() == 0);
  }
}
