package icofolio.report;

import icofolio.money.Decimals;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import icofolio.vesting.Unlock.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unlocks of a sale, one after the other.
 *
 * @param sale id of the sale
 * @param rule the formula used, and what it counts {@code vesting} from
 * @param tge the token generation event as it is known; null where nothing is
 * @param allocation what unlocks; null where it is unknown
 * @param lines in order of time; empty where no TGE is known or nothing is allocated
 */
public record SchedulePreview(
    String sale,
    VestingRule rule,
    @Nullable SaleDate tge,
    @Nullable BigDecimal allocation,
    List<Line> lines) {
  public SchedulePreview {
    lines = List.copyOf(lines);
  }

  /**
   * One unlock.
   *
   * @param date when all of it has unlocked; null where the date is not announced
   * @param since from when it unlocks second by second; null where it unlocks at once
   * @param precision how exactly the date is known: as the TGE, or the line of the table
   * @param tokens how many; null where the allocation is unknown
   * @param total how many have unlocked by then; null where the allocation is unknown
   * @param reason what part of the terms it comes from
   */
  public record Line(
      @Nullable Instant date,
      @Nullable Instant since,
      Precision precision,
      @Nullable BigDecimal tokens,
      @Nullable BigDecimal total,
      Reason reason) {}

  /**
   * The schedule of an allocation in a sale.
   *
   * @param allocation in tokens; null where it is unknown: then only the dates are told
   * @param zone of the portfolio
   */
  public static SchedulePreview of(Sale sale, @Nullable BigDecimal allocation, ZoneId zone) {
    VestingTerms terms = sale.vestingTerms();
    // Where the allocation is unknown, the schedule of one token has the same dates.
    BigDecimal whole = allocation == null ? BigDecimal.ONE : allocation;
    int decimals = allocation == null ? Decimals.MAX_SCALE : sale.token().decimals();
    Schedule schedule = Schedule.of(terms, whole, decimals, zone);
    List<Line> lines =
        schedule.unlocks().stream()
            .map(unlock -> line(unlock, terms, zone, allocation != null))
            .toList();
    return new SchedulePreview(
        sale.id(), VestingRule.of(terms, schedule), terms.start(zone), allocation, lines);
  }

  private static Line line(Unlock unlock, VestingTerms terms, ZoneId zone, boolean known) {
    return new Line(
        NextUnlock.announced(unlock.to()),
        unlock.from().equals(unlock.to()) ? null : unlock.from(),
        precision(unlock, terms, zone),
        known ? unlock.tokens() : null,
        known ? unlock.total() : null,
        unlock.reason());
  }

  /** How exactly an unlock's date is known: as the TGE, or the line of the table. */
  public static Precision precision(Unlock unlock, VestingTerms terms, ZoneId zone) {
    if (!terms.tranches().isEmpty()) {
      return terms.tranches().stream()
          .map(tranche -> tranche.date())
          .filter(date -> date.event(zone).equals(unlock.to()))
          .map(SaleDate::precision)
          .max(Precision::compareTo)
          .orElse(Precision.UNKNOWN);
    }
    SaleDate tge = terms.tge();
    return tge == null ? Precision.UNKNOWN : tge.precision();
  }
}
