package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.core.Examples.Row;
import icofolio.entry.Words;
import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers, dates and durations as people write them: what they mean, or why they are refused. */
final class TextExamplesTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  static Stream<Row> numbers() {
    return Examples.of("numbers.txt");
  }

  static Stream<Row> dates() {
    return Examples.of("dates.txt");
  }

  static Stream<Row> badDates() {
    return Examples.of("bad-dates.txt");
  }

  static Stream<Row> durations() {
    return Examples.of("durations.txt");
  }

  static Stream<Row> longer() {
    return Examples.of("longer.txt");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void number(Row row) throws BadNumberException {
    String text = quoted(row, "text");
    String message = row.get("message", "");
    if (message.isEmpty()) {
      assertThat(Decimals.text(Decimals.parse(text))).as(row.place()).isEqualTo(row.get("number"));
    } else {
      assertThatThrownBy(() -> Decimals.parse(text))
          .as(row.place())
          .isInstanceOf(BadNumberException.class)
          .hasMessageStartingWith(message);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  void date(Row row) {
    SaleDate date = SaleDate.parse(row.get("date"));
    ZoneId zone = Given.zone(row);
    assertThat(Words.of(date.precision())).as(row.place()).isEqualTo(row.get("precision"));
    assertThat(text(date.first(zone))).as(row.place()).isEqualTo(row.get("first"));
    assertThat(text(date.last(zone))).as(row.place()).isEqualTo(row.get("last"));
    assertThat(text(date.event(zone))).as(row.place()).isEqualTo(row.get("event"));
    assertThat(SaleDate.parse(date.text())).as(row.place()).isEqualTo(date);
  }

  private static String text(Instant instant) {
    return instant.equals(Instant.MAX) ? "never" : instant.toString();
  }

  @ParameterizedTest
  @MethodSource("badDates")
  void noDate(Row row) {
    assertThatThrownBy(() -> SaleDate.parse(quoted(row, "date")))
        .as(row.place())
        .isInstanceOf(DateTimeException.class)
        .hasMessageStartingWith(row.get("message"));
  }

  @ParameterizedTest
  @MethodSource("durations")
  void duration(Row row) {
    String text = quoted(row, "text");
    String message = row.get("message", "");
    if (message.isEmpty()) {
      Instant start = Instant.parse("2024-01-31T12:00:00Z");
      assertThat(Span.parse(text).after(start, ZoneId.of("Europe/Berlin")))
          .as(row.place())
          .isEqualTo(row.get("end"));
    } else {
      assertThatThrownBy(() -> Span.parse(text))
          .as(row.place())
          .isInstanceOf(DateTimeException.class)
          .hasMessageStartingWith(message);
    }
  }

  @ParameterizedTest
  @MethodSource("longer")
  void alwaysLonger(Row row) {
    Span span = Span.parse(row.get("span"));
    Span other = Span.parse(row.get("other"));
    assertThat(span.isAlwaysLongerThan(other))
        .as(row.place())
        .isEqualTo(row.get("always").equals("yes"));
  }

  private static String quoted(Row row, String name) {
    String cell = row.get(name);
    assertThat(cell).as(row.place()).startsWith("<").endsWith(">");
    return ESCAPE
        .matcher(cell.substring(1, cell.length() - 1))
        .replaceAll(m -> Character.toString((char) Integer.parseInt(m.group(1), 16)));
  }
}
