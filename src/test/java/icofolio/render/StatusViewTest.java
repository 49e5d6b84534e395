package icofolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.CurrencyTally;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.report.StatusReport;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StatusViewTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private static StatusView view() {
    Entry entry = sale("acme");
    StatusReport report =
        StatusReport.ofAll(Settings.DEFAULT, NOW, List.of(SaleFields.read(entry)), Map.of());
    return new StatusView(report, ZoneOffset.UTC);
  }

  private static Entry sale(String id) {
    Draft draft = new Draft(Kind.SALES);
    draft.put(SaleFields.ID, id);
    draft.put(SaleFields.NAME, "Acme");
    draft.put(SaleFields.KIND, "IDO");
    draft.put(SaleFields.REFUND_DEADLINE, "2027-Q1");
    return draft.check().entry();
  }

  @Test
  void theDocumentHasTheKeysOfTheContractInTheirOrder() {
    StringWriter out = new StringWriter();
    try (Json json = new Json(out)) {
      view().writeJson(json);
    }
    JsonNode node = JsonMapper.shared().readTree(out.toString());

    assertThat(node.propertyNames())
        .containsExactly("as_of", "base_currency", "totals", "positions");
    assertThat(node.get("totals").propertyNames())
        .containsExactly(
            "contributed", "accepted", "refunded", "refund_outstanding", "net_invested");
    JsonNode position = node.get("positions").get(0);
    assertThat(position.propertyNames())
        .containsExactly(
            "sale",
            "name",
            "kind",
            "chain",
            "stage",
            "contributed",
            "contributed_value",
            "net_invested",
            "refund",
            "distribution");
    assertThat(position.get("refund").propertyNames())
        .containsExactly("status", "due", "received", "outstanding", "interest", "deadline");
    assertThat(position.get("distribution").propertyNames())
        .containsExactly(
            "status", "allocated", "vested", "distributed", "claimable", "locked", "next_unlock");
    assertThat(position.get("contributed_value").stringValue()).isEqualTo("0.00");
    assertThat(position.get("refund").get("deadline").stringValue()).isEqualTo("2027-Q1");
    assertThat(position.get("distribution").get("next_unlock").isNull()).isTrue();
  }

  @Test
  void everyRowHasACellForEachColumn() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    view().writeCsv(cells -> sizes.add(cells.size()));

    assertThat(sizes).hasSize(2);
    assertThat(sizes.getFirst()).isEqualTo(sizes.getLast());
  }

  @Test
  void whatCameBackInAnotherCurrencyIsMissedByBothSumsThatItBelongsTo() throws IOException {
    Entry entry = sale("acme");
    Tally tally = Tally.of(new Asset("EUR"), CurrencyTally.spread(BigDecimal.TEN));
    StatusReport report =
        StatusReport.ofAll(
            Settings.DEFAULT, NOW, List.of(SaleFields.read(entry)), Map.of("acme", tally));
    StringBuilder out = new StringBuilder();
    new StatusView(report, ZoneOffset.UTC).writeTable(new Page(out, 0, Ink.NONE, false));

    assertThat(out)
        .contains(
            "Refunded and Net invested miss what came back in a currency in which nothing was sent:"
                + " acme");
  }

  @Test
  void theTableSaysEachStatusInWordsAndEndsWithTheTotals() throws IOException {
    StringBuilder out = new StringBuilder();
    view().writeTable(new Page(out, 0, Ink.NONE, false));

    assertThat(out).contains("acme", "open").endsWith("Net invested  0.00 USD\n");
  }
}
