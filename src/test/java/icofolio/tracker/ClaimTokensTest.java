package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.DistributionFields;
import icofolio.entry.Kind;
import icofolio.money.Decimals;
import icofolio.tracker.EditRecords.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that had vested, recorded as arrived. Now is 2024-07-01T12:00:00Z. */
@ParameterizedClass
@EnumSource(Stores.class)
final class ClaimTokensTest {
  private static final String HASH =
      "tx_hash=0x00000000000000000000000000000000000000000000000000000000000000b2";

  private final Folio folio;

  /** 200 tokens: 40 at the TGE, then 40 on the first of June, July, August and September. */
  ClaimTokensTest(Stores stores) {
    folio = new Folio(stores.open());
    folio.add(
        "sale id=acme name=Acme kind=ICO closes=2024-03-08 price=0.5 price_currency=USD"
            + " tge=2024-04-01 tge_percent=20 cliff=P1M vesting=P4M vesting_period=P1M");
    folio.add("contribution id=c1 sale=acme date=2024-03-01 amount=100 currency=USD");
  }

  private Together claim(String given) {
    return claim(given, false);
  }

  private Together claim(String given, boolean dryRun) {
    EditRecords edits = new EditRecords(folio.tracker, "distribution claim", null, false);
    Together together = new ClaimTokens(edits).run(Folio.partial("distribution " + given), dryRun);
    folio.sound();
    return together;
  }

  private List<String> tokens() {
    return folio.all(Kind.DISTRIBUTIONS).stream()
        .map(stored -> Decimals.text(stored.entry().needNumber(DistributionFields.TOKENS)))
        .sorted()
        .toList();
  }

  @Test
  void oneTransactionIsNotWrittenOver() {
    String hash = " tx_hash=0x" + "7c".repeat(32);
    claim("sale=acme date=2024-07-01 tokens=10" + hash);
    claim("sale=acme date=2024-07-01 tokens=10" + hash);
    assertThat(folio.refusal(() -> claim("sale=acme date=2024-07-02 tokens=10" + hash)))
        .startsWith("conflict date")
        .contains("change it with 'ico distribution edit'");
    assertThat(tokens()).containsExactly("10");
  }

  @Test
  void withoutANumberAllThatHasVestedCame() {
    Together together = claim("sale=acme date=2024-07-01");
    assertThat(tokens()).containsExactly("120");
    assertThat(together.after().tokens().claimable()).isZero();
    assertThat(folio.refusal(() -> claim("sale=acme date=2024-07-01")))
        .isEqualTo(
            "bad-value: nothing of acme can be claimed; the next 40 unlock by 2024-08-01; tokens"
                + " that came all the same are recorded with --tokens");
  }

  @Test
  void aPartLeavesTheRest() {
    assertThat(claim("sale=acme date=2024-07-01 tokens=30").after().tokens().claimable())
        .isEqualByComparingTo("90");
    claim("sale=acme date=2024-07-01");
    assertThat(tokens()).containsExactly("30", "90");
  }

  /** On the last of May only the TGE's 40 had unlocked. */
  @Test
  void anEarlierDateHasWhatHadVestedByThen() {
    claim("sale=acme date=2024-05-31");
    assertThat(tokens()).containsExactly("40");
    assertThat(folio.refusal(() -> claim("sale=acme date=2024-03-31")))
        .contains("nothing of acme can be claimed");
  }

  @Test
  void aDryRunWritesNothingAndOneUndoTakesItBack() {
    String before = folio.picture();
    assertThat(claim("sale=acme date=2024-07-01", true).taken()).hasSize(1);
    assertThat(folio.picture()).isEqualTo(before);
    claim("sale=acme date=2024-07-01");
    folio.undo();
    assertThat(folio.picture()).isEqualTo(before);
  }

  @Test
  void theSameTransactionAgainAddsNothing() {
    claim("sale=acme date=2024-07-01 tokens=30 " + HASH);
    String before = folio.picture();
    assertThat(claim("sale=acme date=2024-07-01 tokens=30 " + HASH).taken())
        .allMatch(taken -> taken instanceof Taken.Unchanged);
    assertThat(folio.picture()).isEqualTo(before);
  }

  @Test
  void moreThanIsAllocatedIsTakenAndToldOf() {
    assertThat(claim("sale=acme date=2024-07-01 tokens=250").warnings())
        .extracting(Warning::message)
        .containsExactly(
            "distributions of acme: 250 tokens have arrived, but only 200 are allocated");
  }

  @Test
  void aFailedSaleHasNoTokensToClaim() {
    folio.edit("sale acme outcome=failed");
    assertThat(folio.refusal(() -> claim("sale=acme date=2024-07-01")))
        .contains("nothing of acme can be claimed");
    assertThat(claim("sale=acme date=2024-07-01 tokens=5").warnings())
        .extracting(Warning::message)
        .containsExactly("distributions of acme: tokens have arrived, though the sale has failed");
  }

  @Test
  void anAllocationNobodyKnowsMustBeSaid() {
    folio.add("sale id=riddle name=Riddle kind=ICO tge=2024-04-01");
    folio.add("contribution sale=riddle date=2024-03-01 amount=100 currency=USD");
    assertThat(folio.refusal(() -> claim("sale=riddle date=2024-07-01")))
        .startsWith("missing: how many tokens of riddle can be claimed is not known")
        .endsWith("say with --tokens how many came");
    claim("sale=riddle date=2024-07-01 tokens=5");
    assertThat(tokens()).containsExactly("5");
  }

  @Test
  void aRefundIsNotGivenUpByAccident() {
    folio.edit("sale acme claim_forfeits_refund=true refund_opens=2024-06-01");
    assertThat(folio.refusal(() -> claim("sale=acme date=2024-07-01")))
        .contains("either 100.00 USD back", "--forfeit-refund");
  }
}
