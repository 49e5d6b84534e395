package icofolio.entry;

import icofolio.money.Decimals;
import icofolio.sale.Span;
import icofolio.sale.VestingConvention;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** What must hold between the fields of a sale. */
final class SaleRules {
  private static final int MOST_STEPS = 5_000;

  // The mean month of the calendar: exact enough to tell a few steps from thousands.
  private static final Duration MONTH = Duration.ofSeconds(2_629_746);

  private static final List<Field> CAPS =
      List.of(SaleFields.SOFT_CAP, SaleFields.HARD_CAP, SaleFields.COMMITTED, SaleFields.RAISED);
  private static final List<Field> ADDRESSES =
      List.of(SaleFields.SALE_CONTRACT, SaleFields.DEPOSIT_ADDRESS, SaleFields.TOKEN_CONTRACT);

  private SaleRules() {}

  static void check(RuleCheck check) {
    check.notAfter(SaleFields.OPENS, SaleFields.CLOSES);
    check.notAfter(
        check.entry().has(SaleFields.CLOSES) ? SaleFields.CLOSES : SaleFields.OPENS,
        SaleFields.REFUND_DEADLINE);
    check.notAfter(SaleFields.REFUND_OPENS, SaleFields.REFUND_DEADLINE);
    check.notAfter(SaleFields.CLAIM_OPENS, SaleFields.CLAIM_DEADLINE);
    check.notAbove(SaleFields.SOFT_CAP, SaleFields.HARD_CAP);
    check.notAbove(SaleFields.MIN_CONTRIBUTION, SaleFields.MAX_CONTRIBUTION);
    CAPS.forEach(cap -> check.needs(cap, SaleFields.CAP_CURRENCY));
    check.needs(SaleFields.PRICE, SaleFields.PRICE_CURRENCY);
    for (Field address : ADDRESSES) {
      check.needs(address, SaleFields.CHAIN);
      check.address(address, SaleFields.CHAIN);
    }
    percents(check);
    cliff(check);
    steps(check);
  }

  private static void percents(RuleCheck check) {
    Entry sale = check.entry();
    BigDecimal sum =
        sale.number(SaleFields.TGE_PERCENT, BigDecimal.ZERO)
            .add(sale.number(SaleFields.CLIFF_PERCENT, BigDecimal.ZERO));
    if (sum.compareTo(Decimals.HUNDRED) > 0) {
      check.find(
          SaleFields.CLIFF_PERCENT,
          ProblemCode.BAD_NUMBER,
          "is " + Decimals.text(sum) + " together with tge_percent; at most 100 can unlock");
    }
  }

  /** Counted from the start, the vesting includes the cliff; a vesting of no time is none. */
  private static void cliff(RuleCheck check) {
    Entry sale = check.entry();
    Span cliff = sale.span(SaleFields.CLIFF);
    Span vesting = sale.span(SaleFields.VESTING);
    if (cliff != null && vesting != null && isFromStart(sale) && isLonger(cliff, vesting)) {
      check.find(
          SaleFields.CLIFF,
          ProblemCode.BAD_VALUE,
          "is longer than vesting ("
              + vesting.text()
              + "), which with from-start includes it;"
              + " give the whole length as vesting, or after-cliff as vesting_convention");
    }
  }

  private static boolean isFromStart(Entry sale) {
    return sale.word(
            SaleFields.VESTING_CONVENTION, VestingConvention.class, VestingConvention.AFTER_CLIFF)
        == VestingConvention.FROM_START;
  }

  private static boolean isLonger(Span span, Span vesting) {
    return !vesting.isZero() && span.isAlwaysLongerThan(vesting);
  }

  private static void steps(RuleCheck check) {
    Span vesting = check.entry().span(SaleFields.VESTING);
    Span period = check.entry().span(SaleFields.VESTING_PERIOD);
    if (period == null) {
      return;
    }
    if (period.isZero()) {
      check.find(SaleFields.VESTING_PERIOD, ProblemCode.BAD_VALUE, "must be longer than nothing");
    } else if (vesting != null && length(vesting).dividedBy(length(period)) > MOST_STEPS) {
      check.find(
          SaleFields.VESTING_PERIOD,
          ProblemCode.BAD_VALUE,
          "cuts vesting into more than " + MOST_STEPS + " steps; leave it out to unlock by second");
    } else if (vesting != null && isLonger(period, vesting)) {
      check.find(
          SaleFields.VESTING_PERIOD,
          ProblemCode.BAD_VALUE,
          "is longer than vesting ("
              + vesting.text()
              + "), of which it is a step;"
              + " shorten it, or leave it out to unlock by second");
    }
  }

  private static Duration length(Span span) {
    return MONTH
        .multipliedBy(span.period().toTotalMonths())
        .plusDays(span.period().getDays())
        .plus(span.duration());
  }
}
