package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.core.Examples.Row;
import icofolio.report.ledger.SaleLedger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the records of a sale post, held against books kept by hand. */
final class LedgerExamplesTest {
  static Stream<Row> ledgers() {
    return Examples.of("ledger.txt");
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void ledger(Row row) {
    SaleLedger ledger =
        SaleLedger.of(
            Given.position(row),
            Ledgers.records(Given.contributions(row), Given.refunds(row), Given.distributions(row)),
            new Settings(Given.BASE, Given.zone(row)));
    String transactions =
        ledger.transactions().stream().map(Ledgers::text).collect(Collectors.joining("; "));
    assertThat(transactions).as(row.place()).isEqualTo(row.get("transactions"));
    assertThat(ledger.unpriced())
        .as(row.place())
        .isEqualTo(row.get("transactions").contains("unpriced") ? 1 : 0);
  }
}
