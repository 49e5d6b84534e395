package icofolio.sale;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;

/**
 * A length of time as ISO 8601 writes it: {@code P6M}, {@code P1Y}, {@code P4W}, {@code PT12H},
 * {@code P1M2DT3H}. Years, months and days are added by the calendar of a zone, the rest by the
 * clock.
 *
 * @param period the calendar part, never negative
 * @param duration the clock part, whole seconds, never negative
 * @param text as it was written
 */
public record Span(Period period, Duration duration, String text) {
  /** No time at all. */
  public static final Span ZERO = new Span(Period.ZERO, Duration.ZERO, "P0D");

  private static final int MAX_YEARS = 100;

  // Eight years that hold a leap year and one of the centuries that are none.
  private static final LocalDate CALENDAR = LocalDate.of(2096, 1, 1);
  private static final int CALENDAR_MONTHS = 96;

  // The most by which a zone puts its clocks forward (Antarctica/Troll).
  private static final Duration CLOCK_CHANGE = Duration.ofHours(2);

  /**
   * Reads an ISO 8601 duration.
   *
   * @throws DateTimeException saying why it is none
   */
  public static Span parse(String text) {
    int time = text.indexOf('T');
    try {
      Period period =
          time == 1 ? Period.ZERO : Period.parse(time < 0 ? text : text.substring(0, time));
      Duration duration =
          time < 0 ? Duration.ZERO : Duration.parse("PT" + text.substring(time + 1));
      return checked(new Span(period, duration, text));
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new DateTimeException("is not a duration (write P30D, P6M, P1Y or PT12H)", e);
    }
  }

  private static Span checked(Span span) {
    Period period = span.period;
    boolean negative =
        period.isNegative() || span.duration.isNegative() || !span.text.startsWith("P");
    boolean tooLong =
        period.toTotalMonths() > 12L * MAX_YEARS
            || period.get(ChronoUnit.DAYS) > 366L * MAX_YEARS
            || span.duration.toDays() > 366L * MAX_YEARS;
    boolean broken = span.duration.toNanosPart() != 0;
    if (negative || tooLong || broken) {
      throw new DateTimeException("must lie between P0D and P" + MAX_YEARS + "Y, in whole seconds");
    }
    return span;
  }

  /** Whether it is no time at all. */
  public boolean isZero() {
    return period.isZero() && duration.isZero();
  }

  /** The instant that lies this long after another, by the calendar of the zone. */
  public Instant after(Instant start, ZoneId zone) {
    return timesAfter(start, 1, zone);
  }

  /**
   * The instant that lies {@code times} such spans after another. Calendar parts are multiplied
   * before they are added, so that monthly steps from the 31st come back to the 31st.
   */
  public Instant timesAfter(Instant start, int times, ZoneId zone) {
    if (start.equals(Instant.MAX)) {
      return start;
    }
    return start
        .atZone(zone)
        .plus(period.multipliedBy(times))
        .toInstant()
        .plus(duration.multipliedBy(times));
  }

  /**
   * Whether it is longer than another wherever in the calendar both are counted from: a month has
   * 28 to 31 days, and a day an hour or two less or more where clocks change. So one month is not
   * always longer than 30 days, nor are 30 days than one month.
   */
  public boolean isAlwaysLongerThan(Span other) {
    long months = period.toTotalMonths() - other.period.toTotalMonths();
    long days = (long) period.getDays() - other.period.getDays();
    Duration least =
        Duration.ofDays(fewestDays(months) + days).plus(duration).minus(other.duration);
    boolean byTheClock = months == 0 && days == 0;
    return least.compareTo(byTheClock ? Duration.ZERO : CLOCK_CHANGE) > 0;
  }

  /** How many days lie at least between two dates that are so many months apart; signed. */
  private static long fewestDays(long months) {
    return LongStream.range(0, CALENDAR_MONTHS)
        .mapToObj(CALENDAR::plusMonths)
        .mapToLong(first -> ChronoUnit.DAYS.between(first, first.plusMonths(months)))
        .min()
        .orElseThrow();
  }
}
