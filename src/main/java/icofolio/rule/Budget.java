package icofolio.rule;

import icofolio.rule.Period.Calendar;
import icofolio.rule.Period.Rolling;
import icofolio.rule.Period.Total;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A limit on money put in (contract §4).
 *
 * @param id unique among budgets
 * @param limit in base currency, above zero; use equal to it is inside
 * @param starts first day that counts, and the day from which periods are counted
 * @param ends last day that counts
 */
public record Budget(
    String id,
    BigDecimal limit,
    Period period,
    Scope scope,
    Basis basis,
    Mode mode,
    @Nullable LocalDate starts,
    @Nullable LocalDate ends) {

  /** Whether money counts: it is in scope, and the budget is in force on its day. */
  public boolean covers(Spending spending, ZoneId zone) {
    return scope.covers(spending) && inForce(zone).holds(spending.at());
  }

  /** From its first day to its last, in that zone. */
  public TimeWindow inForce(ZoneId zone) {
    return new TimeWindow(
        starts == null ? Instant.MIN : Period.first(starts, zone),
        ends == null ? Instant.MAX : Period.first(ends.plusDays(1), zone));
  }

  /**
   * The period that holds an instant, as far as the budget is in force. A rolling one is that which
   * ends with the instant.
   */
  public TimeWindow window(Instant at, ZoneId zone) {
    TimeWindow force = inForce(zone);
    return switch (period) {
      case Total total -> force;
      case Calendar calendar -> cut(calendar(calendar, at, zone), force);
      case Rolling rolling -> new TimeWindow(before(rolling, at, zone), at);
    };
  }

  /** The instant itself, or the last one in force where the budget has ended by then. */
  public Instant lastInForce(Instant at, ZoneId zone) {
    Instant end = inForce(zone).end();
    return at.isBefore(end) ? at : end.minusNanos(1);
  }

  private TimeWindow calendar(Calendar calendar, Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    LocalDate begun = starts != null && day.isBefore(starts) ? starts : day;
    // A budget that has ended stays with its last period.
    LocalDate held = ends != null && begun.isAfter(ends) ? ends : begun;
    Period.Days days = calendar.around(held, starts);
    return new TimeWindow(Period.first(days.first(), zone), Period.first(days.next(), zone));
  }

  private static TimeWindow cut(TimeWindow window, TimeWindow force) {
    Instant start = window.start().isBefore(force.start()) ? force.start() : window.start();
    Instant end = window.end().isAfter(force.end()) ? force.end() : window.end();
    return new TimeWindow(start, end);
  }

  private static Instant before(Rolling rolling, Instant at, ZoneId zone) {
    return at.minus(rolling.span().duration())
        .atZone(zone)
        .minus(rolling.span().period())
        .toInstant();
  }
}
