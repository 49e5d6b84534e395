package icofolio.book;

import icofolio.money.Asset;
import icofolio.money.Decimals;
import java.math.BigDecimal;

/**
 * What is owed back of one currency. At every instant amount = accepted + (received − interest) +
 * outstanding.
 *
 * @param currency of all figures
 * @param amount Σ contributed
 * @param kept Σ of what the sale keeps at its present stage
 * @param due what should come back in all
 * @param received what came back
 */
public record RefundPosition(
    Asset currency, BigDecimal amount, BigDecimal kept, BigDecimal due, BigDecimal received) {

  /** The refund of a tally in a sale that keeps its part, or that returns everything. */
  static RefundPosition of(Asset currency, CurrencyTally tally, boolean returnsEverything) {
    BigDecimal kept = returnsEverything ? BigDecimal.ZERO : tally.kept();
    BigDecimal owed = tally.amount().subtract(kept).max(tally.received());
    return new RefundPosition(
        currency, tally.amount(), kept, owed.min(tally.amount()), tally.received());
  }

  /** What the sale has for good. */
  public BigDecimal accepted() {
    return amount.subtract(due);
  }

  /**
   * Tokens allocated for what the sale keeps, cut to what it has for good (contract §3,
   * "Allocation").
   *
   * @param decimals what remains is floored to so many digits after the point
   */
  public BigDecimal cut(BigDecimal tokens, int decimals) {
    return accepted().compareTo(kept) < 0
        ? Decimals.floorShare(tokens, accepted(), kept, decimals)
        : tokens;
  }

  /** What is still to come back. */
  public BigDecimal outstanding() {
    return due.subtract(received).max(BigDecimal.ZERO);
  }

  /** What came back beyond what was due. */
  public BigDecimal interest() {
    return received.subtract(due).max(BigDecimal.ZERO);
  }
}
