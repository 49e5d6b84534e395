package icofolio.render;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.render.theme.Slot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One endpoint with its keys, all of it. */
public record EndpointView(Endpoint endpoint, Instant now) implements View {
  private static final List<Column> KEYS =
      List.of(
          Column.word("KEY", Column.ALWAYS),
          Column.text("REFERENCE", 60, 12),
          Column.word("STATE", 95),
          Column.word("ADDED", 50),
          Column.word("EXPIRES", 70),
          Column.number("USES", 80),
          Column.number("ERRORS", 75),
          Column.word("LAST USE", 65));

  @Override
  public void writeTable(Page page) throws IOException {
    line(page, "id", endpoint.id());
    line(page, "chain", endpoint.chain().label());
    line(page, "url", endpoint.url());
    line(page, "rate", endpoint.rate());
    line(page, "batch", endpoint.batch());
    line(page, "note", endpoint.note());
    line(page, "uses", EndpointWords.uses(endpoint));
    line(page, "errors", EndpointWords.errors(endpoint));
    line(page, "last use", EndpointWords.lastUse(endpoint));
    if (!endpoint.keys().isEmpty()) {
      page.line("");
      try (TextTable table = page.table(KEYS)) {
        for (EndpointKey key : endpoint.keys()) {
          table.row(row(key));
        }
      }
    }
  }

  private static void line(Page page, String name, @Nullable Object value) throws IOException {
    if (value != null) {
      String label = page.ink().paint("%-8s".formatted(name), Slot.MUTED);
      page.line(label + "  " + Cell.of(value.toString()).text());
    }
  }

  private List<Cell> row(EndpointKey key) {
    Instant last = key.lastUse();
    return List.of(
        Cell.of(key.label()),
        Cell.of(key.reference()),
        Cell.of(EndpointWords.state(key), EndpointWords.slot(key, now)),
        Cell.of(key.added().toString(), Slot.MUTED),
        Cell.of(EndpointWords.end(key, now)),
        Cell.of(Long.toString(key.uses())),
        Cell.of(Long.toString(key.errors())),
        Cell.of(last == null ? "never" : last.toString(), Slot.MUTED));
  }

  @Override
  public void writeJson(Json json) {
    write(json, endpoint);
  }

  /** Writes an endpoint as the next object. */
  static void write(Json json, Endpoint endpoint) {
    json.object();
    json.put("id", endpoint.id());
    json.put("chain", endpoint.chain().id());
    json.put("url", endpoint.url());
    count(json, "rate", endpoint.rate());
    count(json, "batch", endpoint.batch());
    json.put("note", endpoint.note());
    json.array("keys");
    endpoint.keys().forEach(key -> write(json, key));
    json.endArray();
    json.put("uses", EndpointWords.uses(endpoint));
    json.put("errors", EndpointWords.errors(endpoint));
    json.put("last_use", EndpointWords.lastUse(endpoint));
    json.endObject();
  }

  private static void write(Json json, EndpointKey key) {
    json.object();
    json.put("label", key.label());
    json.put("reference", key.reference());
    json.put("added", key.added());
    json.put("expires", key.expires());
    json.put("state", EndpointWords.state(key));
    json.put("uses", key.uses());
    json.put("errors", key.errors());
    json.put("last_use", key.lastUse());
    json.endObject();
  }

  private static void count(Json json, String name, @Nullable Integer count) {
    if (count == null) {
      json.put(name, (String) null);
    } else {
      json.put(name, (long) count);
    }
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    new EndpointsView(List.of(endpoint), now).writeCsv(rows);
  }
}
