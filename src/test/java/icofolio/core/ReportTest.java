package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.core.Examples.Row;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.report.Ahead;
import icofolio.report.AheadEvent;
import icofolio.report.StatusReport;
import icofolio.report.Unknown;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Status report and what is ahead. */
final class ReportTest {
  private static final Instant NOW = Instant.parse("2024-06-15T00:00:00Z");

  static Stream<Row> ahead() {
    return Examples.of("ahead.txt");
  }

  @ParameterizedTest
  @MethodSource("ahead")
  void ahead(Row row) {
    List<AheadEvent> events = Ahead.of(List.of(Given.position(row)), Given.zone(row));
    assertThat(events.stream().map(ReportTest::text).toList())
        .as(row.place())
        .isEqualTo(row.items("ahead"));
  }

  static Stream<Row> until() {
    return Examples.of("ahead-until.txt");
  }

  @ParameterizedTest
  @MethodSource("until")
  void aheadUntil(Row row) {
    Instant until = Given.instant(row.get("until"), Given.zone(row));
    List<AheadEvent> events = Ahead.until(List.of(Given.position(row)), Given.zone(row), until);
    assertThat(events.stream().map(ReportTest::text).toList())
        .as(row.place())
        .isEqualTo(row.items("ahead"));
  }

  /** A calendar knows an entry again by sale, event and ordinal, whatever its date becomes. */
  @Test
  void noTwoThingsAheadAreTheSameAndADateDoesNotMakeThemOthers() {
    String terms = "closes=2024-03-08 tge_percent=20 cliff=P1M vesting=P4M vesting_period=P1M tge=";
    Instant until = Instant.parse("2030-01-01T00:00:00Z");
    List<List<String>> keys =
        Stream.of("2024-06-01", "2024-08-20")
            .map(tge -> position("id=slipped price=1 price_currency=USDC " + terms + tge, "100"))
            .map(position -> Ahead.until(List.of(position), Settings.DEFAULT.zone(), until))
            .map(events -> events.stream().map(ReportTest::key).toList())
            .toList();
    assertThat(keys).allSatisfy(all -> assertThat(all).doesNotHaveDuplicates());
    assertThat(keys.getFirst())
        .containsExactly("unlock 0", "unlock 2", "unlock 3", "unlock 4", "unlock 5");
    assertThat(keys.getLast())
        .containsExactly("tge 0", "unlock 1", "unlock 2", "unlock 3", "unlock 4", "unlock 5");
  }

  private static String key(AheadEvent event) {
    return Words.of(event.event()) + " " + event.ordinal();
  }

  private static String text(AheadEvent event) {
    String amounts =
        event.amounts().list().stream().map(Amount::toString).collect(Collectors.joining(" "));
    return Stream.of(
            event.date() == null ? "?" : event.date().toString(),
            Words.of(event.event()),
            amounts,
            event.tokens() == null ? "" : "tokens " + Decimals.text(event.tokens()),
            Words.of(event.action()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aheadIsOverdueFirstThenSoonestThenNotAnnounced() {
    List<AheadEvent> events =
        Ahead.of(
            List.of(
                position("id=zeta opens=2024-07-01", ""),
                position("id=late closes=2024-03-08 outcome=failed refund_deadline=2024-04", "5"),
                position("id=alpha opens=2024-07-01 closes=TBA", ""),
                position("id=soon opens=2024-06-16", "")),
            Settings.DEFAULT.zone());
    assertThat(events)
        .extracting(AheadEvent::sale)
        .containsExactly("late", "soon", "alpha", "zeta", "alpha");
    assertThat(events)
        .extracting(AheadEvent::precision)
        .containsExactly(
            Precision.MONTH, Precision.DAY, Precision.DAY, Precision.DAY, Precision.UNKNOWN);
  }

  private static Position position(String sale, String amount) {
    return Position.of(
        Given.sale(row(sale, amount)),
        Given.tally(row(sale, amount)),
        NOW,
        Settings.DEFAULT.zone());
  }

  private static Row row(String sale, String amount) {
    String contributions = amount.isEmpty() ? "" : "2024-03-01 " + amount + " USDC";
    return new Row(
        "here", Map.of("sale", sale, "contributions", contributions, "now", "2024-06-15"));
  }

  @Test
  void aReportHoldsTheSalesWithRecordsInTheirOrderAndTheirSums() {
    Row failed = row("id=zeta outcome=failed", "1000");
    Row kept = row("id=alpha closes=2024-03-08 price=0.5 price_currency=USDC", "300.25");
    Row bare = row("id=bare opens=2025", "");
    List<Sale> sales = Stream.of(failed, bare, kept).map(Given::sale).toList();
    Map<String, Tally> tallies =
        Map.of("zeta", Given.tally(failed), "alpha", Given.tally(kept), "gone", Tally.ZERO);

    StatusReport report = StatusReport.of(Settings.DEFAULT, NOW, sales, tallies);

    assertThat(report.positions()).extracting(p -> p.sale().id()).containsExactly("zeta", "alpha");
    assertThat(
            Stream.of(
                    report.totals().contributed(),
                    report.totals().accepted(),
                    report.totals().refunded(),
                    report.totals().refundOutstanding(),
                    report.totals().netInvested())
                .map(Decimals::text))
        .containsExactly("1300.25", "300.25", "0", "1000", "1300.25");
    assertThat(report.unknown()).isEmpty();
    assertThat(StatusReport.ofAll(Settings.DEFAULT, NOW, sales, tallies).positions())
        .extracting(p -> p.sale().id())
        .containsExactly("zeta", "bare", "alpha");
  }

  @Test
  void whatCannotBeKnownIsNamedAndNeverZero() {
    Row unpriced = row("id=mystery closes=2024-03-08", "10");
    Row strange =
        new Row(
            "here",
            Map.of("sale", "id=strange", "refunds", "2024-03-01 5 EUR", "now", "2024-06-15"));
    StatusReport report =
        StatusReport.of(
            Settings.DEFAULT,
            NOW,
            List.of(Given.sale(unpriced), Given.sale(strange)),
            Map.of("mystery", Given.tally(unpriced), "strange", Given.tally(strange)));

    assertThat(report.unknown())
        .containsExactly(new Unknown("mystery", "allocated"), new Unknown("strange", "refunded"));
    assertThat(report.positions().getFirst().tokens().allocated()).isNull();
    assertThat(report.positions().getFirst().tokens().locked()).isNull();
    assertThat(report.positions().getFirst().tokens().claimable()).isZero();
  }
}
