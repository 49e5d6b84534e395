package icofolio.rule;

import icofolio.sale.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How often a budget begins anew. */
public sealed interface Period {

  /** Never: one sum over all time. */
  record Total() implements Period {}

  /** With each year, quarter, month or week of the calendar, or counted from a day. */
  record Calendar(Unit unit) implements Period {
    /**
     * The period that holds a day.
     *
     * @param starts the day from which periods are counted, not after the day; null for the
     *     calendar's own
     */
    Days around(LocalDate day, @Nullable LocalDate starts) {
      if (starts == null) {
        LocalDate begin = unit.begin(day);
        return new Days(begin, unit.after(begin, 1));
      }
      // Counted from the start each time: a month from the 31st comes back to the 31st.
      long count = unit.between(starts, day);
      while (unit.after(starts, count).isAfter(day)) {
        count--;
      }
      while (!unit.after(starts, count + 1).isAfter(day)) {
        count++;
      }
      return new Days(unit.after(starts, count), unit.after(starts, count + 1));
    }
  }

  /** Days from the first one on, up to the next that is not one of them. */
  record Days(LocalDate first, LocalDate next) {}

  /** At every instant: no stretch of time of that length may hold more. */
  record Rolling(Span span) implements Period {}

  /** A unit of the calendar. */
  enum Unit {
    YEAR(12, 0),
    QUARTER(3, 0),
    MONTH(1, 0),
    WEEK(0, 7);

    private final int months;
    private final int days;

    Unit(int months, int days) {
      this.months = months;
      this.days = days;
    }

    private long between(LocalDate from, LocalDate to) {
      return months > 0
          ? ChronoUnit.MONTHS.between(from, to) / months
          : ChronoUnit.DAYS.between(from, to) / days;
    }

    private LocalDate after(LocalDate day, long times) {
      return day.plusMonths(months * times).plusDays(days * times);
    }

    private LocalDate begin(LocalDate day) {
      return switch (this) {
        case YEAR -> day.withDayOfYear(1);
        case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        case MONTH -> day.withDayOfMonth(1);
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      };
    }
  }

  /** The first instant of a day in a zone. */
  static Instant first(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
