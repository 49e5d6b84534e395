package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.core.Examples.Row;
import icofolio.money.Apportionment;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An amount divided by weights. */
final class ApportionmentTest {
  static Stream<Row> rows() {
    return Examples.of("apportionments.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAsWorkedOutByHand(Row row) {
    List<BigDecimal> weights =
        Stream.of(row.get("weights").split(" ")).map(BigDecimal::new).toList();
    List<BigDecimal> parts =
        Apportionment.of(
            new BigDecimal(row.get("whole")), weights, Integer.parseInt(row.get("digits")));
    assertThat(parts.stream().map(Decimals::text).collect(Collectors.joining(" ")))
        .as(row.place())
        .isEqualTo(row.get("parts"));
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, Arbitraries.of(BigDecimal.ZERO)),
            net.jqwik.api.Tuple.of(4, Anything.positive()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(all -> all.stream().anyMatch(weight -> weight.signum() > 0));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void thePartsSumToTheWholeAndNoneIsAUnitAwayFromItsShare(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long units,
      @ForAll @IntRange(min = 0, max = 18) int digits,
      @ForAll("weights") List<BigDecimal> weights) {
    BigDecimal whole = BigDecimal.valueOf(units, digits);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    List<BigDecimal> parts = Apportionment.of(whole, weights, digits);

    assertThat(parts).hasSameSizeAs(weights);
    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal part = parts.get(i);
      assertThat(part.signum()).isNotNegative();
      assertThat(part.remainder(unit)).isZero();
      // Both sides times the sum of the weights, which need not divide.
      BigDecimal away = part.multiply(sum).subtract(whole.multiply(weights.get(i))).abs();
      assertThat(away).isLessThan(unit.multiply(sum));
      if (weights.get(i).signum() == 0) {
        assertThat(part).isZero();
      }
    }
  }
}
