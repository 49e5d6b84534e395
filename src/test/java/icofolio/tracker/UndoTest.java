package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.money.Asset;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Undo takes a change back by a new one, and only where nothing stands on it. */
@ParameterizedClass
@EnumSource(Stores.class)
final class UndoTest {
  private static final ImportOptions UPDATE = new ImportOptions(false, true, false, false);

  private static final String ALL =
      """
      sales
      id,name,kind,price,price_currency
      beta,Beta,IDO,0.5,USD

      tranches
      sale,date,percent
      beta,2025-01-01,100

      wallets
      id,address,chain
      main,0x52908400098527886E0F7030069857D2E4169EE7,eip155:1

      prices
      date,asset,currency,price
      2024-01-01,ETH,USD,2000

      contributions
      id,sale,date,amount,currency,wallet
      c1,beta,2024-01-02,1,ETH,main
      c2,acme,2024-01-02,1,ETH,

      refunds
      id,sale,contribution,date,amount,currency
      r1,beta,c1,2024-02-01,0.5,ETH

      distributions
      id,sale,date,tokens
      d1,beta,2024-03-01,5

      budgets
      id,limit,period
      all,1000000000,total

      limits
      id,dimension,max_share,basis
      l1,sale,50,budget:all
      """;

  private final Stores stores;
  private final Folio folio;

