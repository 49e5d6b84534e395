package icofolio.report.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is expected of a wallet is what the records say has arrived there. */
final class BalanceComparisonTest {
  private static final List<Entry> RECORDS =
      List.of(
          record("id=d1 sale=acme date=2026-01-01 tokens=5 wallet=main"),
          record("id=d2 sale=acme-2 date=2026-02-01 tokens=2.5 wallet=main"),
          record("id=d3 sale=acme date=2026-02-01 tokens=100 wallet=cold"),
          record("id=d4 sale=acme date=2026-02-01 tokens=7"),
          record("id=d5 sale=acme date=2027-01-01 tokens=9 wallet=main"));

  private static Entry record(String pairs) {
    return Facts.entry(Kind.DISTRIBUTIONS, pairs);
  }

  private static BalanceComparison compare(String wallet, BigDecimal read) {
    return BalanceComparison.of(
        wallet, read, RECORDS, Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
  }

  @Test
  void whatIsThereIsHeldAgainstWhatArrived() {
    BalanceComparison main = compare("main", new BigDecimal("7"));
    assertThat(main.expected()).isEqualByComparingTo("7.5");
    assertThat(main.difference()).isEqualByComparingTo("-0.5");
    assertThat(main.unplaced()).isEqualByComparingTo("7");
    assertThat(compare("empty", BigDecimal.ONE).difference()).isEqualByComparingTo("1");
  }

  @Test
  void whatIsNotKnownIsNoDifference() {
    assertThat(compare("main", null).difference()).isNull();
    assertThat(compare("main", null).expected()).isEqualByComparingTo("7.5");
  }
}
