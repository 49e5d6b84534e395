package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.core.Examples.Row;
import icofolio.money.Decimals;
import icofolio.report.MovedUnlocks;
import icofolio.report.MovedUnlocks.Move;
import icofolio.report.SchedulePreview.Line;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other terms make of a sale's unlocks. */
final class MovedUnlocksTest {
  private static final BigDecimal ALLOCATION = BigDecimal.valueOf(100);

  static Stream<Row> rows() {
    return Examples.of("moved-unlocks.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void areAsWorkedOutByHand(Row row) {
    MovedUnlocks unlocks = of(row, ALLOCATION);
    assertThat(unlocks.moved().stream().map(MovedUnlocksTest::told).toList())
        .as(row.place())
        .isEqualTo(row.items("moved"));
    assertThat(unlocks.intoThePast(Given.now(row)))
        .as(row.place())
        .isEqualTo(Boolean.parseBoolean(row.get("past")));
  }

  /** The dates are told where nobody knows how many tokens they are about. */
  @Test
  void datesMoveWithoutAnAllocation() {
    for (Row row : rows().toList()) {
      assertThat(of(row, null).moved())
          .as(row.place())
          .allSatisfy(move -> assertThat(told(move)).doesNotContain("100"));
    }
    Row later = rows().findFirst().orElseThrow();
    assertThat(of(later, null).moved()).hasSize(3);
  }

  private static MovedUnlocks of(Row row, @Nullable BigDecimal allocation) {
    return MovedUnlocks.of(sale(row, "before"), sale(row, "after"), allocation, ZoneOffset.UTC);
  }

  private static Sale sale(Row row, String cell) {
    return Given.sale(row.with("sale", row.get(cell, "")));
  }

  private static String told(Move move) {
    return told(move.before()) + " > " + told(move.after());
  }

  private static String told(@Nullable Line line) {
    if (line == null) {
      return "-";
    }
    String date = line.date() == null ? "TBA" : line.date().toString().substring(0, 10);
    return line.tokens() == null ? date : date + " " + Decimals.text(line.tokens());
  }
}
