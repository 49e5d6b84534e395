package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back, and whatever is read is either taken or refused by name. */
final class TextPropertiesTest {
  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.oneOf(Anything.number(), Anything.number().map(BigDecimal::negate));
  }

  @Provide
  Arbitrary<String> scribbles() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.,-+eE ").ofMaxLength(12),
        Arbitraries.strings().withChars("0123456789-QTZ:+PYMDWHS").ofMaxLength(22),
        Arbitraries.strings().ofMaxLength(12));
  }

  @Provide
  Arbitrary<SaleDate> dates() {
    Arbitrary<LocalDate> days =
        Combinators.combine(
                Arbitraries.integers().between(2009, 2199), Arbitraries.integers().between(1, 365))
            .as(LocalDate::ofYearDay);
    return Arbitraries.oneOf(
        days.map(SaleDate::day),
        days.map(day -> SaleDate.parse(day.toString().substring(0, 7))),
        days.map(day -> SaleDate.parse(day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3)),
        days.map(day -> SaleDate.parse(day.toString().substring(0, 4))),
        Anything.instant().map(instant -> SaleDate.parse(instant.toString())),
        Arbitraries.just(SaleDate.parse("tba")));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.oneOf(
        Anything.zone(),
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of));
  }

  @Property(tries = 200)
  void aNumberIsReadBackFromItsText(@ForAll("numbers") BigDecimal number)
      throws BadNumberException {
    String text = Decimals.text(number);
    BigDecimal back = Decimals.parse(text);
    assertThat(back).isEqualByComparingTo(number).isEqualTo(Decimals.canonical(number));
    assertThat(Decimals.text(back)).isEqualTo(text).doesNotContain("E");
    assertThat(Decimals.parse(number.toString())).isEqualTo(back);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aDateIsReadBackFromItsText(@ForAll("dates") SaleDate date, @ForAll("zones") ZoneId zone) {
    assertThat(SaleDate.parse(date.text())).isEqualTo(date);
    Instant first = date.first(zone);
    Instant last = date.last(zone);
    assertThat(first).isBeforeOrEqualTo(last);
    assertThat(date.event(zone)).isBetween(first, last);
    assertThat(date.hasCome(date.event(zone), zone)).isTrue();
    assertThat(date.hasPassed(last, zone)).isFalse();
  }

  @Property(tries = 200)
  void anyTextIsTakenOrRefusedByName(@ForAll("scribbles") String text) {
    try {
      BigDecimal number = Decimals.parse(text);
      assertThat(Decimals.parse(Decimals.text(number))).isEqualTo(number);
      assertThat(number.precision()).isLessThanOrEqualTo(Decimals.MAX_DIGITS);
      assertThat(number.scale()).isBetween(0, Decimals.MAX_SCALE);
    } catch (BadNumberException e) {
      assertThat(e).hasMessageMatching("(is|has) .+");
    }
    try {
      SaleDate date = SaleDate.parse(text);
      assertThat(SaleDate.parse(date.text())).isEqualTo(date);
    } catch (DateTimeException e) {
      assertThat(e).hasMessageMatching("(is|has|lies) .+");
    }
    try {
      Span span = Span.parse(text);
      assertThat(Span.parse(span.text())).isEqualTo(span);
    } catch (DateTimeException e) {
      assertThat(e).hasMessageMatching("(is|must) .+");
    }
  }

  @Provide
  Arbitrary<Span> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 70),
            Arbitraries.integers().between(0, 50))
        .as((months, days, hours) -> Span.parse("P" + months + "M" + days + "DT" + hours + "H"));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsAlwaysLongerEndsLaterWhereverItBegins(
      @ForAll("spans") Span span,
      @ForAll("spans") Span other,
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant start) {
    if (span.isAlwaysLongerThan(other)) {
      assertThat(span.after(start, zone)).isAfter(other.after(start, zone));
      assertThat(other.isAlwaysLongerThan(span)).isFalse();
    }
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Anything.instant();
  }
}
