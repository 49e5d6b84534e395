package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken although it looks odd. */
@ParameterizedClass
@EnumSource(Stores.class)
final class WarningsTest {
  private final Folio folio;

  WarningsTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind,opens,closes,accepts,price,price_currency
        acme,Acme,ICO,2024-01-10,2024-01-20,USDC;USD,1,USD
        vague,Vague,ICO,2024-Q1,2024-03,,1,USD
        """);
  }

  @Test
  void aContributionOutsideTheSalesWindow() {
    assertThat(contribution("acme", "2024-01-09", "USD"))
        .containsExactly(
            "contribution x of 2024-01-09 lies before the sale acme opened (2024-01-10)");
    assertThat(contribution("acme", "2024-01-21", "USD"))
        .containsExactly(
            "contribution x of 2024-01-21 lies after the sale acme closed (2024-01-20)");
    assertThat(contribution("acme", "2024-01-10", "USD")).isEmpty();
    assertThat(contribution("acme", "2024-01-20T23:59:59Z", "USD")).isEmpty();
    assertThat(contribution("vague", "2023-12-31", "USD")).hasSize(1);
    assertThat(contribution("vague", "2024-03-31", "USD")).isEmpty();
    assertThat(contribution("vague", "2024-04-01", "USD")).hasSize(1);
  }

  @Test
  void aCurrencyThatTheSaleDoesNotAccept() {
    assertThat(contribution("acme", "2024-01-10", "EUR"))
        .containsExactly("contribution x is in EUR, but the sale acme accepts USDC, USD");
    assertThat(contribution("vague", "2024-01-10", "EUR")).isEmpty();
  }

  private List<String> contribution(String sale, String date, String currency) {
    RecordChange change =
        folio.add(
            "contribution id=x sale=%s date=%s amount=1 currency=%s value=1"
                .formatted(sale, date, currency));
    folio.remove(icofolio.entry.Kind.CONTRIBUTIONS, "x");
    return messages(change.warnings());
  }

  @Test
  void moreRefundedThanPaidIn() {
    folio.add("contribution id=c1 sale=acme date=2024-01-10 amount=100 currency=USD");
    assertThat(messages(refund("2024-02-01", "100"))).isEmpty();
    assertThat(messages(refund("2024-02-02", "2.50")))
        .containsExactly("refunds of acme: 2.5 USD more has come back than was paid in");
  }

  private List<Warning> refund(String date, String amount) {
    return folio
        .add("refund sale=acme date=%s amount=%s currency=USD".formatted(date, amount))
        .warnings();
  }

  @Test
  void moreDistributedThanAllocated() {
    folio.add("contribution id=c1 sale=acme date=2024-01-10 amount=100 currency=USD");
    assertThat(folio.add("distribution sale=acme date=2024-02-01 tokens=100").warnings()).isEmpty();
    assertThat(messages(folio.add("distribution sale=acme date=2024-02-02 tokens=1").warnings()))
        .containsExactly(
            "distributions of acme: 101 tokens have arrived, but only 100 are allocated");
  }

  @Test
  void anImportPlacesThem() {
    ImportAnswer answer =
        folio.load(
            Rows.of(
                """
                contributions
                id,sale,date,amount,currency
                c1,acme,2024-01-10,100,USD
                c2,acme,2024-02-10,100,USD

                refunds
                sale,date,amount,currency
                acme,2024-03-01,300,USD
                """));
    assertThat(answer.committed()).isTrue();
    assertThat(answer.warnings())
        .extracting(w -> w.place().line() + " " + w.message())
        .containsExactly(
            "4 contribution c2 of 2024-02-10 lies after the sale acme closed (2024-01-20)",
            "0 refunds of acme: 100 USD more has come back than was paid in");
  }

  @Test
  void whatIsThereAlreadyIsNotWarnedOfAgain() {
    Rows rows =
        Rows.of("contributions\nid,sale,date,amount,currency\nc2,acme,2024-02-10,100,USD\n");
    assertThat(folio.load(rows).warnings()).hasSize(1);
    assertThat(folio.load(rows).warnings()).isEmpty();
  }

  private static List<String> messages(List<Warning> warnings) {
    return warnings.stream().map(Warning::message).toList();
  }
}
