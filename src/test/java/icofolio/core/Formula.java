package icofolio.core;

import icofolio.sale.Span;
import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How much has vested, written down a second time: from the terms to one figure, without unlocks in
 * between, so that it says nothing of any but the instant asked about.
 */
final class Formula {
  private Formula() {}

  static BigDecimal vested(
      VestingTerms terms, BigDecimal allocation, int decimals, ZoneId zone, Instant now) {
    if (!terms.tranches().isEmpty()) {
      BigDecimal percent =
          terms.tranches().stream()
              .filter(line -> !line.date().event(zone).isAfter(now))
              .map(line -> line.percent())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return part(allocation, percent, decimals);
    }
    Instant tge = terms.tge().event(zone);
    if (now.isBefore(tge)) {
      return BigDecimal.ZERO;
    }
    Instant cliffEnd = terms.cliff().after(tge, zone);
    if (now.isBefore(cliffEnd)) {
      return part(allocation, terms.tgePercent(), decimals);
    }
    BigDecimal fixed = part(allocation, terms.tgePercent().add(terms.cliffPercent()), decimals);
    boolean fromStart = terms.convention() == VestingConvention.FROM_START;
    return fixed.add(
        rest(terms, allocation.subtract(fixed), decimals, zone, fromStart ? tge : cliffEnd, now));
  }

  private static BigDecimal rest(
      VestingTerms terms, BigDecimal rest, int decimals, ZoneId zone, Instant start, Instant now) {
    Instant end = terms.vesting() == null ? start : terms.vesting().after(start, zone);
    if (!now.isBefore(end)) {
      return rest;
    }
    Span period = terms.period();
    if (period == null || period.isZero()) {
      return floored(rest, seconds(start, now), seconds(start, end), decimals);
    }
    long steps = 1;
    long passed = 0;
    for (Instant at = period.after(start, zone); at.isBefore(end); steps++) {
      passed += at.isAfter(now) ? 0 : 1;
      at = period.timesAfter(start, (int) steps + 1, zone);
    }
    return floored(rest, passed, steps, decimals);
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }

  private static BigDecimal part(BigDecimal allocation, BigDecimal percent, int decimals) {
    return allocation.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.FLOOR);
  }

  private static BigDecimal floored(BigDecimal rest, long share, long whole, int decimals) {
    return rest.multiply(BigDecimal.valueOf(share))
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.FLOOR);
  }
}
