package icofolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.Settings;
import icofolio.core.Examples.Row;
import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.ExplanationView;
import icofolio.render.Ink;
import icofolio.render.Page;
import icofolio.report.Ahead;
import icofolio.report.AheadEvent;
import icofolio.report.AheadFigures;
import icofolio.report.Evidence;
import icofolio.report.Evidence.Sent;
import icofolio.report.Explained;
import icofolio.report.Explanation;
import icofolio.report.Figure;
import icofolio.report.FormulaRule;
import icofolio.report.ReceivableFigures;
import icofolio.report.RecordExplanation;
import icofolio.report.Trail;
import icofolio.report.UnlockFigures;
import icofolio.report.Value;
import icofolio.report.Value.Quantity;
import icofolio.report.Value.Word;
import icofolio.report.VestingRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure can be worked out again from its trail. */
final class ExplanationTest {
  static Stream<Row> positions() {
    return Stream.of("refunds.txt", "distributions.txt", "allocations.txt")
        .flatMap(Examples::of)
        .map(row -> row.cells().containsKey("now") ? row : row.with("now", "2024-05-01"));
  }

  static Explanation explain(Row row) {
    Position position = Given.position(row);
    List<Sent> sent =
        Given.contributions(row).stream()
            .map(c -> new Sent(c, !c.value().equals(c.amount().number())))
            .toList();
    Evidence evidence =
        new Evidence(sent, Given.refunds(row), Given.distributions(row), Given.prices(row));
    return Explanation.of(position, evidence, new Settings(Given.BASE, Given.zone(row)));
  }

  @ParameterizedTest
  @MethodSource("positions")
  void everyFigureFollowsFromItsTrail(Row row) {
    Explanation explanation = explain(row);
    Checker checker = new Checker(explanation.position().sale().token().decimals());
    explanation
        .figures()
        .forEach(figure -> checker.check(figure, row.place() + " " + figure.name()));
  }

  /** What is owed, what unlocks and what is ahead is explained from the same records. */
  @ParameterizedTest
  @MethodSource("positions")
  void soDoWhatIsOwedWhatUnlocksAndWhatIsAhead(Row row) {
    Explanation explanation = explain(row);
    Position position = explanation.position();
    List<Sent> sent = Given.contributions(row).stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence =
        new Evidence(sent, Given.refunds(row), Given.distributions(row), Given.prices(row));
    List<Explained> all = new ArrayList<>();
    all.add(ReceivableFigures.of(position, evidence, new Settings(Given.BASE, Given.zone(row))));
    all.add(UnlockFigures.of(explanation, Given.zone(row)));
    for (AheadEvent event : Ahead.of(List.of(position), Given.zone(row))) {
      Explained ahead = AheadFigures.of(position, event);
      assertThat(ahead.figures().getFirst().name()).as(row.place()).isEqualTo("date");
      if (event.tokens() != null) {
        assertThat(ahead.figures().getLast().number()).isEqualByComparingTo(event.tokens());
      }
      all.add(ahead);
    }
    Checker checker = new Checker(position.sale().token().decimals());
    for (Explained explained : all) {
      explained
          .figures()
          .forEach(figure -> checker.check(figure, row.place() + " " + figure.name()));
    }
  }

  /** So do those of each record by itself, and they are the shares of the whole. */
  @ParameterizedTest
  @MethodSource("positions")
  void soDoTheFiguresOfEachRecord(Row row) {
    Position position = Given.position(row);
    Settings settings = new Settings(Given.BASE, Given.zone(row));
    List<Sent> sent = Given.contributions(row).stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence =
        new Evidence(sent, Given.refunds(row), Given.distributions(row), Given.prices(row));
    Checker checker = new Checker(position.sale().token().decimals());
    BigDecimal value = BigDecimal.ZERO;
    for (Sent one : sent) {
      List<Figure> figures =
          RecordExplanation.of(
              Kind.CONTRIBUTIONS, one.contribution().id(), position, evidence, settings);
      figures.forEach(figure -> checker.check(figure, row.place() + " " + figure.name()));
      assertThat(figures.getFirst().name()).isEqualTo("value");
      value = figures.size() > 1 ? value.add(figures.getFirst().number()) : value;
    }
    assertThat(value).as(row.place()).isEqualByComparingTo(position.contributedValue());
    for (Refund refund : evidence.refunds()) {
      RecordExplanation.of(Kind.REFUNDS, refund.id(), position, evidence, settings)
          .forEach(figure -> checker.check(figure, row.place() + " " + figure.name()));
    }
    for (Distribution arrived : evidence.distributions()) {
      List<Figure> figures =
          RecordExplanation.of(Kind.DISTRIBUTIONS, arrived.id(), position, evidence, settings);
      figures.forEach(figure -> checker.check(figure, row.place() + " " + figure.name()));
    }
  }

