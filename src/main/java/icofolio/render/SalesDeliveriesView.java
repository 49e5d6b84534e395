package icofolio.render;

import icofolio.render.theme.Slot;
import java.io.IOException;
import java.util.List;

/** What several sales have delivered, one after the other. */
public record SalesDeliveriesView(List<DeliveriesView> sales) implements View {
  public SalesDeliveriesView {
    sales = List.copyOf(sales);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    for (DeliveriesView one : sales) {
      if (sales.size() > 1) {
        page.line(one.sale(), Slot.STRONG);
      }
      one.writeTable(page);
      if (sales.size() > 1) {
        page.line("");
      }
    }
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    sales.forEach(one -> one.writeJson(json));
    json.endArray();
  }

  @Override
  public void writeCsv(Rows out) throws IOException {
    out.row(
        List.of(
            "sale",
            "record",
            "verdict",
            "date",
            "amount",
            "arrived",
            "wallet",
            "tx_hash",
            "late_since",
            "why"));
    for (DeliveriesView one : sales) {
      one.writeCsv(out);
    }
  }
}
