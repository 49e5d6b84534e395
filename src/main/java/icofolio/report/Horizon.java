package icofolio.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * How near something is that is ahead, the nearest first. Of a vague date it is the instant that
 * the date counts from which tells.
 */
public enum Horizon {
  /** It should have happened. */
  OVERDUE,
  /** Until the end of Sunday. */
  THIS_WEEK,
  /** After this week, until the end of the calendar month. */
  THIS_MONTH,
  /** After that. */
  LATER,
  /** Nobody knows when. */
  UNANNOUNCED;

  /**
   * How near an event is.
   *
   * @param zone of the portfolio: its weeks (ISO 8601, from Monday) and months count
   */
  public static Horizon of(AheadEvent event, Instant now, ZoneId zone) {
    if (event.event().isOverdue()) {
      return OVERDUE;
    }
    Instant date = event.date();
    if (date == null) {
      return UNANNOUNCED;
    }
    LocalDate day = LocalDate.ofInstant(date, zone);
    for (Horizon horizon : values()) {
      LocalDate last = horizon.last(now, zone);
      if (last != null && !day.isAfter(last)) {
        return horizon;
      }
    }
    return LATER;
  }

  /** The last day of this week or of this month; null for what has no last day. */
  public @Nullable LocalDate last(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (this) {
      case THIS_WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case THIS_MONTH -> YearMonth.from(today).atEndOfMonth();
      case OVERDUE, LATER, UNANNOUNCED -> null;
    };
  }
}
