package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Claim or refund (contract §3): taking tokens must not give up a refund by accident. */
@ParameterizedClass
@EnumSource(Stores.class)
final class ForfeitTest {
  private static final ImportOptions FORCED = new ImportOptions(false, false, false, true);

  private final Folio folio;

  ForfeitTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  private void sale(String more) {
    folio.add(
        "sale id=acme name=Acme kind=ICO symbol=ACM price=0.5 price_currency=USD"
            + " claim_forfeits_refund=true "
            + more);
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=100 currency=USD");
  }

  @Test
  void whileARefundIsAvailableItIsRefusedWithBothOutcomesInMoney() {
    sale("refund_opens=2024-06-01 refund_deadline=2024-08-01");
    String line =
        folio.refusal(() -> folio.add("distribution sale=acme date=2024-07-01 tokens=20"));
    assertThat(line)
        .startsWith("forfeits-refund tokens: taking tokens of acme gives up the refund")
        .contains("either 100.00 USD back", "or 200 ACM worth 100.00 USD at the sale's price")
        .contains("--forfeit-refund");
    folio.add("distribution id=d1 sale=acme date=2024-07-01 tokens=20", true);
    assertThat(folio.tally("acme").distributed()).isEqualByComparingTo("20");
  }

  @Test
  void theNewestPriceOfTheTokenSaysWhatItIsWorth() {
    sale("refund_opens=2024-06-01");
    folio.add("price date=2024-06-30 asset=ACM currency=USD price=0.02");
    assertThat(folio.refusal(() -> folio.add("distribution sale=acme date=2024-07-01 tokens=20")))
        .contains("or 200 ACM worth 4.00 USD at the newest price");
  }

  @Test
  void whileARefundIsDueTheOutstandingPartComesBack() {
    sale("outcome=succeeded");
    folio.edit("contribution c1 accepted=70");
    assertThat(folio.refusal(() -> folio.add("distribution sale=acme date=2024-07-01 tokens=20")))
        .contains("either 30.00 USD back", "or 140 ACM worth 70.00 USD");
  }

  @Test
  void anotherCurrencyIsValuedAtTheRateOfTheDay() {
    folio.add(
        "sale id=acme name=Acme kind=ICO price=2 price_currency=EUR claim_forfeits_refund=true"
            + " refund_opens=2024-06-01");
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=100 currency=EUR value=110");
    String add = "distribution sale=acme date=2024-07-01 tokens=20";
    assertThat(folio.refusal(() -> folio.add(add)))
        .contains("100 EUR (110.00 USD) back, or 50 tokens worth 100.00 EUR at the sale's price");
    folio.add("price date=2024-07-01 asset=EUR currency=USD price=1.2");
    assertThat(folio.refusal(() -> folio.add(add))).contains("worth 120.00 USD");
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    folio.add("sale id=acme name=Acme kind=ICO claim_forfeits_refund=true refund_opens=2024-06-01");
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=100 currency=USD");
    assertThat(folio.refusal(() -> folio.add("distribution sale=acme date=2024-07-01 tokens=20")))
        .contains("or 20 tokens worth ? USD (no price is known)");
  }

  @Test
  void otherwiseTokensAreTaken() {
    sale("refund_opens=2024-06-01 refund_deadline=2024-06-30");
    folio.add("distribution sale=acme date=2024-07-01 tokens=20");
    folio.add("sale id=free name=Free kind=ICO refund_opens=2024-06-01");
    folio.add("contribution sale=free date=2024-01-02 amount=100 currency=USD");
    folio.add("distribution sale=free date=2024-07-01 tokens=20");
    assertThat(folio.count(Kind.DISTRIBUTIONS)).isEqualTo(2);
  }

  @Test
  void withoutMoneyInTheSaleThereIsNothingToGiveUp() {
    folio.add("sale id=acme name=Acme kind=ICO claim_forfeits_refund=true refund_opens=2024-06-01");
    folio.add("contribution sale=acme date=2025-01-02 amount=100 currency=USD");
    folio.add("distribution sale=acme date=2024-07-01 tokens=20");
    assertThat(folio.count(Kind.DISTRIBUTIONS)).isEqualTo(1);
  }

  @Test
  void anImportIsHeldToItByTheSumsThatItBrings() {
    Rows rows =
        Rows.of(
            """
            distributions
            id,sale,date,tokens
            d1,acme,2024-07-01,20
            d2,acme,2024-07-01,20
            d3,beta,2024-07-01,20

            contributions
            id,sale,date,amount,currency,status
            c1,acme,2024-01-02,60,USD,
            c2,acme,2024-01-02,40,USD,
            c3,acme,2025-01-02,500,USD,
            c4,acme,2024-01-02,7,USD,planned
            c5,beta,2025-01-02,60,USD,

            sales
            id,name,kind,claim_forfeits_refund,refund_opens
            acme,Acme,ICO,yes,2024-06-01
            beta,Beta,ICO,yes,2024-06-01
            """);
    ImportAnswer answer = folio.load(rows);
    assertThat(answer.committed()).isFalse();
    assertThat(answer.isRuleAlone()).isTrue();
    assertThat(Folio.codes(answer.problems()))
        .isEqualTo(List.of(ProblemCode.FORFEITS_REFUND, ProblemCode.FORFEITS_REFUND));
    assertThat(answer.problems().getFirst().message()).contains("either 100.00 USD back");
    assertThat(folio.load(FORCED, rows).committed()).isTrue();
    assertThat(folio.load(rows).unchanged()).isEqualTo(10);
  }

  @Test
  void whatIsRecordedAlreadyMayBeMended() {
    sale("refund_opens=2024-06-01");
    folio.add("distribution id=d1 sale=acme date=2024-07-01 tokens=20", true);
    folio.edit("distribution d1 note=claimed");
    folio.add("sale id=beta name=Beta kind=ICO");
    folio.add("distribution id=d2 sale=beta date=2024-07-01 tokens=20");
    assertThat(folio.refusal(() -> folio.edit("distribution d2 sale=acme")))
        .startsWith("forfeits-refund");
  }

  @Test
  void aRuleAndBadDataTogetherAreBadData() {
    sale("refund_opens=2024-06-01");
    ImportAnswer answer =
        folio.load(
            Rows.of(
                """
                distributions
                id,sale,date,tokens
                d1,acme,2024-07-01,20
                d2,nowhere,2024-07-01,20
                """));
    assertThat(answer.problems()).hasSize(2);
    assertThat(answer.isRuleAlone()).isFalse();
  }
}
