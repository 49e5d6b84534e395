package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.sale.Precision;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class UnlockWordsTest {
  private static final UnlockWords UTC = new UnlockWords(ZoneOffset.UTC);

  @Test
  void theTimeStandsWhereADayDoesNotBegin() {
    Instant noon = Instant.parse("2024-03-01T12:00:00Z");
    assertThat(UTC.date(noon, Precision.DAY)).isEqualTo("2024-03-01 12:00");
    assertThat(UTC.date(noon.plusSeconds(1), Precision.SECOND)).isEqualTo("2024-03-01 12:00:01");
    assertThat(UTC.date(Instant.parse("2024-03-01T00:00:00Z"), Precision.DAY))
        .isEqualTo("2024-03-01");
  }

  @Test
  void theDayBeginsInThePortfoliosZone() {
    UnlockWords berlin = new UnlockWords(ZoneId.of("Europe/Berlin"));
    Instant midnight = Instant.parse("2024-03-31T22:00:00Z");
    assertThat(berlin.date(midnight, Precision.DAY)).isEqualTo("2024-04-01");
    assertThat(UTC.date(midnight, Precision.DAY)).isEqualTo("2024-03-31 22:00");
    // Lebanon's clocks went from midnight to one o'clock: that is where the day begins.
    UnlockWords beirut = new UnlockWords(ZoneId.of("Asia/Beirut"));
    assertThat(beirut.date(Instant.parse("2024-03-30T22:00:00Z"), Precision.DAY))
        .isEqualTo("2024-03-31");
  }

  @Test
  void aVagueDateHasNoTime() {
    Instant end = Instant.parse("2024-09-30T23:59:59Z");
    assertThat(UTC.date(end, Precision.QUARTER)).isEqualTo("2024-09-30");
    assertThat(UTC.date(null, Precision.UNKNOWN)).isEqualTo("TBA");
    assertThat(UTC.date(Instant.MAX, Precision.UNKNOWN)).isEqualTo("TBA");
  }
}
