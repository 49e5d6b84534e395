package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.DistributionStatus;
import icofolio.core.Examples.Row;
import icofolio.money.Decimals;
import icofolio.report.SchedulePreview;
import icofolio.report.SchedulePreview.Line;
import icofolio.report.VestingRule;
import icofolio.sale.Precision;
import icofolio.sale.SaleDate;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import icofolio.vesting.Unlock.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What has vested when, held against figures worked out by hand. */
final class VestingExamplesTest {
  static Stream<Row> vesting() {
    return Examples.of("vesting.txt");
  }

  @ParameterizedTest
  @MethodSource("vesting")
  void vested(Row row) {
    assertThat(schedule(row).vestedAt(Given.now(row)))
        .as(row.place())
        .isEqualByComparingTo(row.get("vested"));
  }

  static Stream<Row> unlocks() {
    return Examples.of("unlocks.txt");
  }

  @ParameterizedTest
  @MethodSource("unlocks")
  void everyUnlock(Row row) {
    Schedule schedule = schedule(row);
    assertThat(schedule.unlocks().stream().map(VestingExamplesTest::text).toList())
        .as(row.place())
        .isEqualTo(row.items("unlocks"));
    BigDecimal before = BigDecimal.ZERO;
    for (Unlock unlock : schedule.unlocks()) {
      boolean atOnce = unlock.from().equals(unlock.to());
      Instant still = atOnce ? unlock.to().minusSeconds(1) : unlock.from();
      assertThat(schedule.vestedAt(still)).isEqualByComparingTo(before);
      assertThat(schedule.vestedAt(unlock.to())).isEqualByComparingTo(unlock.total());
      before = unlock.total();
    }
  }

  private static String text(Unlock unlock) {
    String to = unlock.to().equals(Instant.MAX) ? "never" : unlock.to().toString();
    String when = unlock.from().equals(unlock.to()) ? to : unlock.from() + ".." + to;
    return when + " " + Decimals.text(unlock.tokens());
  }

  private static Schedule schedule(Row row) {
    return Schedule.of(
        Given.sale(row).vestingTerms(),
        new BigDecimal(row.get("allocation")),
        Integer.parseInt(row.get("decimals")),
        Given.zone(row));
  }

  /** Without a TGE of its own a table begins with its earliest line, wherever that stands. */
  @Test
  void aTableBeginsWithItsEarliestLine() {
    Row row =
        new Row(
                "here",
                Map.of("sale", "closes=2024-03-08", "tranches", "2025-01-01 50; 2024-06 50"))
            .with("contributions", "2024-03-01 5 USDC tokens=10");
    assertThat(Given.sale(row).vestingTerms().start(ZoneOffset.UTC))
        .isEqualTo(SaleDate.parse("2024-06"));
    assertThat(Given.position(row.with("now", "2024-06-30T23:59:58Z")).tokens().status())
        .isEqualTo(DistributionStatus.AWAITING_TGE);
    assertThat(Given.position(row.with("now", "2024-06-30T23:59:59Z")).tokens().status())
        .isEqualTo(DistributionStatus.CLAIMABLE);
  }

  @Test
  void thePreviewNamesDatesTotalsAndTheRuleUsed() {
    SchedulePreview preview =
        preview("tge=2027-Q1 tge_percent=10 cliff=P10D vesting=P40D", new BigDecimal(1000));
    assertThat(preview.rule()).isEqualTo(VestingRule.LINEAR_AFTER_CLIFF);
    assertThat(preview.lines())
        .containsExactly(
            new Line(
                Instant.parse("2027-03-31T23:59:59Z"),
                null,
                Precision.QUARTER,
                new BigDecimal(100),
                new BigDecimal(100),
                BigDecimal.TEN,
                BigDecimal.ZERO,
                Reason.TGE),
            new Line(
                Instant.parse("2027-05-20T23:59:59Z"),
                Instant.parse("2027-04-10T23:59:59Z"),
                Precision.QUARTER,
                new BigDecimal(900),
                new BigDecimal(1000),
                new BigDecimal(100),
                BigDecimal.ZERO,
                Reason.LINEAR));
  }

  @Test
  void aPreviewOfAnUnknownAllocationTellsTheDatesAlone() {
    SchedulePreview preview = preview("tge=2027-03-01 vesting=P2M vesting_period=P1M", null);
    assertThat(preview.rule()).isEqualTo(VestingRule.STEPS_AFTER_CLIFF);
    assertThat(preview.lines()).extracting(Line::tokens).containsOnlyNulls();
    assertThat(preview.lines())
        .extracting(Line::date)
        .containsExactly(
            Instant.parse("2027-04-01T00:00:00Z"), Instant.parse("2027-05-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NO_TGE",
    "tge=TBA, AT_TGE",
    "tge=2027 tge_percent=20, AT_TGE",
    "tge=2027 cliff=P1M, AT_CLIFF",
    "tge=2027 vesting=P0D vesting_period=P1M, AT_TGE",
    "tge=2027 vesting=P1Y vesting_convention=from-start, LINEAR_FROM_START",
    "tge=2027 vesting=P1Y vesting_period=P1M vesting_convention=from-start, STEPS_FROM_START",
    "tge=2027 vesting=P4Y vesting_period=PT1S, LINEAR_AFTER_CLIFF",
  })
  void theRule(String sale, VestingRule rule) {
    assertThat(preview(sale, BigDecimal.TEN).rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "tge=2027, TGE",
    "tge=2027 tge_percent=20, TGE",
    "tge=2027 cliff=P1M, CLIFF",
    "tge=2027 tge_percent=20 cliff=P1M, TGE CLIFF",
    "tge=2027 cliff_percent=20 vesting=P1Y, TGE LINEAR",
    "tge=2027 cliff=P1M cliff_percent=20 vesting=P1Y, CLIFF LINEAR",
  })
  void withoutACliffNothingComesFromOne(String sale, String reasons) {
    assertThat(preview(sale, BigDecimal.TEN).lines())
        .extracting(line -> line.reason().name())
        .containsExactly(reasons.split(" "));
  }

  private static SchedulePreview preview(String sale, BigDecimal allocation) {
    Row row = new Row("here", Map.of("sale", sale));
    return SchedulePreview.of(Given.sale(row), allocation, ZoneOffset.UTC);
  }
}
