package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.core.Examples.Row;
import icofolio.vesting.Schedule;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has vested when, held against figures worked out by hand. */
final class VestingExamplesTest {
  static Stream<Row> vesting() {
    return Examples.of("vesting.txt");
  }

  @ParameterizedTest
  @MethodSource("vesting")
  void vested(Row row) {
    Schedule schedule =
        Schedule.of(
            Given.sale(row).vestingTerms(),
            new BigDecimal(row.get("allocation")),
            Integer.parseInt(row.get("decimals")),
            Given.zone(row));
    assertThat(schedule.vestedAt(Given.now(row)))
        .as(row.place())
        .isEqualByComparingTo(row.get("vested"));
  }
}
