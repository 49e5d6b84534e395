package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.core.Examples.Row;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.report.Evidence;
import icofolio.report.Life;
import icofolio.report.LifeEvent;
import icofolio.report.LifeEvent.What;
import icofolio.report.LifeFold;
import icofolio.sale.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a sale, whole and folded. */
final class LifeTest {

  static Stream<Row> lives() {
    return Examples.of("life.txt");
  }

  @ParameterizedTest
  @MethodSource("lives")
  void lives(Row row) {
    List<String> told = life(row).stream().map(LifeTest::text).toList();
    assertThat(told).as(row.place()).isEqualTo(row.items("life"));
  }

  @Test
  void aVagueDateSaysHowVagueItIs() {
    List<LifeEvent> life = life(row("opens=2024-Q1 closes=2024 tge=2024-06", "", "2024-03-01"));
    assertThat(life)
        .extracting(LifeEvent::precision)
        .containsExactly(Precision.QUARTER, Precision.MONTH, Precision.YEAR);
  }

  @Test
  void aShortLifeIsToldAsItIs() {
    List<LifeEvent> life = life(monthly(5, 4));
    assertThat(LifeFold.of(life, Instant.parse("2024-03-15T00:00:00Z"))).isEqualTo(life);
  }

  @Test
  void theMiddleOfALongLifeIsFoldedAwayFromNow() {
    Instant now = Instant.parse("2026-06-15T00:00:00Z");
    List<LifeEvent> folded = LifeFold.of(life(monthly(60, 200)), now);
    assertThat(folded.stream().map(LifeTest::text))
        .containsExactly(
            "2024-01-02T00:00:00Z contributed 1 USDC",
            "2024-01-03T00:00:00Z..2024-07-16T00:00:00Z 196x contributed 196 USDC",
            "2024-02-01T00:00:00Z tge",
            "2024-03-01T00:00:00Z unlock 1 tokens",
            "2024-04-01T00:00:00Z..2026-03-01T00:00:00Z 24x unlock 24 tokens",
            "2024-07-17T00:00:00Z contributed 1 USDC",
            "2024-07-18T00:00:00Z contributed 1 USDC",
            "2024-07-19T00:00:00Z contributed 1 USDC",
            "2026-04-01T00:00:00Z unlock 1 tokens",
            "2026-05-01T00:00:00Z unlock 1 tokens",
            "2026-06-01T00:00:00Z unlock 1 tokens",
            "2026-07-01T00:00:00Z unlock 1 tokens",
            "2026-08-01T00:00:00Z unlock 1 tokens",
            "2026-09-01T00:00:00Z unlock 1 tokens",
            "2026-10-01T00:00:00Z..2029-01-01T00:00:00Z 28x unlock 28 tokens",
            "2029-02-01T00:00:00Z unlock 1 tokens");
  }

  @Test
  void foldingLosesNothing() {
    List<LifeEvent> life = life(monthly(37, 41));
    for (int month = 0; month < 48; month++) {
      Instant now = Instant.parse("2023-12-15T00:00:00Z").plusSeconds(month * 2_629_746L);
      List<LifeEvent> folded = LifeFold.of(life, now);
      assertThat(count(folded)).isEqualTo(count(life));
      assertThat(tokens(folded)).isEqualByComparingTo(tokens(life));
      assertThat(folded).hasSizeLessThan(24);
      assertThat(folded).isSortedAccordingTo((a, b) -> date(a).compareTo(date(b)));
    }
  }

  private static Instant date(LifeEvent event) {
    return Objects.requireNonNull(event.date());
  }

  private static Map<What, Integer> count(List<LifeEvent> life) {
    Map<What, Integer> counts = new HashMap<>();
    life.forEach(event -> counts.merge(event.what(), event.count(), Integer::sum));
    return counts;
  }

  private static BigDecimal tokens(List<LifeEvent> life) {
    return life.stream()
        .filter(event -> event.tokens() != null)
        .map(LifeEvent::tokens)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** So many contributions of one coin, day by day, and so many monthly unlocks of one token. */
  private static Row monthly(int unlocks, int contributions) {
    String sent =
        IntStream.range(0, contributions)
            .mapToObj(
                i ->
                    LocalDate.of(2024, 1, 2).plusDays(i)
                        + " 1 USDC tokens="
                        + (i == 0 ? unlocks : 0))
            .collect(Collectors.joining("; "));
    String terms = "tge=2024-02-01 token_decimals=0 vesting=P" + unlocks + "M vesting_period=P1M";
    return row(terms, sent, "2026-06-15");
  }

  private static Row row(String sale, String contributions, String now) {
    return new Row(
        "here", Map.of("sale", sale, "contributions", contributions, "now", now, "zone", "UTC"));
  }

  private static List<LifeEvent> life(Row row) {
    return Life.of(
        Given.position(row),
        new Evidence(
            Given.contributions(row).stream().map(c -> new Evidence.Sent(c, true)).toList(),
            Given.refunds(row),
            Given.distributions(row),
            Given.prices(row)),
        Given.zone(row));
  }

  private static String text(LifeEvent event) {
    String amounts =
        event.amounts().list().stream().map(Amount::toString).collect(Collectors.joining(" "));
    return Stream.of(
            event.date() + (event.isLong() ? ".." + event.until() : ""),
            event.count() > 1 ? event.count() + "x" : "",
            Words.of(event.what()),
            amounts,
            event.tokens() == null ? "" : Decimals.text(event.tokens()) + " tokens")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "))
        .replace("null", "?");
  }
}
