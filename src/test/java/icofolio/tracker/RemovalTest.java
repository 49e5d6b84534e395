package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Tally;
import icofolio.entry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be removed, and what must not be left without what it refers to. */
@ParameterizedClass
@EnumSource(Stores.class)
final class RemovalTest {
  private final Folio folio;

  RemovalTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind
        acme,Acme,ICO
        beta,Beta,ICO
        gamma,Gamma,ICO

        wallets
        id,address,chain
        main,0x52908400098527886E0F7030069857D2E4169EE7,eip155:1

        tranches
        sale,date,percent
        gamma,2025-01-01,100

        prices
        date,asset,currency,price
        2024-01-01,ETH,USD,2000

        contributions
        id,sale,date,amount,currency,wallet
        c1,acme,2024-01-02,1,ETH,main

        refunds
        id,sale,contribution,date,amount,currency
        r1,acme,c1,2024-02-01,0.5,ETH

        distributions
        id,sale,date,tokens
        d1,beta,2024-03-01,5

        budgets
        id,limit,period
        all,1000000000,total

        limits
        id,dimension,max_share,basis
        l1,sale,50,budget:all
        """);
  }

  @Test
  void whatIsReferredToStays() {
    assertThat(remove(Kind.SALES, "acme"))
        .startsWith("in-use: sale acme stays: the contribution c1 refers to it");
    assertThat(remove(Kind.SALES, "beta")).contains("distribution d1");
    assertThat(remove(Kind.SALES, "gamma")).contains("tranche gamma/2025-01-01");
    assertThat(remove(Kind.WALLETS, "main")).contains("contribution c1");
    assertThat(remove(Kind.CONTRIBUTIONS, "c1")).contains("refund r1");
    assertThat(remove(Kind.BUDGETS, "all")).contains("limit l1");
  }

  @Test
  void aPriceThatAValueRestsOnStays() {
    assertThat(remove(Kind.PRICES, "2024-01-01/ETH/USD"))
        .startsWith("no-price value: contribution c1 would have no value")
        .contains("ico price add");
    folio.add("price date=2024-01-02 asset=ETH currency=USD price=2100");
    folio.remove(Kind.PRICES, "2024-01-01/ETH/USD");
    assertThat(folio.get(Kind.CONTRIBUTIONS, "c1").derived().value()).isEqualTo("2100");
    assertThat(folio.tally("acme", "ETH").returnedValue()).isEqualByComparingTo("1050");
  }

  @Test
  void whatNothingRefersToGoesAndTakesItsSumsWithIt() {
    folio.remove(Kind.REFUNDS, "r1");
    folio.remove(Kind.CONTRIBUTIONS, "c1");
    folio.remove(Kind.DISTRIBUTIONS, "d1");
    folio.remove(Kind.WALLETS, "main");
    folio.remove(Kind.SALES, "acme", "beta");
    folio.remove(Kind.PRICES, "2024-01-01/ETH/USD");
    folio.remove(Kind.LIMITS, "l1");
    folio.remove(Kind.BUDGETS, "all");
    assertThat(folio.tally("acme")).isEqualTo(Tally.ZERO);
    assertThat(folio.count(Kind.SALES)).isEqualTo(1);
  }

  @Test
  void allAreRemovedOrNone() {
    assertThat(remove(Kind.SALES, "acme")).isNotEmpty();
    folio.add("sale id=delta name=Delta kind=ICO");
    assertThat(folio.refused(() -> folio.remove(Kind.SALES, "delta", "beta"))).hasSize(1);
  }

  @Test
  void whatIsNotThereIsNamedWithTheNearest() {
    assertThat(remove(Kind.SALES, "acne"))
        .isEqualTo("unknown-reference: there is no sale acne; did you mean acme?");
    assertThat(remove(Kind.SALES, "zzzzzz")).contains("'ico sale list'");
  }

  private String remove(Kind kind, String id) {
    return folio.refusal(() -> folio.remove(kind, id));
  }
}
