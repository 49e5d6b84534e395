package icofolio.sale;

import icofolio.money.Asset;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a sale set out to raise, was offered, and raised; all in one currency.
 *
 * @param soft below it the sale fails
 * @param hard it takes no more than this
 * @param committed what was offered to it, before allocation
 * @param raised what it took
 * @param currency of the four; absent only where all are
 * @param allocation how it divides what was offered where that is above the cap
 */
public record Caps(
    @Nullable BigDecimal soft,
    @Nullable BigDecimal hard,
    @Nullable BigDecimal committed,
    @Nullable BigDecimal raised,
    @Nullable Asset currency,
    @Nullable AllocationRule allocation) {
  /** Nothing known. */
  public static final Caps NONE = new Caps(null, null, null, null, null, null);

  /** Whether both figures are known and the goal was reached. */
  public boolean softCapReached() {
    return soft != null && raised != null && raised.compareTo(soft) >= 0;
  }
}