  /** One settlement that names no contribution leaves open which of two it was for. */
  @Test
  void whatCannotBeToldApartIsNotKnown() {
    String two = "2024-03-01 10 USDC accepted=4; 2024-03-02 10 USDC accepted=5";
    assertThat(owed(two, "2024-04-01 3 USDC")).containsExactly("outstanding ?", "outstanding ?");
    assertThat(owed(two, "2024-04-01 3 USDC contribution=c1"))
        .containsExactly("outstanding 3", "outstanding 5");
    assertThat(owed("2024-03-01 10 USDC accepted=4", "2024-04-01 3 USDC"))
        .containsExactly("outstanding 3");
  }

  private static List<String> owed(String contributions, String refunds) {
    Row row = row("closes=2024-03-08", contributions, Map.of("refunds", refunds));
    List<Sent> sent = Given.contributions(row).stream().map(c -> new Sent(c, true)).toList();
    Evidence evidence = new Evidence(sent, Given.refunds(row), List.of(), Given.prices(row));
    return sent.stream()
        .map(one -> one.contribution().id())
        .flatMap(
            id ->
                RecordExplanation.of(
                    Kind.CONTRIBUTIONS, id, Given.position(row), evidence, Settings.DEFAULT)
                    .stream())
        .filter(figure -> figure.name().equals("outstanding"))
        .map(f -> f.name() + " " + (f.number() == null ? "?" : Decimals.text(f.number())))
        .toList();
  }

  /** Each token that arrived belongs to one unlock, in the order in which they came. */
  @Test
  void aDistributionNamesTheUnlocksThatItBrought() {
    Row row =
        row(
            "closes=2024-03-08 tge=2024-04-01 tge_percent=10 vesting=P3M vesting_period=P1M",
            "2024-03-01 5 USDC tokens=1000",
            Map.of("distributions", "2024-04-02 150; 2024-04-05 200; 2024-04-09 900"));
    Evidence evidence =
        new Evidence(
            Given.contributions(row).stream().map(c -> new Sent(c, true)).toList(),
            List.of(),
            numbered(Given.distributions(row)),
            Given.prices(row));
    List<String> parts =
        evidence.distributions().stream()
            .map(
                one ->
                    RecordExplanation.of(
                            Kind.DISTRIBUTIONS,
                            one.id(),
                            Given.position(row),
                            evidence,
                            Settings.DEFAULT)
                        .getFirst())
            .map(
                figure ->
                    parts(figure).stream()
                        .map(part -> part.name() + " " + Decimals.text(part.number()))
                        .collect(Collectors.joining(", ")))
            .toList();
    assertThat(parts)
        .containsExactly(
            "unlock 50, unlock 100", "unlock 200", "unlock 300, unlock 300, unlock 50, beyond 250");
  }

