package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Allocation;
import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.book.TokenPosition;
import icofolio.core.Examples.Row;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stages, refunds and tokens of positions, held against figures worked out by hand. */
final class PositionExamplesTest {
  private static final Asset USDC = new Asset("USDC");

  static Stream<Row> stages() {
    return Examples.of("stages.txt");
  }

  static Stream<Row> refunds() {
    return Examples.of("refunds.txt");
  }

  @ParameterizedTest
  @MethodSource("stages")
  void stage(Row row) {
    assertThat(word(Given.sale(row).stage(Given.now(row), Given.zone(row))))
        .as(row.place())
        .isEqualTo(row.get("stage"));
  }

  @ParameterizedTest
  @MethodSource("refunds")
  void refund(Row row) {
    Position position = Given.position(row);
    assertThat(position.refunds())
        .extracting(RefundPosition::currency)
        .as(row.place())
        .isEqualTo(row.get("due", "").isEmpty() ? List.of() : List.of(USDC));
    assertThat(figures(position)).as(row.place()).isEqualTo(expected(row));
    assertThat(word(position.refundStatus())).as(row.place()).isEqualTo(row.get("status"));
  }

  static Stream<Row> distributions() {
    return Examples.of("distributions.txt");
  }

  static Stream<Row> allocations() {
    return Examples.of("allocations.txt");
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void distribution(Row row) {
    TokenPosition tokens = Given.position(row).tokens();
    String figures =
        Stream.of(
                tokens.allocated(),
                tokens.vested(),
                tokens.distributed(),
                tokens.claimable(),
                tokens.locked())
            .map(PositionExamplesTest::figure)
            .collect(Collectors.joining(" "));
    String expected =
        Stream.of("allocated", "vested", "distributed", "claimable", "locked")
            .map(row::get)
            .collect(Collectors.joining(" "));
    assertThat(figures).as(row.place()).isEqualTo(expected);
    Unlock next = tokens.nextUnlock();
    assertThat(next == null ? "" : next.to() + " " + figure(next.tokens()))
        .as(row.place())
        .isEqualTo(row.get("next", ""));
    assertThat(word(tokens.status())).as(row.place()).isEqualTo(row.get("status"));
  }

  @ParameterizedTest
  @MethodSource("allocations")
  void allocation(Row given) {
    Row row = given.with("now", "2024-05-01");
    assertThat(
            Given.contributions(row).stream()
                .map(c -> Allocation.of(c, Given.sale(row).token(), Given.prices(row), Given.BASE))
                .map(allocation -> figure(allocation.tokens())))
        .as(row.place())
        .isEqualTo(row.items("each"));
    assertThat(figure(Given.position(row).tokens().allocated()))
        .as(row.place())
        .isEqualTo(row.get("position"));
  }

  private static String figure(BigDecimal number) {
    return number == null ? "?" : Decimals.text(number);
  }

  private static String figures(Position position) {
    List<Function<RefundPosition, BigDecimal>> figures =
        List.of(
            RefundPosition::due,
            RefundPosition::received,
            RefundPosition::outstanding,
            RefundPosition::interest,
            RefundPosition::accepted);
    return position.refunds().stream()
            .flatMap(refund -> figures.stream().map(figure -> figure.apply(refund)))
            .map(Decimals::text)
            .collect(Collectors.joining(" "))
        + " net "
        + Decimals.text(position.netInvested());
  }

  private static String expected(Row row) {
    return Stream.of("due", "received", "outstanding", "interest", "accepted")
            .map(name -> row.get(name, ""))
            .filter(figure -> !figure.isEmpty())
            .collect(Collectors.joining(" "))
        + " net "
        + row.get("net_invested");
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
