package icofolio.sale;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A date of a sale, exact or vague: an instant, a day, {@code 2027-03}, {@code 2027-Q1}, {@code
 * 2027} or {@code TBA} (contract §1, "Time"; ISO 8601 but for the quarter).
 *
 * <p>Days and vaguer dates are in the portfolio's zone. A date that is not announced lies beyond
 * every instant.
 */
public sealed interface SaleDate {
  /** Earliest year that is taken: no token sale is older. */
  int FIRST_YEAR = 2009;

  /** Latest year that is taken. */
  int LAST_YEAR = 2199;

  /** Its first instant, or {@link Instant#MAX} where it is not announced. */
  Instant first(ZoneId zone);

  /** Its last second, or {@link Instant#MAX} where it is not announced. */
  Instant last(ZoneId zone);

  /** How exactly it is known. */
  Precision precision();

  /** The text that {@link #parse} reads back. */
  String text();

  /**
   * When something happens that has this date ({@code tge}, {@code refund_opens}, …): the first
   * instant of a day, the last second of anything vaguer.
   */
  default Instant event(ZoneId zone) {
    return precision() == Precision.DAY ? first(zone) : last(zone);
  }

  /** Whether what has this date has happened by then. */
  default boolean hasCome(Instant now, ZoneId zone) {
    return !now.isBefore(event(zone));
  }

  /** Whether its last second has gone by: a second counts to its end. */
  default boolean hasPassed(Instant now, ZoneId zone) {
    return now.truncatedTo(ChronoUnit.SECONDS).isAfter(last(zone));
  }

  /** An exact instant, to the second. */
  record Moment(Instant instant) implements SaleDate {
    @Override
    public Instant first(ZoneId zone) {
      return instant;
    }

    @Override
    public Instant last(ZoneId zone) {
      return instant;
    }

    @Override
    public Precision precision() {
      return Precision.SECOND;
    }

    @Override
    public String text() {
      return instant.toString();
    }
  }

  /** Whole days, from one to another, both included: a day, a month, a quarter or a year. */
  record Days(LocalDate from, LocalDate to, Precision precision, String text) implements SaleDate {
    @Override
    public Instant first(ZoneId zone) {
      return from.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant last(ZoneId zone) {
      Instant last = to.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
      Instant first = first(zone);
      // A day that a zone left out (2011-12-30 in Samoa) is no longer than an instant.
      return last.isBefore(first) ? first : last;
    }
  }

  /** Still to be announced. */
  record Unannounced() implements SaleDate {
    @Override
    public Instant first(ZoneId zone) {
      return Instant.MAX;
    }

    @Override
    public Instant last(ZoneId zone) {
      return Instant.MAX;
    }

    @Override
    public Precision precision() {
      return Precision.UNKNOWN;
    }

    @Override
    public String text() {
      return "TBA";
    }
  }

  /** That day, exactly known to the day. */
  static SaleDate day(LocalDate day) {
    return new Days(day, day, Precision.DAY, day.toString());
  }

  /**
   * Reads any of the forms, exact or vague.
   *
   * @throws DateTimeException saying why it is none of them
   */
  static SaleDate parse(String text) {
    if (text.equalsIgnoreCase("TBA")) {
      return new Unannounced();
    }
    return switch (text.length()) {
      case 4 -> year(number(text, 0, 4));
      case 7 -> text.charAt(5) == 'Q' ? quarter(text) : month(text);
      default -> exact(text);
    };
  }

  /**
   * Reads a day or an instant; an instant without an offset is UTC only when it says {@code Z}.
   *
   * @throws DateTimeException saying why it is neither
   */
  static SaleDate exact(String text) {
    return text.length() == 10 ? day(within(isoDay(text))) : new Moment(moment(text));
  }

  private static LocalDate isoDay(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("is not a date (write 2024-03-31)");
    }
    try {
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      throw new DateTimeException("is not a day of the calendar", e);
    }
  }

  private static Instant moment(String text) {
    if (isPlainMoment(text)) {
      return within(isoDay(text))
          .atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
          .toInstant(ZoneOffset.UTC);
    }
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
      within(LocalDate.ofInstant(moment, ZoneOffset.UTC));
      return moment;
    } catch (DateTimeParseException e) {
      throw new DateTimeException(
          isLocal(text)
              ? "has no time zone (end it with Z or an offset such as +02:00)"
              : "is not a date (write 2024-03-31, or 2024-03-31T14:00:00Z)",
          e);
    }
  }

  /** The usual form, which a million rows may have: read without the formatter's help. */
  private static boolean isPlainMoment(String text) {
    return text.length() == 20
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z'
        && isBelow(text, 11, 24)
        && isBelow(text, 14, 60)
        && isBelow(text, 17, 60);
  }

  private static boolean isBelow(String text, int at, int limit) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones < limit;
  }

  private static boolean isLocal(String text) {
    try {
      return LocalDateTime.parse(text).atOffset(ZoneOffset.UTC) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static SaleDate year(int year) {
    LocalDate first = within(LocalDate.of(year, 1, 1));
    return new Days(first, first.plusYears(1).minusDays(1), Precision.YEAR, Integer.toString(year));
  }

  private static SaleDate quarter(String text) {
    int quarter = number(text, 6, 7);
    if (text.charAt(4) != '-' || quarter < 1 || quarter > 4) {
      throw new DateTimeException("is not a quarter (write 2027-Q1 to 2027-Q4)");
    }
    LocalDate first = within(LocalDate.of(number(text, 0, 4), quarter * 3 - 2, 1));
    return new Days(first, first.plusMonths(3).minusDays(1), Precision.QUARTER, text);
  }

  private static SaleDate month(String text) {
    if (text.charAt(4) != '-') {
      throw new DateTimeException("is not a month (write 2027-03)");
    }
    YearMonth month;
    try {
      month = YearMonth.of(number(text, 0, 4), number(text, 5, 7));
    } catch (DateTimeException e) {
      throw new DateTimeException("is not a month (write 2027-03)", e);
    }
    within(month.atDay(1));
    return new Days(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, text);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new DateTimeException(
            "is not a date (write 2024-03-31, 2027-03, 2027-Q1, 2027 or TBA)");
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static LocalDate within(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("lies outside " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return day;
  }
}
