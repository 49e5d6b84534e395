package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.money.Asset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Base currency and time zone of a portfolio that has records. */
@ParameterizedClass
@EnumSource(Stores.class)
final class SettingsTest {
  private final Folio folio;

  SettingsTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void given() {
    folio.given("sales\nid,name,kind\nacme,Acme,ICO\n");
  }

  @Test
  void theBaseCurrencyStaysWhileAContributionHoldsAValueInIt() {
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=1 currency=EUR value=1.1");
    assertThat(folio.refusal(() -> folio.set("EUR", "UTC")))
        .startsWith("in-use: the base currency stays USD: contribution c1 holds a value in it");
    folio.edit("contribution c1 value= currency=USD");
    folio.add("price date=2024-01-01 asset=USD currency=EUR price=0.9");
    folio.set("EUR", "UTC");
    assertThat(folio.get(Kind.CONTRIBUTIONS, "c1").derived().value()).isEqualTo("0.9");
    assertThat(folio.tally("acme", "USD").value()).isEqualByComparingTo("0.9");
  }

  @Test
  void theBaseCurrencyStaysWhereAPriceInTheOtherIsMissing() {
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=1 currency=USD");
    assertThat(folio.refusal(() -> folio.set("EUR", "UTC")))
        .startsWith("no-price value: contribution c1 would have no value");
  }

  @Test
  void anotherZoneMovesTheDaysThatRecordsAreDated() {
    folio.add("contribution id=day sale=acme date=2024-01-02 amount=1 currency=USD");
    folio.add("contribution id=exact sale=acme date=2024-01-02T22:00:00Z amount=1 currency=USD");
    folio.add("refund id=r1 sale=acme contribution=day date=2024-02-02 amount=1 currency=USD");
    folio.add("distribution id=d1 sale=acme date=2024-02-02 tokens=1");
    folio.set("USD", "Asia/Tokyo");
    assertThat(at(Kind.CONTRIBUTIONS, "day")).isEqualTo("2024-01-01T15:00:00Z");
    assertThat(at(Kind.CONTRIBUTIONS, "exact")).isEqualTo("2024-01-02T22:00:00Z");
    assertThat(at(Kind.REFUNDS, "r1")).isEqualTo("2024-02-01T15:00:00Z");
    assertThat(at(Kind.DISTRIBUTIONS, "d1")).isEqualTo("2024-02-01T15:00:00Z");
  }

  @Test
  void anotherZoneMakesAnotherDaysPriceCount() {
    folio.add("price date=2024-01-02 asset=ETH currency=USD price=2000");
    folio.add("price date=2024-01-03 asset=ETH currency=USD price=3000");
    folio.add("contribution id=c1 sale=acme date=2024-01-02T22:00:00Z amount=1 currency=ETH");
    assertThat(folio.tally("acme", "ETH").value()).isEqualByComparingTo("2000");
    folio.set("USD", "Asia/Tokyo");
    assertThat(folio.tally("acme", "ETH").value()).isEqualByComparingTo("3000");
    folio.undo();
    assertThat(folio.tally("acme", "ETH").value()).isEqualByComparingTo("2000");
  }

  @Test
  void anotherZoneIsRefusedWhereItLeavesAContributionWithoutPrice() {
    folio.add("price date=2024-01-09 asset=ETH currency=USD price=2000");
    folio.add("contribution id=c1 sale=acme date=2024-01-16T22:00:00Z amount=1 currency=ETH");
    assertThat(folio.refusal(() -> folio.set("USD", "Asia/Tokyo")))
        .contains("contribution c1")
        .contains("2024-01-17");
  }

  @Test
  void sumsHoldWhenManyRecordsMovePastEachOther() {
    List<String> rows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "acme,2024-01-0%dT%02d:00:00Z,1,USD".formatted(1 + i % 2, i % 24))
            .toList();
    folio.load(Rows.of("c.csv", Kind.CONTRIBUTIONS, "sale,date,amount,currency", rows));
    List<String> days =
        IntStream.range(0, 4_000)
            .mapToObj(i -> "acme,2024-01-0%d,1,USD".formatted(1 + i % 3))
            .toList();
    folio.load(Rows.of("d.csv", Kind.CONTRIBUTIONS, "sale,date,amount,currency", days));
    folio.set("USD", "America/Los_Angeles");
    assertThat(folio.tally("acme", "USD").contributions()).isEqualTo(9_000);
    folio.set("USD", "Pacific/Auckland");
    assertThat(folio.tally("acme", "USD").amount()).isEqualByComparingTo("9000");
  }

  @Test
  void theSameSettingsAreNoChange() {
    folio.set("USD", "Z");
    assertThat(folio.history()).hasSize(1);
  }

  @Test
  void theHistoryKeepsBothAndUndoGoesBack() {
    folio.set("EUR", "Europe/Berlin");
    assertThat(folio.changed(2))
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.kind()).isEqualTo("settings");
              assertThat(changed.settings()).isNotNull();
              assertThat(changed.settings().before()).isEqualTo(Settings.DEFAULT);
              assertThat(changed.settings().after().baseCurrency()).isEqualTo(new Asset("EUR"));
            });
    assertThat(folio.undo().number()).isEqualTo(2);
    assertThat(folio.tracker.settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void undoOfSettingsIsRefusedWhereTheyHaveChangedSince() {
    folio.set("EUR", "UTC");
    folio.set("CHF", "UTC");
    assertThat(folio.refusal(() -> folio.undo(2L)))
        .startsWith("conflict: the settings have changed since change 2");
  }

  @Test
  void undoOfSettingsIsRefusedWhereValuesStandInThem() {
    folio.set("EUR", "UTC");
    folio.add("contribution id=c1 sale=acme date=2024-01-02 amount=1 currency=USD value=0.9");
    assertThat(folio.refusal(() -> folio.undo(2L)))
        .startsWith("in-use: the base currency stays EUR");
  }

  private String at(Kind kind, String id) {
    return String.valueOf(folio.get(kind, id).derived().at());
  }
}
