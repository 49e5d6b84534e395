package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.rule.Verdict.Outcome;
import icofolio.tracker.TryRecord.Trial;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a change would come to, before it is made. Now is 2024-07-01T12:00:00Z. */
@ParameterizedClass
@EnumSource(Stores.class)
final class TryRecordTest {
  private final Folio folio;
  private final TryRecord trial;
  private final String before;

  TryRecordTest(Stores stores) {
    folio = new Folio(stores.open());
    folio.add("sale id=acme name=Acme kind=ICO closes=2024-08-08");
    folio.add("budget id=month limit=500 period=month");
    folio.add("budget id=year limit=5000 period=year");
    folio.add("contribution id=c1 sale=acme date=2024-07-01 amount=300 currency=USD");
    trial = new TryRecord(folio.tracker);
    before = folio.picture();
  }

  @AfterEach
  void nothingWasKept() {
    assertThat(folio.picture()).isEqualTo(before);
    folio.sound();
  }

  private Trial add(String fields) {
    return trial.add(Folio.entry("contribution sale=acme date=2024-07-01 currency=USD " + fields));
  }

  private Trial edit(String amount) {
    return trial.edit(
        Kind.CONTRIBUTIONS, "c1", Map.of(ContributionFields.AMOUNT, new BigDecimal(amount)));
  }

  @Test
  void everyRuleIsNamedWithTheLargestAmountThatPasses() {
    Trial over = add("amount=250");
    assertThat(over.problems()).isEmpty();
    assertThat(over.value()).isEqualByComparingTo("250");
    assertThat(over.ruling().verdicts())
        .extracting(v -> v.rule() + " " + v.before() + " " + v.after() + " " + v.outcome())
        .containsExactly("month 300 550 BLOCK", "year 300 550 OK");
    assertThat(over.ruling().largest()).hasToString("200 USD");
    assertThat(add("amount=200").ruling().isAllowed()).isTrue();
  }

  @Test
  void whatIsTriedIsWhatWouldHappen() {
    Entry over = Folio.entry("contribution sale=acme date=2024-07-01 currency=USD amount=201");
    OverLimitException refused =
        catchThrowableOfType(
            OverLimitException.class,
            () -> new EditRecords(folio.tracker, "add", null, false).add(over));
    assertThat(trial.add(over).ruling().largest()).isEqualTo(refused.ruling().largest());
    assertThat(trial.add(over).ruling().verdicts()).containsAll(refused.ruling().verdicts());
  }

  @Test
  void anEditIsHeldToWhatItRaises() {
    Trial over = edit("501");
    assertThat(over.ruling().isAllowed()).isFalse();
    assertThat(over.ruling().largest()).hasToString("500 USD");
    assertThat(over.ruling().verdicts()).extracting(v -> v.rule()).contains("month", "year");
    Trial kept = edit("499");
    assertThat(kept.ruling().isAllowed()).isTrue();
    assertThat(kept.ruling().largest()).hasToString("500 USD");
    assertThat(kept.ruling().verdicts()).allMatch(v -> v.outcome() == Outcome.OK);
  }

  /** What is over a limit whatever is done may be lowered. */
  @Test
  void whatIsOverAlreadyOnlyWarnsWhereItIsNotRaised() {
    Trial raised = new TryRecord(over().tracker).edit(Kind.CONTRIBUTIONS, "c9", amount("901"));
    assertThat(raised.ruling().isAllowed()).isFalse();
    Trial lowered = new TryRecord(over().tracker).edit(Kind.CONTRIBUTIONS, "c9", amount("899"));
    assertThat(lowered.ruling().isAllowed()).isTrue();
    assertThat(lowered.ruling().verdicts())
        .extracting(v -> v.rule() + " " + v.outcome())
        .containsExactly("week WARN");
  }

  private static Map<Field, @Nullable Object> amount(String amount) {
    return Map.of(ContributionFields.AMOUNT, new BigDecimal(amount));
  }

  private static Folio over() {
    Folio folio = new Folio(Stores.MEMORY.open());
    folio.add("sale id=acme name=Acme kind=ICO closes=2024-08-08");
    folio.add("contribution id=c9 sale=acme date=2024-07-01 amount=900 currency=USD");
    folio.add("budget id=week limit=500 period=week");
    return folio;
  }

  @Test
  void anIdThatIsTakenIsSaid() {
    assertThat(add("id=c1 amount=1").problems())
        .singleElement()
        .satisfies(problem -> assertThat(Folio.line(problem)).contains("already"));
    assertThat(trial.add(Folio.entry("sale name=Acme kind=ICO")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(Folio.line(problem)).contains("sale acme already"));
  }

  @Test
  void whatIsWrongIsSaidAsASaveWouldSayIt() {
    Trial refused =
        trial.add(Folio.entry("contribution sale=acne date=2024-07-01 currency=USD amount=1"));
    assertThat(refused.problems()).hasSize(1);
    assertThat(Folio.line(refused.problems().getFirst()))
        .startsWith("unknown-reference sale")
        .contains("acme");
    assertThat(add("amount=1 wallet=nowhere").problems()).hasSize(1);
    assertThat(
            trial
                .add(Folio.entry("contribution sale=acme date=2024-07-01 currency=ETH amount=1"))
                .problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("ETH"));
  }
}
