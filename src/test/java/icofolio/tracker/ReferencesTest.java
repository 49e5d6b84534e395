package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a record refers to must be there, and must fit. */
@ParameterizedClass
@EnumSource(Stores.class)
final class ReferencesTest {
  private final Folio folio;

  ReferencesTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind,token_decimals
        acme,Acme,ICO,2
        beta,Beta,IDO,

        wallets
        id,address,chain
        ledger,0x52908400098527886E0F7030069857D2E4169EE7,eip155:1

        contributions
        id,sale,date,amount,currency
        first,acme,2024-01-02,100,USD
        other,beta,2024-01-02,100,USD
        """);
  }

  @Test
  void anUnknownSaleIsNamedWithTheNearest() {
    assertThat(add("contribution sale=acne date=2024-01-02 amount=1 currency=USD"))
        .isEqualTo("unknown-reference sale: there is no sale acne; did you mean acme?");
    assertThat(add("contribution sale=zzzzzz date=2024-01-02 amount=1 currency=USD"))
        .contains("there is no sale zzzzzz", "ico sale add");
  }

  @Test
  void aHashFitsTheChainOfTheWalletOrOfTheSale() {
    folio.given(
        """
        sales
        id,name,kind,chain
        gamma,Gamma,IDO,solana

        wallets
        id,address,chain
        cold,1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2,bitcoin
        """);
    String sent = "contribution date=2024-01-02 amount=1 currency=USD tx_hash=";
    String hex = "0123456789abcdef".repeat(4);
    assertThat(add(sent + "0xabc sale=acme wallet=ledger"))
        .isEqualTo("bad-value tx_hash: tx_hash must be 0x and 64 hex digits on ethereum");
    assertThat(add(sent + "0x" + hex + " sale=acme wallet=cold"))
        .isEqualTo("bad-value tx_hash: tx_hash must be 64 hex digits without 0x on bitcoin");
    assertThat(add(sent + hex + " sale=gamma"))
        .isEqualTo("bad-value tx_hash: tx_hash must be 86 to 88 characters of Base58 on solana");
    folio.add(sent + hex + " sale=gamma wallet=cold");
    folio.add(sent + "receipt-where-no-chain-is-known sale=acme");
  }

  @Test
  void anUnknownWalletIsNamedWithTheNearest() {
    assertThat(add("contribution sale=acme date=2024-01-02 amount=1 currency=USD wallet=leger"))
        .isEqualTo("unknown-reference wallet: there is no wallet leger; did you mean ledger?");
    assertThat(add("refund sale=acme date=2024-01-02 amount=1 currency=USD wallet=leger"))
        .startsWith("unknown-reference wallet");
    assertThat(add("distribution sale=acme date=2024-01-02 tokens=1 wallet=leger"))
        .startsWith("unknown-reference wallet");
  }

  @Test
  void anUnknownContributionIsNamedWithTheNearestOfItsSale() {
    assertThat(add("refund sale=acme contribution=frist date=2024-02-02 amount=1 currency=USD"))
        .isEqualTo(
            "unknown-reference contribution: there is no contribution frist; did you mean first?");
    assertThat(add("refund sale=acme contribution=othre date=2024-02-02 amount=1 currency=USD"))
        .doesNotContain("other");
  }

  @Test
  void anUnknownBudgetIsNamedWithTheNearest() {
    folio.add("budget id=year limit=100 period=year");
    assertThat(add("limit id=l1 dimension=sale max_share=50 basis=budget:yaer"))
        .isEqualTo("unknown-reference basis: there is no budget yaer; did you mean year?");
    folio.add("limit id=l1 dimension=sale max_share=50 basis=budget:year");
  }

  @Test
  void whatIsThereIsNotAddedAgain() {
    RecordChange same = folio.add("sale id=beta name=Beta kind=IDO");
    assertThat(same.taken()).isInstanceOf(Taken.Unchanged.class);
    assertThat(add("sale id=beta name=Other kind=IDO"))
        .isEqualTo(
            "conflict name: sale beta is there with another name (Beta);"
                + " change it with 'ico sale edit'");
  }

  @Test
  void twoEqualRecordsWithoutIdAreTwo() {
    folio.add("contribution sale=acme date=2024-01-02 amount=1 currency=USD");
    folio.add("contribution sale=acme date=2024-01-02 amount=1 currency=USD");
    assertThat(folio.count(Kind.CONTRIBUTIONS)).isEqualTo(4);
    String hash = " tx_hash=0x" + "a".repeat(64);
    folio.add("contribution sale=acme date=2024-01-02 amount=1 currency=USD" + hash);
    RecordChange again =
        folio.add("contribution sale=acme date=2024-01-02 amount=1 currency=USD" + hash);
    assertThat(again.taken()).isInstanceOf(Taken.Unchanged.class);
  }

  @Test
  void whatARecordIsKnownByStays() {
    assertThat(folio.refusal(() -> folio.edit("sale acme id=other")))
        .startsWith("bad-value: what a sale is known by stays");
    assertThat(folio.refused(() -> folio.edit("contribution first amount="))).hasSize(1);
  }

  @Test
  void aRefundBelongsToAContributionOfItsSaleAndCurrencyAndComesAfterIt() {
    assertThat(add("refund sale=beta contribution=first date=2024-02-02 amount=1 currency=USD"))
        .isEqualTo(
            "bad-value contribution: contribution first belongs to the sale acme, not to beta");
    assertThat(add("refund sale=acme contribution=first date=2024-02-02 amount=1 currency=EUR"))
        .startsWith("bad-value currency: contribution first was paid in USD");
    assertThat(add("refund sale=acme contribution=first date=2024-01-01 amount=1 currency=USD"))
        .startsWith("bad-date date: ")
        .contains("before the contribution first of 2024-01-02");
  }

  @Test
  void aRefundInAnotherCurrencySaysWhatItSettles() {
    folio.add(
        "refund id=r1 sale=acme contribution=first date=2024-02-02 amount=90 currency=EUR"
            + " settles=100 settles_currency=USD");
    assertThat(folio.tally("acme", "USD").received()).isEqualByComparingTo("100");
    assertThat(folio.tally("acme", "USD").returnedValue()).isEqualByComparingTo("100");
    assertThat(folio.tally("acme", "EUR").refunds()).isZero();
  }

  @Test
  void aRefundOnTheDayOfItsContributionIsTaken() {
    folio.add("refund sale=acme contribution=first date=2024-01-02 amount=1 currency=USD");
    assertThat(folio.count(Kind.REFUNDS)).isEqualTo(1);
  }

  @Test
  void tokensHaveNoMoreDigitsThanTheirTokenHas() {
    folio.add("distribution sale=acme date=2024-02-02 tokens=1.25");
    assertThat(add("distribution sale=acme date=2024-02-02 tokens=1.255"))
        .startsWith("bad-number tokens: has 3 digits after the point")
        .contains("digit 3");
    folio.add("distribution sale=beta date=2024-02-02 tokens=1.255");
  }

  @Test
  void oneAddressOnOneChainIsOneWallet() {
    String address = "0x52908400098527886E0F7030069857D2E4169EE7";
    assertThat(add("wallet id=two address=" + address + " chain=eip155:1"))
        .startsWith("duplicate address: ")
        .contains("ledger");
    folio.add("wallet id=two address=" + address + " chain=eip155:10");
    assertThat(
            Folio.places(
                folio.load(
                    Rows.of(
                        """
                        wallets
                        id,address,chain
                        a,0x8617E340B3D01FA5F11F306F4090FD50E238070D,eip155:1
                        b,0x8617E340B3D01FA5F11F306F4090FD50E238070D,eip155:1
                        """))))
        .containsExactly("file.csv:4 duplicate address");
  }

  @Test
  void aWalletWhoseAddressHasChangedFreesTheOldOne() {
    folio.edit("wallet ledger address=0x8617E340B3D01FA5F11F306F4090FD50E238070D");
    folio.add("wallet id=two address=0x52908400098527886E0F7030069857D2E4169EE7 chain=eip155:1");
    assertThat(folio.count(Kind.WALLETS)).isEqualTo(2);
  }

  @Test
  void aContributionWithRefundsStaysInItsSaleItsCurrencyAndBeforeThem() {
    folio.add("refund id=r1 sale=acme contribution=first date=2024-02-02 amount=1 currency=USD");
    assertThat(folio.refusal(() -> folio.edit("contribution first sale=beta")))
        .startsWith("in-use sale: ")
        .contains("refund r1");
    assertThat(folio.refusal(() -> folio.edit("contribution first currency=EUR value=100")))
        .startsWith("in-use currency: ");
    assertThat(folio.refusal(() -> folio.edit("contribution first date=2024-02-03")))
        .startsWith("in-use date: ");
    folio.edit("contribution first date=2024-02-02");
  }

  @Test
  void anImportHoldsToThatToo() {
    folio.add("refund id=r1 sale=acme contribution=first date=2024-02-02 amount=1 currency=USD");
    ImportAnswer answer =
        folio.load(
            new ImportOptions(false, true, false, false),
            Rows.of("contributions\nid,sale,date,amount,currency\nfirst,beta,2024-01-02,100,USD"));
    assertThat(answer.committed()).isFalse();
    assertThat(Folio.places(answer)).containsExactly("file.csv:3 in-use sale");
  }

  @Test
  void aTokenKeepsTheDigitsThatItsDistributionsHave() {
    folio.add("distribution id=d1 sale=acme date=2024-02-02 tokens=1.25");
    assertThat(folio.refusal(() -> folio.edit("sale acme token_decimals=1")))
        .startsWith("in-use token_decimals: ")
        .contains("distribution d1");
    folio.edit("sale acme token_decimals=6");
  }

  private String add(String text) {
    return folio.refusal(() -> folio.add(text));
  }
}
