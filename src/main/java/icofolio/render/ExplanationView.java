package icofolio.render;

import icofolio.entry.Words;
import icofolio.report.Explanation;
import icofolio.report.Figure;
import icofolio.report.Trail;
import icofolio.report.Trail.Tried;
import icofolio.report.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the figures of one sale are what they are.
 *
 * @param explanation the answer
 */
public record ExplanationView(Explanation explanation) implements View {
  @Override
  public void writeTable(Page page) throws IOException {
    ExplanationTree.write(page, explanation.figures());
  }

  @Override
  public void writeJson(Json json) {
    json.object();
    json.put("sale", explanation.position().sale().id());
    json.put("as_of", explanation.position().at());
    write(json, "figures", explanation.figures());
    json.endObject();
  }

  /** Writes figures with their trails. */
  static void write(Json json, String name, List<Figure> figures) {
    json.array(name);
    for (Figure figure : figures) {
      json.object();
      json.put("name", figure.name());
      write(json, figure.value());
      json.object("trail");
      write(json, figure.trail());
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  private static void write(Json json, @Nullable Value value) {
    switch (value) {
      // As in the status; the rule of the trail tells the two apart.
      case null -> json.put("value", (String) null);
      case Value.Nothing _ -> json.put("value", (String) null);
      case Value.Quantity quantity -> {
        json.put("value", quantity.number());
        json.put("unit", quantity.unit());
      }
      case Value.Word word -> json.put("value", word.word());
      case Value.When when -> {
        json.put("value", when.at());
        json.put("precision", Words.of(when.precision()));
        json.put("recorded", when.text().isEmpty() ? null : when.text());
      }
    }
  }

  private static void write(Json json, Trail trail) {
    switch (trail) {
      case Trail.Recorded recorded -> {
        json.put("kind", "recorded");
        json.put("records", recorded.kind().plural());
        json.put("id", recorded.id());
        json.put("field", recorded.field());
      }
      case Trail.Sum sum -> {
        json.put("kind", "sum");
        write(json, "parts", sum.parts());
      }
      case Trail.Rest rest -> {
        json.put("kind", "rest");
        json.put("records", rest.records());
      }
      case Trail.Formula formula -> {
        json.put("kind", "formula");
        json.put("rule", Words.of(formula.rule()));
        json.put("expression", formula.rule().expression());
        write(json, "inputs", formula.inputs());
      }
      case Trail.Unlocked unlocked -> {
        json.put("kind", "unlocked");
        json.put("rule", Words.of(unlocked.rule()));
        write(json, "terms", unlocked.terms());
        write(json, "unlocked", unlocked.unlocked());
      }
      case Trail.PriceUsed used -> write(json, used);
      case Trail.Rule rule -> {
        json.put("kind", "rule");
        json.array("tried");
        rule.tried().forEach(tried -> write(json, tried));
        json.endArray();
      }
      case Trail.Seen _ -> json.put("kind", "seen");
    }
  }

  private static void write(Json json, Trail.PriceUsed used) {
    json.put("kind", "price");
    json.put("date", used.price().date().toString());
    json.put("asset", used.price().asset().code());
    json.put("currency", used.price().currency().code());
    json.put("price", used.price().price());
    json.put("source", used.price().source());
    json.put("asked_for", used.askedFor().toString());
  }

  private static void write(Json json, Tried tried) {
    json.object();
    json.put("word", tried.word());
    json.put("clause", tried.clause().words());
    json.put("fits", tried.fits());
    write(json, "facts", tried.facts());
    json.endObject();
  }

  /** The figures themselves; their trails have no rows. */
  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(List.of("name", "value", "unit"));
    for (Figure figure : explanation.figures()) {
      rows.row(
          Arrays.asList(
              figure.name(),
              figure.value() == null ? null : ExplanationTree.plain(figure.value()),
              figure.value() instanceof Value.Quantity quantity ? quantity.unit() : null));
    }
  }
}