  private static List<Distribution> numbered(List<Distribution> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> new Distribution("d" + i, "acme", all.get(i).at(), all.get(i).tokens()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("positions")
  void theFiguresAreThoseOfThePosition(Row row) {
    Explanation explanation = explain(row);
    Position position = explanation.position();
    assertThat(figure(explanation, "net_invested").number())
        .isEqualByComparingTo(position.netInvested());
    assertThat(figure(explanation, "contributed_value").number())
        .isEqualByComparingTo(position.contributedValue());
    assertThat(figure(explanation, "allocated").number()).isEqualTo(position.tokens().allocated());
    assertThat(figure(explanation, "vested").number()).isEqualTo(position.tokens().vested());
    assertThat(figure(explanation, "stage").value())
        .isEqualTo(new Word(Words.of(position.stage())));
    assertThat(figure(explanation, "refund_status").value())
        .isEqualTo(new Word(Words.of(position.refundStatus())));
    assertThat(figure(explanation, "distribution_status").value())
        .isEqualTo(new Word(Words.of(position.tokens().status())));
  }

  @Test
  void anAllocationNamesThePriceAndTheDay() {
    Explanation explanation =
        explain(
            row(
                "closes=2024-03-08 price=0.1 price_currency=BTC token_decimals=4",
                "2024-03-01 2 ETH value=6000 bonus_percent=10",
                Map.of("prices", "2024-02-28 ETH USD 3000 kraken; 2024-03-01 BTC USD 70000")));
    Figure one = parts(parts(figure(explanation, "allocated")).getFirst()).getFirst();
    Trail.Formula formula = (Trail.Formula) one.trail();
    assertThat(formula.rule()).isEqualTo(FormulaRule.ALLOCATION_BY_RATE);
    assertThat(formula.inputs())
        .extracting(Figure::name)
        .containsExactly("kept", "rate", "price", "bonus_percent");
    Trail.Formula rate = (Trail.Formula) formula.inputs().get(1).trail();
    Trail.PriceUsed ether = (Trail.PriceUsed) rate.inputs().getFirst().trail();
    assertThat(ether.price().date()).isEqualTo("2024-02-28");
    assertThat(ether.price().source()).isEqualTo("kraken");
    assertThat(ether.askedFor()).isEqualTo("2024-03-01");
    // 2 × (3000 ÷ 70000) ÷ 0.1 × 1.1 = 0.942857…
    assertThat(one.number()).isEqualByComparingTo("0.9428");
  }

  @Test
  void aValueTellsWhetherItWasRecordedOrFoundByAPrice() {
    Row row = row("closes=2024-03-08", "2024-03-01 2 ETH value=6000", Map.of());
    Row priced = row.with("prices", "2024-03-01 ETH USD 3000");
    Evidence found =
        new Evidence(
            List.of(new Sent(Given.contributions(row).getFirst(), false)),
            List.of(),
            List.of(),
            Given.prices(priced));
    Explanation byPrice = Explanation.of(Given.position(row), found, Settings.DEFAULT);

    assertThat(parts(figure(explain(row), "contributed_value")).getFirst().trail())
        .isInstanceOf(Trail.Recorded.class);
    Trail.Formula formula =
        (Trail.Formula) parts(figure(byPrice, "contributed_value")).getFirst().trail();
    assertThat(formula.rule()).isEqualTo(FormulaRule.VALUE_BY_PRICE);
  }

  @Test
  void ofVeryManyRecordsTheOlderOnesAreOnePart() {
    String many =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> "2024-01-01T00:00:%02dZ %d USDC tokens=1".formatted(i, i))
            .collect(Collectors.joining("; "));
    Explanation explanation = explain(row("closes=2024-03-08", many, Map.of()));
    List<Figure> parts = parts(figure(explanation, "contributed"));
    assertThat(parts).hasSize(21);
    assertThat(parts.getFirst().number()).isEqualByComparingTo("50");
    assertThat(parts.getLast().trail()).isEqualTo(new Trail.Rest(30));
    assertThat(parts.getLast().value())
        .isEqualTo(new Quantity(new BigDecimal(30 * 31 / 2), "USDC"));
    explanation.figures().forEach(figure -> new Checker(18).check(figure, figure.name()));
  }

  @Test
  void theStageTellsWhichClausesWereTried() {
    Explanation explanation =
        explain(
            row(
                "opens=2024-03-01 closes=2024-03-08 soft_cap=9 raised=8 cap_currency=USD "
                    + "outcome=succeeded outcome_date=2025-01-01",
                "2024-03-01 5 USDC",
                Map.of()));
    Trail.Rule rule = (Trail.Rule) figure(explanation, "stage").trail();
    assertThat(rule.tried())
        .extracting(Trail.Tried::word)
        .containsExactly("succeeded", "upcoming", "open", "succeeded", "failed");
    assertThat(rule.tried().getLast().facts())
        .extracting(Figure::name)
        .containsExactly("soft_cap", "raised");
  }

  @Test
  void whatVestedNamesItsRuleAndUnlocks() {
    Explanation explanation =
        explain(
            row(
                "closes=2024-03-08 tge=2024-04-01 tge_percent=10 cliff=P10D vesting=P40D "
                    + "vesting_convention=from-start",
                "2024-03-01 5 USDC tokens=1000",
                Map.of()));
    Trail.Unlocked vested = (Trail.Unlocked) figure(explanation, "vested").trail();
    assertThat(vested.rule()).isEqualTo(VestingRule.LINEAR_FROM_START);
    assertThat(vested.terms())
        .extracting(Figure::name)
        .containsExactly("tge", "tge_percent", "cliff", "vesting");
    // On 1 May 30 of 40 days have gone by: 100 + 900 × 30 ÷ 40, of which the cliff brought 225.
    assertThat(vested.unlocked().stream().map(Figure::number).map(Decimals::text))
        .containsExactly("450", "225", "100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tge=2024-04-01", "tge=2024-04-01 outcome=failed"})
  void whereAllHasVestedNothingIsToCome(String terms) {
    Explanation explanation =
        explain(row("closes=2024-03-08 " + terms, "2024-03-01 5 USDC tokens=9", Map.of()));
    assertThat(figure(explanation, "next_unlock").value()).isEqualTo(new Value.Nothing());
    assertThat(tree(explanation))
        .contains("next_unlock  none  = all that was allocated has vested");
  }

  @Test
  void ofAnUnknownAllocationNothingHasVestedBeforeTheTge() {
    Explanation explanation = explain(row("closes=2024-03-08", "2024-03-01 5 USDC", Map.of()));
    assertThat(tree(explanation))
        .contains(
            "allocated  ?",
            "vested  0 tokens  no TGE is known: nothing has unlocked yet",
            "claimable  0 tokens",
            "locked  ?",
            "next_unlock  ?");
  }

  private static String tree(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    try {
      new ExplanationView(explanation).writeTable(new Page(out, 0, Ink.NONE, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Row row(String sale, String contributions, Map<String, String> more) {
    Row row =
        new Row("here", Map.of("sale", sale, "contributions", contributions, "now", "2024-05-01"));
    for (Map.Entry<String, String> cell : more.entrySet()) {
      row = row.with(cell.getKey(), cell.getValue());
    }
    return row;
  }

  private static Figure figure(Explanation explanation, String name) {
    Figure figure = explanation.figure(name);
    assertThat(figure).as(name).isNotNull();
    return figure;
  }

  private static List<Figure> parts(Figure figure) {
    return ((Trail.Sum) figure.trail()).parts();
  }

  /** Works every figure out again from its trail, in the words of the contract. */
  private record Checker(int decimals) {
    void check(Figure figure, String place) {
      switch (figure.trail()) {
        case Trail.Sum sum -> {
          sum.parts().forEach(part -> check(part, place + " > " + part.name()));
          checkSum(figure, sum.parts(), place);
        }
        case Trail.Unlocked unlocked -> {
          unlocked.unlocked().forEach(part -> check(part, place + " > " + part.name()));
          checkSum(figure, unlocked.unlocked(), place);
        }
        case Trail.Formula formula -> {
          formula.inputs().forEach(input -> check(input, place + " > " + input.name()));
          checkFormula(figure, formula, place);
        }
        case Trail.Rule rule -> checkRule(figure, rule, place);
        case Trail.Recorded recorded -> assertThat(figure.value()).as(place).isNotNull();
        case Trail.PriceUsed used ->
            assertThat(figure.number()).as(place).isEqualByComparingTo(used.price().price());
        case Trail.Rest rest -> assertThat(rest.records()).as(place).isPositive();
        case Trail.Seen seen -> assertThat(figure.name()).as(place).isNotBlank();
      }
    }

    private void checkSum(Figure figure, List<Figure> parts, String place) {
      boolean known = parts.stream().allMatch(part -> part.number() != null);
      BigDecimal sum =
          parts.stream()
              .map(Figure::number)
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (known && figure.number() != null) {
        assertThat(figure.number()).as(place).isEqualByComparingTo(sum);
      } else {
        assertThat(figure.number()).as(place).isNull();
      }
    }

    private void checkRule(Figure figure, Trail.Rule rule, String place) {
      assertThat(rule.tried()).as(place).isNotEmpty();
      assertThat(rule.tried().getLast().fits()).as(place).isTrue();
      assertThat(new Word(rule.tried().getLast().word())).as(place).isEqualTo(figure.value());
      assertThat(rule.tried().stream().filter(Trail.Tried::fits)).as(place).hasSize(1);
    }

    /** Works the formula out again, in the words of the contract. */
    private void checkFormula(Figure figure, Trail.Formula formula, String place) {
      Map<String, BigDecimal> in =
          formula.inputs().stream()
              .filter(input -> input.number() != null)
              .collect(Collectors.toMap(Figure::name, Figure::number, (a, b) -> a));
      BigDecimal nil = BigDecimal.ZERO;
      boolean unknown = formula.inputs().stream().anyMatch(input -> input.value() == null);
      BigDecimal expected =
          unknown
              ? null
              : switch (formula.rule()) {
                case VALUE_IN_BASE -> in.get("amount");
                case VALUE_BY_PRICE -> in.get("amount").multiply(in.get("price"));
                case KEPT_NOTHING, ALLOCATION_OF_NOTHING -> nil;
                case DUE ->
                    in.get("contributed")
                        .min(
                            in.get("contributed").subtract(in.get("kept")).max(in.get("received")));
                case ACCEPTED -> in.get("contributed").subtract(in.get("due"));
                case OUTSTANDING -> in.get("due").subtract(in.get("received")).max(nil);
                case INTEREST -> in.get("received").subtract(in.get("due")).max(nil);
                case RETURNED_NAMED ->
                    Decimals.share(in.get("received"), in.get("value"), in.get("amount"));
                case RETURNED_SPREAD ->
                    Decimals.share(
                        in.get("received"), in.get("contributed_value"), in.get("contributed"));
                case NET_INVESTED ->
                    in.get("contributed_value").subtract(in.get("returned")).max(nil);
                case ALLOCATION_BY_TOKENS ->
                    share(in.get("tokens"), in.get("kept"), in.get("amount"));
                case ALLOCATION_CUT ->
                    share(in.get("allocated"), in.get("accepted"), in.get("kept"));
                case ALLOCATION_BY_PRICE, ALLOCATION_BY_RATE ->
                    share(
                        in.get("kept").multiply(in.getOrDefault("rate", BigDecimal.ONE)),
                        in.getOrDefault("bonus_percent", nil).add(Decimals.HUNDRED),
                        in.get("price").multiply(Decimals.HUNDRED));
                case UNLOCKED, ARRIVED_OF -> figure.number().min(in.get("tokens"));
                case RATE_BY_ONE -> in.get("price");
                case RATE_INVERSE ->
                    Decimals.share(BigDecimal.ONE, BigDecimal.ONE, in.get("price"));
                case RATE_BY_TWO ->
                    Decimals.share(
                        in.get("price"), BigDecimal.ONE, formula.inputs().getLast().number());
                case NEXT_UNLOCK -> figure.number();
                case NO_MORE_UNLOCKS -> {
                  assertThat(in.get("vested")).as(place).isEqualByComparingTo(in.get("allocated"));
                  assertThat(figure.value()).as(place).isEqualTo(new Value.Nothing());
                  yield null;
                }
                case ALLOCATION_WITHOUT_PRICE, ALLOCATION_WITHOUT_RATE, NOT_TOLD_APART -> null;
                case CLAIMABLE -> in.get("vested").subtract(in.get("distributed")).max(nil);
                case LOCKED, MISSING ->
                    in.get("allocated")
                        .subtract(in.getOrDefault("vested", in.getOrDefault("distributed", nil)));
                case LATE -> in.get("vested_14_days_ago").subtract(in.get("distributed"));
                case DUE_OF_CONTRIBUTION -> in.get("amount").subtract(in.get("kept"));
                case VALUE_AT_MEAN ->
                    in.get("contributed").signum() == 0
                        ? nil
                        : Decimals.share(
                            in.get("outstanding"),
                            in.get("contributed_value"),
                            in.get("contributed"));
                // Told in words: they rest on dates and on what lies around them.
                case UNLOCK_AT_TGE,
                    UNLOCK_AT_TGE_AND_CLIFF,
                    UNLOCK_ALL,
                    UNLOCK_AT_CLIFF,
                    UNLOCK_STEP,
                    UNLOCK_LINEAR,
                    UNLOCK_TRANCHE,
                    ARRIVED_FIRST,
                    ARRIVED_BEYOND,
                    DUE_OF_REFUND,
                    AGE_IN_DAYS,
                    DATE_OF_TGE,
                    DATE_OF_CLIFF,
                    DATE_OF_STEP,
                    DATE_OF_LINEAR,
                    DATE_OF_TRANCHE,
                    SINCE_UNDELIVERED,
                    SINCE_LATE,
                    SINCE_DECIDED,
                    NO_DEADLINE ->
                    figure.number();
              };
      if (expected == null) {
        assertThat(figure.number()).as(place).isNull();
      } else if (formula.rule() == FormulaRule.ALLOCATION_BY_RATE) {
        // The rate is shown rounded at 42 places, so that the floor may fall one below.
        assertThat(figure.number().subtract(expected).abs())
            .as(place)
            .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
      } else {
        assertThat(figure.number()).as(place).isEqualByComparingTo(expected);
      }
    }

    private BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
      return Decimals.floorShare(whole, part, of, decimals);
    }
  }
}
