package icofolio.render;

import icofolio.entry.TextRules;
import icofolio.render.theme.Slot;
import icofolio.report.Explained;
import icofolio.report.Figure;
import icofolio.report.Value;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Why figures are what they are, one thing after the other.
 *
 * @param all in order
 * @param now the instant that they hold for
 */
public record ExplanationsView(List<Explained> all, Instant now) implements View {
  public ExplanationsView {
    all = List.copyOf(all);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    boolean first = true;
    for (Explained one : all) {
      if (!first) {
        page.line("");
      }
      first = false;
      boolean named = one.sale().isEmpty() || one.sale().equals(one.title());
      String title = named ? one.title() : one.sale() + ": " + one.title();
      page.line("== " + TextRules.visible(title), Slot.TITLE);
      ExplanationTree.write(page, one.figures());
    }
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (Explained one : all) {
      json.object();
      json.put("title", one.title());
      json.put("sale", one.sale().isEmpty() ? null : one.sale());
      json.put("as_of", now);
      ExplanationView.write(json, "figures", one.figures());
      json.endObject();
    }
    json.endArray();
  }

  /** The figures themselves; their trails have no rows. */
  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(List.of("title", "sale", "name", "value", "unit"));
    for (Explained one : all) {
      for (Figure figure : one.figures()) {
        Value value = figure.value();
        rows.row(
            Arrays.asList(
                one.title(),
                one.sale().isEmpty() ? null : one.sale(),
                figure.name(),
                value == null ? null : ExplanationTree.plain(value),
                value instanceof Value.Quantity quantity ? quantity.unit() : null));
      }
    }
  }
}
