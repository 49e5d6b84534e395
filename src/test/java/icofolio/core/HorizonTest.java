package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.core.Examples.Row;
import icofolio.entry.Words;
import icofolio.money.Amounts;
import icofolio.report.AheadEvent;
import icofolio.report.Horizon;
import icofolio.sale.Precision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How near what is ahead is. */
final class HorizonTest {
  private static final long NOW = Instant.parse("2026-11-24T12:00:00Z").getEpochSecond();

  static Stream<Row> horizons() {
    return Examples.of("horizon.txt");
  }

  @ParameterizedTest
  @MethodSource("horizons")
  void horizons(Row row) {
    String date = row.get("date", "");
    String word = row.get("event").toUpperCase(Locale.ROOT).replace('-', '_');
    AheadEvent event =
        event(AheadEvent.Event.valueOf(word), date.isEmpty() ? null : Instant.parse(date));
    Horizon horizon = Horizon.of(event, Given.now(row), Given.zone(row));
    assertThat(Words.of(horizon)).as(row.place()).isEqualTo(row.get("horizon"));
  }

  /** So a list in order of time has each group in one piece, whenever it is looked at. */
  @Property
  void whatIsLaterIsNeverNearer(
      @ForAll @LongRange(min = 0, max = 400_000_000) long wait,
      @ForAll @LongRange(min = 0, max = 5_000_000) long first,
      @ForAll @LongRange(min = 0, max = 5_000_000) long more) {
    Instant now = Instant.ofEpochSecond(NOW + wait);
    Horizon one = at(now.plusSeconds(first), now);
    assertThat(at(now.plusSeconds(first + more), now)).isGreaterThanOrEqualTo(one);
  }

  private static Horizon at(Instant date, Instant now) {
    return Horizon.of(event(AheadEvent.Event.UNLOCK, date), now, ZoneOffset.UTC);
  }

  private static AheadEvent event(AheadEvent.Event event, @Nullable Instant date) {
    return new AheadEvent(
        date, Precision.DAY, "acme", event, 0, Amounts.NONE, null, AheadEvent.Action.WAIT);
  }
}
