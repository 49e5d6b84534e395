package icofolio.book;

import icofolio.money.Amount;
import icofolio.money.Asset;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that the person sent, or plans to send, into a sale.
 *
 * @param id unique among contributions
 * @param sale id of the sale
 * @param at its date as an instant; one that lies after now does not count yet
 * @param day its date in the portfolio's zone, for prices
 * @param amount above zero
 * @param value in base currency at the time, given or by that day's price
 * @param accepted what the sale kept, where recorded
 * @param tokens entitled to for the whole amount, where recorded
 * @param bonusPercent on top of what the price gives
 * @param wallet label of the wallet it came from
 */
public record Contribution(
    String id,
    String sale,
    Instant at,
    LocalDate day,
    Amount amount,
    BigDecimal value,
    @Nullable BigDecimal accepted,
    @Nullable BigDecimal tokens,
    BigDecimal bonusPercent,
    @Nullable String wallet,
    ContributionStatus status) {

  /** What a sale that has not failed keeps of it (contract §3). */
  public BigDecimal kept() {
    return accepted == null ? amount.number() : accepted;
  }

  /** Its currency. */
  public Asset currency() {
    return amount.asset();
  }
}
