package icofolio.report;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
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
 * @param vested what has unlocked by now; null where it is unknown
 * @param distributed what has arrived by now
 * @param lines in order of time; empty where no TGE is known or nothing is allocated
 */
public record SchedulePreview(
    String sale,
    VestingRule rule,
    @Nullable SaleDate tge,
    @Nullable BigDecimal allocation,
    @Nullable BigDecimal vested,
    BigDecimal distributed,
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
   * @param percent of the allocation that has unlocked by then, rounded down at {@value
   *     #PERCENT_DIGITS} digits after the point
   * @param arrived how many of these tokens have arrived: what came is taken to be what unlocked
   *     first; null where the allocation is unknown
   * @param reason what part of the terms it comes from
   */
  public record Line(
      @Nullable Instant date,
      @Nullable Instant since,
      Precision precision,
      @Nullable BigDecimal tokens,
      @Nullable BigDecimal total,
      BigDecimal percent,
      @Nullable BigDecimal arrived,
      Reason reason) {}

  /** Digits after the point of a percentage. */
  public static final int PERCENT_DIGITS = 6;

  /** The schedule of a position; where its allocation is unknown only the dates are told. */
  public static SchedulePreview of(Position position, ZoneId zone) {
    TokenPosition tokens = position.tokens();
    return of(position.sale(), tokens.allocated(), tokens.vested(), tokens.distributed(), zone);
  }

  /**
   * The schedule of an allocation of which nothing has arrived yet.
   *
   * @param allocation in tokens; null where it is unknown: then only the dates are told
   * @param zone of the portfolio
   */
  public static SchedulePreview of(Sale sale, @Nullable BigDecimal allocation, ZoneId zone) {
    return of(sale, allocation, null, BigDecimal.ZERO, zone);
  }

  private static SchedulePreview of(
      Sale sale,
      @Nullable BigDecimal allocation,
      @Nullable BigDecimal vested,
      BigDecimal distributed,
      ZoneId zone) {
    VestingTerms terms = sale.vestingTerms();
    // Where the allocation is unknown, the schedule of one token has the same dates.
    BigDecimal all = allocation == null ? BigDecimal.ONE : allocation;
    int decimals = allocation == null ? Decimals.MAX_SCALE : sale.token().decimals();
    Schedule schedule = Schedule.of(terms, all, decimals, zone);
    Whole whole = new Whole(all, allocation == null ? null : distributed);
    List<Line> lines =
        schedule.unlocks().stream().map(unlock -> line(unlock, whole, terms, zone)).toList();
    return new SchedulePreview(
        sale.id(),
        VestingRule.of(terms, schedule),
        terms.start(zone),
        allocation,
        vested,
        distributed,
        lines);
  }

  /** All that unlocks, and what of it came; null where the allocation is unknown. */
  private record Whole(BigDecimal allocation, @Nullable BigDecimal came) {
    BigDecimal percent(Unlock unlock) {
      return Decimals.floorShare(Decimals.HUNDRED, unlock.total(), allocation, PERCENT_DIGITS);
    }

    @Nullable BigDecimal arrived(Unlock unlock) {
      if (came == null) {
        return null;
      }
      BigDecimal before = unlock.total().subtract(unlock.tokens());
      return came.subtract(before).max(BigDecimal.ZERO).min(unlock.tokens());
    }
  }

  private static Line line(Unlock unlock, Whole whole, VestingTerms terms, ZoneId zone) {
    boolean known = whole.came() != null;
    return new Line(
        NextUnlock.announced(unlock.to()),
        unlock.from().equals(unlock.to()) ? null : unlock.from(),
        precision(unlock, terms, zone),
        known ? unlock.tokens() : null,
        known ? unlock.total() : null,
        whole.percent(unlock),
        whole.arrived(unlock),
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
