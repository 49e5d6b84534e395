package icofolio.report.ledger;

import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.money.Asset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The account of one sale in base currency, record by record. What moves is always the difference
 * of two rounded running totals, never a rounded part, so that nothing is lost or won by rounding:
 * the account ends at zero when all has come back or been delivered.
 */
final class SaleBalance {
  private final Position position;
  private final BaseUnit unit;
  private final BigDecimal accepted;
  private final Map<Asset, BigDecimal> settled = new HashMap<>();
  private BigDecimal sent = BigDecimal.ZERO;
  private BigDecimal delivered = BigDecimal.ZERO;

  /** The account before its first record; the position is that after its last. */
  SaleBalance(Position position, BaseUnit unit) {
    this.position = position;
    this.unit = unit;
    this.accepted = remaining(RefundPosition::due);
  }

  /** Takes in a contribution; gives what comes into the account. */
  BigDecimal send(BigDecimal value) {
    BigDecimal before = unit.round(sent);
    sent = sent.add(value);
    return unit.round(sent).subtract(before);
  }

  /** What of a debt in a currency is not settled yet. */
  BigDecimal open(Asset currency) {
    return position.refunds().stream()
        .filter(refund -> refund.currency().equals(currency))
        .map(refund -> refund.due().subtract(settled(currency)))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal settled(Asset currency) {
    return settled.getOrDefault(currency, BigDecimal.ZERO);
  }

  /** Takes in a part of a refund that settles a debt; gives what leaves the account. */
  BigDecimal settle(Asset currency, BigDecimal part) {
    BigDecimal before = unit.round(remaining(this::settled));
    settled.merge(currency, part, BigDecimal::add);
    return before.subtract(unit.round(remaining(this::settled)));
  }

  private BigDecimal settled(RefundPosition refund) {
    return settled(refund.currency());
  }

  /** The value of all that was sent but a part of each currency, at the mean rate. */
  private BigDecimal remaining(Function<RefundPosition, BigDecimal> without) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RefundPosition refund : position.refunds()) {
      CurrencyTally tally = position.tally().of(refund.currency());
      BigDecimal part = without.apply(refund);
      // The whole is the value itself: a share of it would be rounded.
      boolean whole = part.signum() == 0;
      sum = sum.add(whole ? tally.value() : tally.valueOf(refund.amount().subtract(part)));
    }
    return sum;
  }

  /**
   * Takes in tokens; gives their share of the accepted value, nothing beyond the allocation; null
   * where the allocation is not known.
   */
  @Nullable BigDecimal deliver(BigDecimal tokens) {
    BigDecimal allocated = position.tokens().allocated();
    if (allocated == null) {
      return null;
    }
    BigDecimal before = cost(allocated);
    delivered = delivered.add(tokens);
    return cost(allocated).subtract(before);
  }

  private BigDecimal cost(BigDecimal allocated) {
    BigDecimal part = delivered.min(allocated);
    return part.signum() == 0
        ? unit.round(BigDecimal.ZERO)
        : accepted.multiply(part).divide(allocated, unit.digits(), RoundingMode.HALF_UP);
  }
}
