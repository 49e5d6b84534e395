package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Decimals;
import icofolio.tracker.EditRecords.Together;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What came back, recorded against what a sale owes. */
@ParameterizedClass
@EnumSource(Stores.class)
final class SettleRefundTest {
  private static final String HASH =
      "tx_hash=0x00000000000000000000000000000000000000000000000000000000000000a1";

  private final Folio folio;

  SettleRefundTest(Stores stores) {
    folio = new Folio(stores.open());
    folio.add("sale id=acme name=Acme kind=ICO closes=2024-03-08");
    folio.add("contribution id=c1 sale=acme date=2024-03-01 amount=1000 currency=USD accepted=600");
    folio.add("contribution id=c2 sale=acme date=2024-03-02 amount=500 currency=USD accepted=200");
  }

  private Together settle(String given) {
    return settle(given, false);
  }

  private Together settle(String given, boolean dryRun) {
    EditRecords edits = new EditRecords(folio.tracker, "refund settle acme", null, false);
    Together together = new SettleRefund(edits).run(Folio.partial("refund " + given), dryRun);
    folio.sound();
    return together;
  }

  /** {@code contribution amount currency reason} of each refund that is there, sorted. */
  private List<String> refunds() {
    return folio.all(Kind.REFUNDS).stream()
        .map(Stored::entry)
        .map(
            entry ->
                Arrays.asList(
                        entry.text(RefundFields.CONTRIBUTION),
                        Decimals.text(entry.needNumber(RefundFields.AMOUNT)),
                        entry.text(RefundFields.CURRENCY),
                        entry.text(RefundFields.REASON))
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  @Test
  void aPartIsDividedByWhatIsStillToComeOfEach() {
    Together together = settle("sale=acme date=2024-06-01 amount=70 currency=USD");
    assertThat(refunds()).containsExactly("c1 40 USD oversubscribed", "c2 30 USD oversubscribed");
    assertThat(together.after().outstanding().toString()).contains("630");
    settle("sale=acme date=2024-06-02");
    assertThat(refunds())
        .containsExactly(
            "c1 360 USD oversubscribed",
            "c1 40 USD oversubscribed",
            "c2 270 USD oversubscribed",
            "c2 30 USD oversubscribed");
    assertThat(folio.position("acme").outstanding().isEmpty()).isTrue();
  }

  @Test
  void whatIsBeyondBelongsToNoContributionAndIsToldOf() {
    Together together = settle("sale=acme date=2024-06-01 amount=1600");
    assertThat(refunds())
        .containsExactly(
            "c1 400 USD oversubscribed", "c2 300 USD oversubscribed", "null 900 USD null");
    assertThat(together.warnings())
        .extracting(Warning::message)
        .containsExactly("refunds of acme: 100 USD more has come back than was paid in");
  }

  @Test
  void aDryRunWritesNothing() {
    String before = folio.picture();
    int changes = folio.history().size();
    Together together = settle("sale=acme date=2024-06-01", true);
    assertThat(together.taken()).hasSize(2);
    assertThat(together.after().outstanding().isEmpty()).isTrue();
    assertThat(folio.picture()).isEqualTo(before);
    assertThat(folio.history()).hasSize(changes);
  }

  @Test
  void oneUndoTakesAllOfItBack() {
    String before = folio.picture();
    settle("sale=acme date=2024-06-01 amount=800");
    assertThat(folio.count(Kind.REFUNDS)).isEqualTo(3);
    folio.undo();
    assertThat(folio.picture()).isEqualTo(before);
  }

  @Test
  void theSameTransactionAgainAddsNothing() {
    settle("sale=acme date=2024-06-01 amount=70 " + HASH);
    String before = folio.picture();
    Together again = settle("sale=acme date=2024-06-01 amount=70 " + HASH);
    assertThat(again.taken()).hasSize(2).allMatch(taken -> taken instanceof Taken.Unchanged);
    assertThat(folio.picture()).isEqualTo(before);
  }

  /** Divided anew, 1 would be 0.34 and 0.66 instead of 0.33 and 0.67: other money, as it seems. */
  @Test
  void norDoesOneWhosePartsWouldBeRoundedInAnotherWay() {
    folio.add("sale id=tiny name=Tiny kind=ICO closes=2024-03-08 outcome=failed");
    folio.add("contribution id=t1 sale=tiny date=2024-03-01 amount=1 currency=USD");
    folio.add("contribution id=t2 sale=tiny date=2024-03-01 amount=2 currency=USD");
    settle("sale=tiny date=2024-06-01 amount=1 " + HASH);
    assertThat(refunds()).containsExactly("t1 0.33 USD other", "t2 0.67 USD other");
    String before = folio.picture();
    settle("sale=tiny date=2024-06-01 amount=1 " + HASH);
    assertThat(folio.picture()).isEqualTo(before);
  }

  /** All that was due has come, and its transaction is recorded once more. */
  @Test
  void norOneThatHadSettledEverything() {
    settle("sale=acme date=2024-06-01 amount=700 " + HASH);
    String before = folio.picture();
    settle("sale=acme date=2024-06-01 amount=700 " + HASH);
    assertThat(folio.picture()).isEqualTo(before);
  }

  @Test
  void anotherSumOfTheSameTransactionIsMoreMoney() {
    settle("sale=acme date=2024-06-01 amount=70 " + HASH);
    settle("sale=acme date=2024-06-01 amount=7 " + HASH);
    assertThat(folio.count(Kind.REFUNDS)).isEqualTo(4);
  }

  @Test
  void whereNothingIsDueItIsRefused() {
    settle("sale=acme date=2024-06-01");
    assertThat(folio.refusal(() -> settle("sale=acme date=2024-06-02")))
        .isEqualTo(
            "bad-value: nothing is due back of acme; what came all the same is recorded with"
                + " 'ico refund add --sale acme'");
    assertThat(folio.refusal(() -> settle("sale=acme date=2024-06-02 amount=1 currency=ETH")))
        .contains("nothing is due back of acme in ETH");
    assertThat(folio.refusal(() -> settle("sale=acne date=2024-06-02")))
        .contains("there is no sale acne; did you mean acme?");
  }

  @Test
  void whichOfTwoCurrenciesCameMustBeSaid() {
    folio.add(
        "contribution id=c3 sale=acme date=2024-03-02 amount=2 currency=ETH value=6000 accepted=1");
    assertThat(folio.refusal(() -> settle("sale=acme date=2024-06-02 amount=1")))
        .isEqualTo("missing: acme owes 1 ETH and 700 USD: say with --currency which of them came");
    settle("sale=acme date=2024-06-02 amount=0.5 currency=ETH");
    assertThat(refunds()).containsExactly("c3 0.5 ETH oversubscribed");
    settle("sale=acme date=2024-06-03");
    assertThat(folio.position("acme").outstanding().isEmpty()).isTrue();
    assertThat(folio.count(Kind.REFUNDS)).isEqualTo(4);
  }

  @Test
  void whatWasPaidInAnotherCurrencySettlesWhatIsOwed() {
    folio.add("sale id=eth name=Eth kind=ICO closes=2024-03-08 outcome=cancelled");
    folio.add("contribution id=e1 sale=eth date=2024-03-01 amount=2 currency=ETH value=6000");
    folio.add("contribution id=e2 sale=eth date=2024-03-01 amount=1 currency=ETH value=3000");
    settle(
        "sale=eth date=2024-06-01 amount=7200 currency=USD settles=2.4 settles_currency=ETH"
            + " reason=rescinded");
    assertThat(refunds()).containsExactly("e1 4800 USD rescinded", "e2 2400 USD rescinded");
    assertThat(folio.position("eth").outstanding().toString()).contains("0.6");
  }
}