  UndoTest(Stores stores) {
    this.stores = stores;
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind,price,price_currency
        acme,Acme,ICO,0.5,USD

        contributions
        id,sale,date,amount,currency
        c0,acme,2024-01-02,100,USD
        """);
  }

  /** Makes a change, undoes it, undoes the undo; each time all is as it was. */
  private void thereAndBack(Runnable change) {
    String before = folio.picture();
    change.run();
    String after = folio.picture();
    assertThat(after).isNotEqualTo(before);
    long number = folio.history().getFirst().number();
    assertThat(folio.undo().number()).isEqualTo(number);
    assertThat(folio.picture()).isEqualTo(before);
    ChangeSet undo = folio.history().getFirst();
    assertThat(undo.undoes()).isEqualTo(number);
    folio.undo(undo.number());
    assertThat(folio.picture()).isEqualTo(after);
    folio.undo(folio.history().getFirst().number());
    assertThat(folio.picture()).isEqualTo(before);
    folio.undo(folio.history().getFirst().number());
    assertThat(folio.picture()).isEqualTo(after);
  }

  @Test
  void anAdditionOfEachKind() {
    thereAndBack(() -> folio.add("sale id=beta name=Beta kind=IDO"));
    thereAndBack(
        () ->
            folio.add(
                "wallet id=main address=0x52908400098527886E0F7030069857D2E4169EE7"
                    + " chain=eip155:1"));
    thereAndBack(() -> folio.add("price date=2024-01-01 asset=ETH currency=USD price=2000"));
    thereAndBack(
        () -> folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=1 currency=ETH"));
    thereAndBack(
        () ->
            folio.add(
                "refund id=r1 sale=acme contribution=c1 date=2024-02-02 amount=1 currency=ETH"));
    thereAndBack(() -> folio.add("distribution id=d1 sale=acme date=2024-02-02 tokens=1"));
    thereAndBack(() -> folio.add("budget id=all limit=1000000000 period=total"));
    thereAndBack(() -> folio.add("limit id=l1 dimension=sale max_share=50 basis=budget:all"));
    thereAndBack(() -> folio.add("tranche sale=beta date=2025-01-01 percent=100"));
  }

  @Test
  void anEditOfEachKind() {
    folio.given(ALL);
    thereAndBack(() -> folio.edit("sale beta price=0.25 note=cheap"));
    thereAndBack(() -> folio.edit("wallet main custody=hardware"));
    thereAndBack(() -> folio.edit("price 2024-01-01/ETH/USD price=3000"));
    thereAndBack(() -> folio.edit("contribution c1 amount=3 accepted=2"));
    thereAndBack(() -> folio.edit("refund r1 amount=0.25"));
    thereAndBack(() -> folio.edit("distribution d1 tokens=6"));
    thereAndBack(() -> folio.edit("budget all limit=5"));
    thereAndBack(() -> folio.edit("limit l1 max_share=60"));
  }

  @Test
  void aRemovalOfEachKind() {
    folio.given(ALL);
    thereAndBack(() -> folio.remove(Kind.LIMITS, "l1"));
    thereAndBack(() -> folio.remove(Kind.BUDGETS, "all"));
    thereAndBack(() -> folio.remove(Kind.DISTRIBUTIONS, "d1"));
    thereAndBack(() -> folio.remove(Kind.REFUNDS, "r1"));
    thereAndBack(() -> folio.remove(Kind.CONTRIBUTIONS, "c1", "c2"));
    thereAndBack(() -> folio.remove(Kind.PRICES, "2024-01-01/ETH/USD"));
    thereAndBack(() -> folio.remove(Kind.WALLETS, "main"));
    thereAndBack(() -> folio.remove(Kind.TRANCHES, "beta/2025-01-01"));
  }

  @Test
  void aWholeImport() {
    thereAndBack(() -> folio.load(Rows.of(ALL)));
    assertThat(folio.count(Kind.CONTRIBUTIONS)).isEqualTo(3);
  }

  @Test
  void anUpdateThatTurnsRecordsOver() {
    folio.given(ALL);
    thereAndBack(
        () ->
            folio.load(
                UPDATE,
                Rows.of(
                    """
                    sales
                    id,name,kind,price,price_currency
                    acme,Acme,ICO,0.1,GLD
                    gamma,Gamma,ICO,1,USD

                    wallets
                    id,address,chain
                    cold,0x8617E340B3D01FA5F11F306F4090FD50E238070D,eip155:1

                    prices
                    date,asset,currency,price
                    2024-01-01,GLD,USD,60
                    2024-01-01,ETH,USD,2500

                    contributions
                    id,sale,date,amount,currency,wallet
                    c0,gamma,2024-01-02,2,GLD,cold
                    c1,beta,2024-01-03,2,ETH,cold

                    refunds
                    id,sale,contribution,date,amount,currency
                    r2,gamma,c0,2024-02-01,0.5,GLD
                    r1,beta,c1,2024-02-01,0.75,ETH
                    """)));
  }

  @Test
  void anImportThatBroughtSettings() {
    Folio empty = new Folio(stores.open());
    Rows document =
        Rows.of(
                """
                sales
                id,name,kind
                acme,Acme,ICO

                contributions
                id,sale,date,amount,currency,value
                c1,acme,2024-01-02,5,USD,4.5
                c2,acme,2024-01-02,5,EUR,
                """)
            .with(new Settings(new Asset("EUR"), ZoneId.of("Asia/Tokyo")));
    String before = empty.picture();
    empty.load(document);
    String after = empty.picture();
    empty.undo();
    assertThat(empty.picture()).isEqualTo(before);
    empty.undo(2L);
    assertThat(empty.picture()).isEqualTo(after);
  }

  @Test
  void againAndAgainItGoesFurtherBack() {
    String empty = new Folio(stores.open()).picture();
    folio.add("sale id=beta name=Beta kind=IDO");
    folio.edit("sale beta note=x");
    folio.remove(Kind.SALES, "beta");
    assertThat(folio.undo().number()).isEqualTo(4);
    assertThat(folio.undo().number()).isEqualTo(3);
    assertThat(folio.undo().number()).isEqualTo(2);
    assertThat(folio.undo().number()).isEqualTo(1);
    assertThat(folio.picture()).isEqualTo(empty);
    assertThat(folio.refusal(folio::undo)).isEqualTo("empty: there is no change to take back");
    assertThat(folio.history()).hasSize(8);
  }

  @Test
  void aChangeAfterAnUndoIsTheNewest() {
    folio.add("sale id=beta name=Beta kind=IDO");
    folio.undo();
    folio.add("sale id=gamma name=Gamma kind=IDO");
    assertThat(folio.undo().number()).isEqualTo(4);
    assertThat(folio.undo().number()).isEqualTo(1);
  }

  @Test
  void aRedoneChangeCanBeUndoneAgain() {
    folio.add("sale id=beta name=Beta kind=IDO");
    folio.undo();
    folio.undo(3L);
    assertThat(folio.find(Kind.SALES, "beta")).isNotNull();
    assertThat(folio.undo().number()).isEqualTo(2);
    assertThat(folio.find(Kind.SALES, "beta")).isNull();
  }

  @Test
  void whatIsTakenBackAlreadyIsNotTakenBackTwice() {
    folio.add("sale id=beta name=Beta kind=IDO");
    folio.undo();
    assertThat(folio.refusal(() -> folio.undo(2L)))
        .isEqualTo(
            "conflict: change 2 is taken back already; to have it again, take change 3 back");
    assertThat(folio.refusal(() -> folio.undo(99L)))
        .isEqualTo("unknown-reference: there is no change 99; see 'ico history'");
  }

  @Test
  void whatHasChangedSinceStands() {
    folio.add("sale id=beta name=Beta kind=IDO");
    folio.edit("sale beta note=x");
    assertThat(folio.refusal(() -> folio.undo(2L)))
        .startsWith("conflict: sale beta has changed since change 2");
    folio.remove(Kind.SALES, "beta");
    assertThat(folio.refusal(() -> folio.undo(2L))).startsWith("conflict");
    assertThat(folio.refusal(() -> folio.undo(3L))).startsWith("conflict");
    folio.add("sale id=beta name=Other kind=IDO");
    assertThat(folio.refusal(() -> folio.undo(4L)))
        .startsWith("conflict: sale beta has changed since change 4");
  }

  @Test
  void whatOthersReferToStays() {
    folio.add("sale id=beta name=Beta kind=IDO");
    folio.add("contribution id=c1 sale=beta date=2024-01-02 amount=1 currency=USD");
    assertThat(folio.refusal(() -> folio.undo(2L)))
        .isEqualTo("in-use: sale beta stays: the contribution c1 refers to it; remove that first");
  }

  @Test
  void whatReferredToSomethingThatIsGoneStaysGone() {
    folio.given(ALL);
    folio.remove(Kind.REFUNDS, "r1");
    folio.remove(Kind.CONTRIBUTIONS, "c1");
    folio.remove(Kind.WALLETS, "main");
    assertThat(folio.refusal(() -> folio.undo(3L)))
        .isEqualTo("unknown-reference: there is no contribution c1; did you mean c0?");
    assertThat(folio.refusal(() -> folio.undo(4L))).startsWith("unknown-reference wallet");
    folio.undo();
    folio.undo();
    folio.undo();
    assertThat(folio.find(Kind.REFUNDS, "r1")).isNotNull();
  }

  @Test
  void whatDoesNotFitAnyMoreStaysGone() {
    folio.given(ALL);
    folio.remove(Kind.REFUNDS, "r1");
    folio.edit("contribution c1 sale=acme");
    assertThat(folio.refusal(() -> folio.undo(3L))).startsWith("bad-value contribution");
    folio.add("refund id=r3 sale=acme contribution=c1 date=2024-02-01 amount=0.5 currency=ETH");
    assertThat(folio.refusal(() -> folio.undo(4L))).startsWith("in-use sale");
  }

  @Test
  void aValueWhosePriceIsGoneDoesNotComeBack() {
    folio.given(ALL);
    folio.remove(Kind.REFUNDS, "r1");
    folio.remove(Kind.CONTRIBUTIONS, "c1", "c2");
    folio.remove(Kind.PRICES, "2024-01-01/ETH/USD");
    assertThat(folio.refusal(() -> folio.undo(4L))).startsWith("no-price value");
  }

  @Test
  void aPriceThatValuesRestOnIsNotTakenBack() {
    folio.add("price date=2024-01-01 asset=ETH currency=USD price=2000");
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=1 currency=ETH");
    assertThat(folio.refusal(() -> folio.undo(2L))).startsWith("no-price value: contribution c1");
  }

  @Test
  void anImportWhoseSaleIsUsedSinceStaysEvenWherePricesGo() {
    folio.given(ALL);
    folio.add("contribution id=c9 sale=beta date=2024-01-02 amount=1 currency=ETH value=1");
    assertThat(folio.refusal(() -> folio.undo(2L)))
        .startsWith("in-use: ")
        .contains("contribution c9");
  }

  @Test
  void theHistoryTellsBeforeAndAfterOfEachRecord() {
    folio.edit("contribution c0 amount=120");
    folio.remove(Kind.CONTRIBUTIONS, "c0");
    folio.undo();
    assertThat(folio.changed(2))
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.action()).isEqualTo(ChangedRecord.Action.EDIT);
              assertThat(changed.before().toString()).contains("100");
              assertThat(changed.after().toString()).contains("120");
            });
    assertThat(folio.changed(3).getFirst().after()).isNull();
    assertThat(folio.changed(4).getFirst().action()).isEqualTo(ChangedRecord.Action.ADD);
    assertThat(folio.changed(4).getFirst().before()).isNull();
  }
}
