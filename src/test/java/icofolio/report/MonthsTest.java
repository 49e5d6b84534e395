package icofolio.report;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.report.Months.Month;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Months in the zone of the portfolio. What unlocks in them is seen on the dashboard's frames. */
final class MonthsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aContributionCountsInTheMonthThatItHasInThePortfoliosZone() {
    Months.Fold fold = new Months.Fold(NOW, ZoneId.of("Asia/Tokyo"), 1, 1);
    fold.take(Instant.parse("2026-09-30T14:59:59Z"), new BigDecimal("1"));
    fold.take(Instant.parse("2026-09-30T15:00:00Z"), new BigDecimal("10"));
    fold.take(Instant.parse("2026-10-31T15:00:00Z"), new BigDecimal("100.5"));
    fold.take(Instant.parse("2026-12-31T14:59:59Z"), new BigDecimal("1000"));
    fold.take(Instant.parse("2026-12-31T15:00:00Z"), new BigDecimal("10000"));
    Months months = fold.with(List.of());
    assertThat(months.now()).isEqualTo(YearMonth.of(2026, 11));
    assertThat(months.months())
        .extracting(Month::contributed)
        .containsExactly(new BigDecimal("10"), new BigDecimal("100.5"), new BigDecimal("1000"));
    assertThat(months.months())
        .extracting(Month::month)
        .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
  }
}
