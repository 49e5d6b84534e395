package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.core.Anything.Records;
import icofolio.core.Examples.Row;
import icofolio.report.Age;
import icofolio.report.Evidence;
import icofolio.report.Evidence.Sent;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is owed back, by reason and age. */
final class ReceivablesTest {
  private static final ZoneId UTC = ZoneOffset.UTC;

  static Stream<Row> rows() {
    return Examples.of("receivables.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void areAsWorkedOutByHand(Row row) {
    Position position = Given.position(row);
    List<Sent> sent = Given.contributions(row).stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence =
        new Evidence(sent, Given.refunds(row), Given.distributions(row), Given.prices(row));
    String told =
        Receivables.of(position, evidence, Given.zone(row)).stream()
            .map(ReceivablesTest::told)
            .collect(Collectors.joining("; "));
    assertThat(told.isEmpty() ? "-" : told).as(row.place()).isEqualTo(row.cells().get("expected"));
  }

  private static String told(Receivable one) {
    return "%s %s/%s %s %s %s"
        .formatted(
            icofolio.entry.Words.of(one.reason()),
            icofolio.money.Decimals.text(one.received()),
            icofolio.money.Decimals.text(one.due()),
            one.currency(),
            icofolio.entry.Words.of(one.status()),
            one.days());
  }

  @Provide
  Arbitrary<Records> records() {
    return Anything.records();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Anything.instant();
  }

  @Provide
  Arbitrary<Sale> sales() {
    return Arbitraries.of(
            "closes=2024-06-30",
            "closes=2024-06-30 soft_cap=5 outcome=failed refund_deadline=2025-01-01",
            "closes=2024-06-30 outcome=failed",
            "closes=2024-06-30 outcome=cancelled outcome_date=2025-01-01 written_off=2026",
            "opens=2024-02 closes=2025 soft_cap=5")
        .map(sale -> Given.sale(new Row("any", Map.of("sale", sale))));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void thePartsSumToThePosition(
      @ForAll("sales") Sale sale,
      @ForAll("records") Records records,
      @ForAll("instants") Instant now) {
    Position position =
        Position.of(
            sale,
            Given.tally(
                sale,
                records.contributions(),
                records.refunds(),
                records.distributions(),
                (asset, currency, day) -> null,
                now),
            now,
            UTC);
    List<Sent> sent = records.contributions().stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence =
        new Evidence(
            sent, records.refunds(), records.distributions(), (asset, currency, day) -> null);
    List<Receivable> all = Receivables.of(position, evidence, UTC);
    for (RefundPosition refund : position.refunds()) {
      assertThat(sum(all, refund, Receivable::due)).isEqualByComparingTo(refund.due());
      assertThat(sum(all, refund, Receivable::outstanding))
          .isEqualByComparingTo(refund.outstanding());
      assertThat(sum(all, refund, Receivable::received))
          .isEqualByComparingTo(refund.received().subtract(refund.interest()));
    }
    assertThat(all)
        .allMatch(one -> one.due().signum() > 0 && one.received().signum() >= 0)
        .allMatch(one -> one.outstanding().signum() >= 0 && one.days() != null);
    BigDecimal aged =
        Receivables.ageing(all).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal live =
        all.stream()
            .filter(one -> one.status() != icofolio.book.RefundStatus.WRITTEN_OFF)
            .map(Receivable::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(aged).isEqualByComparingTo(live);
  }

  private static BigDecimal sum(
      List<Receivable> all, RefundPosition refund, Function<Receivable, BigDecimal> figure) {
    return all.stream()
        .filter(one -> one.currency().equals(refund.currency()))
        .map(figure)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void stepsOfAgeEndAtTheirLastDay() {
    assertThat(Stream.of(0L, 30L, 31L, 90L, 91L, 365L, 366L).map(Age::of))
        .containsExactly(
            Age.TO_30_DAYS,
            Age.TO_30_DAYS,
            Age.TO_90_DAYS,
            Age.TO_90_DAYS,
            Age.TO_365_DAYS,
            Age.TO_365_DAYS,
            Age.OVER_A_YEAR);
  }
}
