package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.core.Examples.Row;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.report.AllocationForecast;
import icofolio.report.AllocationForecast.Demand;
import icofolio.report.AllocationForecast.Outcome;
import icofolio.sale.AllocationRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an oversubscribed sale takes of an amount. */
final class AllocationForecastTest {
  private static final Asset USDC = new Asset("USDC");

  static Stream<Row> rows() {
    return Examples.of("forecasts.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isAsWorkedOutByHand(Row row) {
    String[] amount = row.get("amount").split(" ");
    AllocationForecast forecast =
        forecast(
            new Amount(new BigDecimal(amount[0]), new Asset(amount[1])), demand(row.get("demand")));
    for (Outcome outcome : forecast.outcomes()) {
      assertThat(told(outcome))
          .as(row.place() + " " + outcome.rule())
          .isEqualTo(row.get(Words.of(outcome.rule())));
    }
  }

  private static AllocationForecast forecast(Amount amount, Demand demand) {
    return AllocationForecast.of(Given.sale(new Row("any", Map.of())), amount, demand);
  }

  private static Demand demand(String pairs) {
    Map<String, String> known = new HashMap<>();
    Arrays.stream(pairs.split(" ")).map(p -> p.split("=")).forEach(p -> known.put(p[0], p[1]));
    return new Demand(
        USDC,
        new BigDecimal(known.get("cap")),
        new BigDecimal(known.get("others")),
        new BigDecimal(known.get("own")),
        number(known.get("least")),
        number(known.get("most")),
        number(known.get("participants")),
        Boolean.parseBoolean(known.get("queued")));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static String told(Outcome outcome) {
    return Decimals.text(outcome.least())
        + " to "
        + Decimals.text(outcome.most())
        + (outcome.probability() == null ? "" : ", chance " + Decimals.text(outcome.probability()))
        + (outcome.expected() == null ? "" : ", mean " + Decimals.text(outcome.expected()));
  }

  /** What everybody offers, and what of it is known. */
  record Offers(
      int cap,
      int own,
      List<Integer> others,
      int least,
      int most,
      boolean knowsLeast,
      boolean knowsMost,
      boolean knowsCount) {
    Demand demand() {
      return new Demand(
          USDC,
          BigDecimal.valueOf(cap),
          BigDecimal.valueOf(others.stream().mapToLong(Integer::longValue).sum()),
          BigDecimal.valueOf(own),
          knowsLeast ? BigDecimal.valueOf(least) : null,
          knowsMost ? BigDecimal.valueOf(most) : null,
          knowsCount ? BigDecimal.valueOf(others.size() + 1L) : null,
          false);
    }

    Amount amount() {
      return new Amount(BigDecimal.valueOf(own), USDC);
    }
  }

  @Provide
  Arbitrary<Offers> offers() {
    Arbitrary<Boolean> known = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.integers().between(1, 20), Arbitraries.integers().between(0, 300))
        .as((least, span) -> List.of(least, least + span))
        .flatMap(
            range ->
                Combinators.combine(
                        Arbitraries.integers().between(1, 3000),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers()
                            .between(range.get(0), range.get(1))
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(30),
                        known,
                        known,
                        known)
                    .as(
                        (cap, own, others, knowsLeast, knowsMost, knowsCount) ->
                            new Offers(
                                cap,
                                own,
                                others,
                                range.get(0),
                                range.get(1),
                                knowsLeast,
                                knowsMost,
                                knowsCount)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void nothingIsAcceptedAboveWhatIsOfferedOrTheCap(@ForAll("offers") Offers offers) {
    BigDecimal most = offers.amount().number().min(BigDecimal.valueOf(offers.cap()));
    for (Outcome outcome : forecast(offers.amount(), offers.demand()).outcomes()) {
      assertThat(outcome.least()).isBetween(BigDecimal.ZERO, outcome.most());
      assertThat(outcome.most()).isLessThanOrEqualTo(most);
      if (outcome.expected() != null) {
        assertThat(outcome.expected()).isBetween(outcome.least(), outcome.most());
      }
      if (outcome.probability() != null) {
        assertThat(outcome.probability()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      }
    }
  }

  /** However the others' offers are spread within what is known, the bounds hold. */
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void bottomUpLiesBetweenItsBounds(@ForAll("offers") Offers offers) {
    Outcome outcome =
        forecast(offers.amount(), offers.demand()).outcomes().stream()
            .filter(one -> one.rule() == AllocationRule.BOTTOM_UP)
            .findFirst()
            .orElseThrow();
    BigDecimal filled = filled(offers);
    assertThat(outcome.least()).isLessThanOrEqualTo(filled.add(new BigDecimal("0.001")));
    assertThat(outcome.most()).isGreaterThanOrEqualTo(filled);
  }

  /** What the own offer gets, in thousandths: by search for the level at which the cap is full. */
  private static BigDecimal filled(Offers offers) {
    long low = 0;
    long high = 1000L * offers.own();
    while (low < high) {
      long level = (low + high + 1) / 2;
      long sum = Math.min(level, 1000L * offers.own());
      for (int other : offers.others()) {
        sum += Math.min(level, 1000L * other);
      }
      if (sum <= 1000L * offers.cap()) {
        low = level;
      } else {
        high = level - 1;
      }
    }
    return BigDecimal.valueOf(low, 3);
  }
}
