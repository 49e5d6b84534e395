package icofolio.entry;

import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads dates and durations into their canonical form. */
final class TimeReader {
  private static final int CANONICAL_MOMENT = "2024-03-31T14:00:00Z".length();

  private TimeReader() {}

  /** A date of a sale, exact or vague. */
  static String vague(String text) throws BadValueException {
    return date(text, SaleDate::parse);
  }

  /** A day or an instant. */
  static String exact(String text) throws BadValueException {
    return date(text, SaleDate::exact);
  }

  private interface DateReader {
    SaleDate read(String text);
  }

  private static String date(String text, DateReader reader) throws BadValueException {
    try {
      SaleDate date = reader.read(text);
      boolean same = text.length() == CANONICAL_MOMENT && text.charAt(10) == 'T';
      return same && text.endsWith("Z") ? text : date.text();
    } catch (DateTimeException e) {
      throw badDate(text, e);
    }
  }

  static String day(String text) throws BadValueException {
    if (text.length() != 10) {
      throw badDate(text, new DateTimeException("is not a day (write 2024-03-31)"));
    }
    return date(text, SaleDate::exact);
  }

  private static BadValueException badDate(String text, DateTimeException e)
      throws BadValueException {
    Secrets.check(text);
    return new BadValueException(ProblemCode.BAD_DATE, String.valueOf(e.getMessage()));
  }

  static String span(String text) throws BadValueException {
    try {
      return Span.parse(text).text();
    } catch (DateTimeException e) {
      throw TextReader.bad(text, String.valueOf(e.getMessage()));
    }
  }

  static String period(String text) throws BadValueException {
    List<String> words = List.of("total", "year", "quarter", "month", "week");
    String word = text.toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    try {
      if (!Span.parse(text).isZero()) {
        return text;
      }
    } catch (DateTimeException e) {
      // Falls through to the one message that names all that is taken.
    }
    throw TextReader.bad(
        text,
        "takes "
            + words.stream().collect(Collectors.joining(", "))
            + " or a duration such as P30D");
  }
}
