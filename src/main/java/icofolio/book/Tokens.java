package icofolio.book;

import icofolio.money.Decimals;
import icofolio.sale.Delivery;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Stage;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a position: allocation, what has vested, and where it stands as one word. */
final class Tokens {
  private Tokens() {}

  static TokenPosition position(
      Sale sale, Stage stage, Tally tally, List<RefundPosition> refunds, Instant now, ZoneId zone) {
    BigDecimal allocated = allocated(sale.token().decimals(), tally, refunds);
    BigDecimal distributed = tally.distributed();
    if (allocated == null) {
      return withoutAllocation(sale, stage, distributed, now, zone);
    }
    Schedule schedule = Schedule.of(sale.vestingTerms(), allocated, sale.token().decimals(), zone);
    return new TokenPosition(
        status(sale, stage, schedule, distributed, now, zone),
        allocated,
        schedule.vestedAt(now),
        distributed,
        late(sale.claimTerms().delivery(), schedule, distributed, now),
        schedule,
        schedule.next(now));
  }

  /** What had vested when the days of grace began and has not arrived, where it is to be sent. */
  private static BigDecimal late(
      Delivery delivery, Schedule schedule, BigDecimal distributed, Instant now) {
    return delivery == Delivery.CLAIM
        ? BigDecimal.ZERO
        : schedule
            .vestedAt(now.minus(TokenPosition.GRACE))
            .subtract(distributed)
            .max(BigDecimal.ZERO);
  }

  /** Σ allocations, cut where less was accepted than kept; null where one of them is not known. */
  static @Nullable BigDecimal allocated(int decimals, Tally tally, List<RefundPosition> refunds) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RefundPosition refund : refunds) {
      CurrencyTally currency = tally.of(refund.currency());
      if (refund.kept().signum() == 0) {
        continue;
      }
      if (currency.unallocated() > 0 && refund.accepted().signum() > 0) {
        return null;
      }
      sum = sum.add(refund.cut(currency.allocated(), decimals));
    }
    return sum;
  }

  /**
   * An allocation that is not known is not none. While nothing has arrived the word is that of any
   * allocation, so that of one token; when some has, nobody can say whether it was all. Where
   * nothing of one token has vested, nothing has of any.
   */
  private static TokenPosition withoutAllocation(
      Sale sale, Stage stage, BigDecimal distributed, Instant now, ZoneId zone) {
    Schedule one = Schedule.of(sale.vestingTerms(), BigDecimal.ONE, Decimals.MAX_SCALE, zone);
    DistributionStatus status = status(sale, stage, one, BigDecimal.ZERO, now, zone);
    boolean untold = distributed.signum() > 0 && tgeHasPassed(sale, now, zone);
    BigDecimal vested = one.vestedAt(now).signum() == 0 ? BigDecimal.ZERO : null;
    return new TokenPosition(
        untold ? DistributionStatus.VESTING : status, null, vested, distributed, null, null, null);
  }

  private static DistributionStatus status(
      Sale sale, Stage stage, Schedule schedule, BigDecimal distributed, Instant now, ZoneId zone) {
    boolean tge = tgeHasPassed(sale, now, zone);
    if (schedule.allocation().signum() == 0 || (stage.undecided() && !tge)) {
      return DistributionStatus.NONE;
    }
    if (distributed.compareTo(schedule.allocation()) >= 0) {
      return DistributionStatus.COMPLETE;
    }
    if (!tge) {
      return DistributionStatus.AWAITING_TGE;
    }
    BigDecimal vested = schedule.vestedAt(now);
    if (vested.signum() == 0) {
      return DistributionStatus.LOCKED;
    }
    return vested.compareTo(distributed) > 0
        ? undelivered(sale.claimTerms().delivery(), schedule, distributed, now)
        : DistributionStatus.VESTING;
  }

  private static DistributionStatus undelivered(
      Delivery delivery, Schedule schedule, BigDecimal distributed, Instant now) {
    if (delivery == Delivery.CLAIM) {
      return DistributionStatus.CLAIMABLE;
    }
    boolean late = late(delivery, schedule, distributed, now).signum() > 0;
    return late ? DistributionStatus.OVERDUE : DistributionStatus.VESTING;
  }

  private static boolean tgeHasPassed(Sale sale, Instant now, ZoneId zone) {
    SaleDate start = sale.vestingTerms().start(zone);
    return start != null && start.hasCome(now, zone);
  }
}
