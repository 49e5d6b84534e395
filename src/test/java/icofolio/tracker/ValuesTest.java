package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Values, allocations and rates follow from records, and follow them when they change. */
@ParameterizedClass
@EnumSource(Stores.class)
final class ValuesTest {
  private final Folio folio;

  ValuesTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind,price,price_currency,token_decimals
        acme,Acme,ICO,0.5,USD,0
        euro,Euro,ICO,2,EUR,

        prices
        date,asset,currency,price
        2024-01-01,ETH,USD,2000
        2024-01-05,ETH,USD,2200
        2024-01-01,EUR,USD,1.25
        """);
  }

  @Test
  void aValueOfItsOwnCounts() {
    folio.add("contribution id=c1 sale=acme date=2020-01-01 amount=1 currency=ETH value=130");
    assertThat(value("c1")).isEqualTo("130");
  }

  @Test
  void inBaseCurrencyTheAmountIsTheValue() {
    folio.add("contribution id=c1 sale=acme date=2020-01-01 amount=130.50 currency=USD");
    assertThat(value("c1")).isEqualTo("130.5");
  }

  @Test
  void elseTheNewestPriceOfTheLastSevenDaysGivesIt() {
    folio.add("contribution id=same sale=acme date=2024-01-01 amount=2 currency=ETH");
    folio.add("contribution id=before sale=acme date=2024-01-04T23:59:59Z amount=2 currency=ETH");
    folio.add("contribution id=newer sale=acme date=2024-01-05 amount=2 currency=ETH");
    folio.add("contribution id=oldest sale=acme date=2024-01-12 amount=2 currency=ETH");
    assertThat(value("same")).isEqualTo("4000");
    assertThat(value("before")).isEqualTo("4000");
    assertThat(value("newer")).isEqualTo("4400");
    assertThat(value("oldest")).isEqualTo("4400");
  }

  @Test
  void elseTheContributionIsRefusedWithWhatWouldHelp() {
    for (String day : java.util.List.of("2024-01-13", "2023-12-31")) {
      assertThat(
              folio.refusal(
                  () -> folio.add("contribution sale=acme date=" + day + " amount=1 currency=ETH")))
          .startsWith("no-price value: ")
          .contains("ETH in USD on " + day)
          .contains("give the value")
          .contains("ico price add --date " + day + " --asset ETH --currency USD");
    }
  }

  @Test
  void thePersonsOwnPriceComesBeforeThoseOfSources() {
    folio.add("price date=2024-01-05 asset=ETH currency=USD price=2300 source=binance");
    folio.add("contribution id=c1 sale=acme date=2024-01-05 amount=1 currency=ETH");
    assertThat(value("c1")).isEqualTo("2200");
    folio.remove(Kind.PRICES, "2024-01-05/ETH/USD");
    assertThat(value("c1")).isEqualTo("2300");
    folio.add("price date=2024-01-05 asset=ETH currency=USD price=2400 source=alpha");
    assertThat(value("c1")).isEqualTo("2400");
  }

  @Test
  void aNewPriceNearerToTheDayCountsFromThenOn() {
    folio.add("contribution id=c1 sale=acme date=2024-01-08 amount=1 currency=ETH");
    folio.add("contribution id=own sale=acme date=2024-01-08 amount=1 currency=ETH value=1");
    folio.add("refund id=r1 sale=acme contribution=c1 date=2024-02-01 amount=0.25 currency=ETH");
    assertThat(value("c1")).isEqualTo("2200");
    folio.add("price date=2024-01-07 asset=ETH currency=USD price=2400");
    assertThat(value("c1")).isEqualTo("2400");
    assertThat(value("own")).isEqualTo("1");
    assertThat(folio.get(Kind.REFUNDS, "r1").derived().value()).isEqualTo("600");
    assertThat(folio.tally("acme", "ETH").value()).isEqualByComparingTo("2401");
    assertThat(allocated("c1")).isEqualTo("4800");
  }

  @Test
  void aPriceOfALaterOrOlderDayChangesNothing() {
    folio.add("contribution id=c1 sale=acme date=2024-01-08 amount=1 currency=ETH");
    folio.add("price date=2024-01-09 asset=ETH currency=USD price=9");
    folio.add("price date=2024-01-04 asset=ETH currency=USD price=9");
    assertThat(value("c1")).isEqualTo("2200");
  }

  @Test
  void anEditedPriceChangesWhatRestsOnIt() {
    folio.add("contribution id=c1 sale=acme date=2024-01-08 amount=1 currency=ETH");
    folio.edit("price 2024-01-05/ETH/USD price=3000");
    assertThat(value("c1")).isEqualTo("3000");
    assertThat(allocated("c1")).isEqualTo("6000");
    assertThat(folio.tally("acme", "ETH").allocated()).isEqualByComparingTo("6000");
  }

  @Test
  void anAllocationThroughPricesFollowsThePriceOfTheSalesCurrency() {
    folio.add("contribution id=c1 sale=euro date=2024-01-01 amount=100 currency=USD");
    assertThat(allocated("c1")).isEqualTo("40");
    folio.edit("price 2024-01-01/EUR/USD price=2");
    assertThat(allocated("c1")).isEqualTo("25");
    folio.remove(Kind.PRICES, "2024-01-01/EUR/USD");
    assertThat(allocated("c1")).isEqualTo("?");
    assertThat(folio.tally("euro", "USD").unallocated()).isEqualTo(1);
    folio.add("price date=2023-12-30 asset=EUR currency=USD price=1");
    assertThat(allocated("c1")).isEqualTo("50");
  }

  @Test
  void editingAContributionRevaluesTheRefundsThatNameIt() {
    folio.add("contribution id=c1 sale=acme date=2024-01-01 amount=1 currency=ETH");
    folio.add("refund id=r1 sale=acme contribution=c1 date=2024-02-01 amount=0.5 currency=ETH");
    folio.add("refund id=r2 sale=acme date=2024-02-01 amount=0.1 currency=ETH");
    folio.edit("contribution c1 value=3000");
    assertThat(folio.get(Kind.REFUNDS, "r1").derived().value()).isEqualTo("1500");
    folio.edit("contribution c1 amount=2");
    assertThat(folio.get(Kind.REFUNDS, "r1").derived().value()).isEqualTo("750");
    assertThat(folio.get(Kind.REFUNDS, "r2").derived().value()).isNull();
    assertThat(folio.tally("acme", "ETH").returnedValue()).isEqualByComparingTo("750");
    assertThat(folio.tally("acme", "ETH").spread()).isEqualByComparingTo("0.1");
  }

  @Test
  void editingASalesTermsReallocatesItsContributions() {
    folio.add("contribution id=c1 sale=acme date=2024-01-01 amount=1 currency=USD");
    folio.add("contribution id=c2 sale=acme date=2024-01-01 amount=1 currency=USD tokens=1.5");
    assertThat(allocated("c1")).isEqualTo("2");
    assertThat(allocated("c2")).isEqualTo("1");
    folio.edit("sale acme price=0.3");
    assertThat(allocated("c1")).isEqualTo("3");
    folio.edit("sale acme token_decimals=2");
    assertThat(allocated("c1")).isEqualTo("3.33");
    assertThat(allocated("c2")).isEqualTo("1.5");
    folio.edit("sale acme price= price_currency=");
    assertThat(allocated("c1")).isEqualTo("?");
    assertThat(folio.tally("acme", "USD").allocated()).isEqualByComparingTo("1.5");
    assertThat(folio.tally("acme", "USD").unallocated()).isEqualTo(1);
  }

  @Test
  void aCommitmentThatIsSentMovesFromOneSumToTheOther() {
    folio.add("contribution id=c1 sale=acme date=2024-01-01 amount=7 currency=USD status=planned");
    assertThat(folio.tally("acme", "USD").commitments()).isEqualTo(1);
    assertThat(folio.tally("acme", "USD").committed()).isEqualByComparingTo("7");
    assertThat(folio.tally("acme", "USD").amount()).isEqualByComparingTo("0");
    folio.edit("contribution c1 status=sent");
    assertThat(folio.tally("acme", "USD").commitments()).isZero();
    assertThat(folio.tally("acme", "USD").amount()).isEqualByComparingTo("7");
    folio.edit("contribution c1 status=failed");
    assertThat(folio.tally("acme").isEmpty()).isTrue();
  }

  @Test
  void aContributionMovesToAnotherSaleWithItsSums() {
    folio.add("contribution id=c1 sale=acme date=2024-01-01 amount=100 currency=USD");
    folio.edit("contribution c1 sale=euro");
    assertThat(folio.tally("acme").isEmpty()).isTrue();
    assertThat(folio.tally("euro", "USD").allocated()).isEqualByComparingTo("40");
  }

  @Test
  void whatIsDatedLaterDoesNotCountYet() {
    folio.add("contribution id=c1 sale=acme date=2025-01-01 amount=100 currency=USD");
    folio.add("contribution id=c2 sale=acme date=2024-07-01T12:00:00Z amount=1 currency=USD");
    assertThat(folio.position("acme").contributedValue()).isEqualByComparingTo("1");
    assertThat(folio.at("2025-01-01T00:00:00Z").position("acme").contributedValue())
        .isEqualByComparingTo("101");
  }

  private String value(String id) {
    return text(folio.get(Kind.CONTRIBUTIONS, id).derived().value());
  }

  private String allocated(String id) {
    BigDecimal tokens = folio.get(Kind.CONTRIBUTIONS, id).derived().allocated();
    return tokens == null ? "?" : text(tokens);
  }

  private static String text(@org.jspecify.annotations.Nullable BigDecimal number) {
    return Decimals.text(Objects.requireNonNull(number));
  }
}
