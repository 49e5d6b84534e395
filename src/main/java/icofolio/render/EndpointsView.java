package icofolio.render;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.render.theme.Slot;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Endpoints, a row for each key. */
public record EndpointsView(List<Endpoint> endpoints, Instant now) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.word("ID", Column.ALWAYS),
          Column.word("CHAIN", 85),
          Column.text("URL", 60, 20),
          Column.word("KEY", 95),
          Column.text("REFERENCE", 50, 12),
          Column.word("STATE", 90),
          Column.word("EXPIRES", 70),
          Column.number("USES", 80),
          Column.number("ERRORS", 75),
          Column.word("LAST USE", 65));

  private static final List<String> HEADER =
      List.of(
          "id",
          "chain",
          "url",
          "rate",
          "batch",
          "note",
          "key",
          "reference",
          "added",
          "expires",
          "state",
          "uses",
          "errors",
          "last_use");

  @Override
  public void writeTable(Page page) throws IOException {
    if (endpoints.isEmpty()) {
      return;
    }
    try (TextTable table = page.table(COLUMNS)) {
      for (Endpoint endpoint : endpoints) {
        if (endpoint.keys().isEmpty()) {
          table.row(row(endpoint, null));
        }
        for (EndpointKey key : endpoint.keys()) {
          table.row(row(endpoint, key));
        }
      }
    }
  }

  private List<Cell> row(Endpoint endpoint, @Nullable EndpointKey key) {
    Instant last = key == null ? endpoint.lastUse() : key.lastUse();
    return List.of(
        Cell.of(endpoint.id()),
        Cell.of(endpoint.chain().label()),
        Cell.of(endpoint.url(), Slot.MUTED),
        Cell.of(key == null ? "" : key.label()),
        Cell.of(key == null ? "" : key.reference()),
        key == null ? Cell.EMPTY : Cell.of(EndpointWords.state(key), EndpointWords.slot(key, now)),
        Cell.of(key == null ? "" : EndpointWords.end(key, now)),
        Cell.of(Long.toString(key == null ? endpoint.uses() : key.uses())),
        Cell.of(Long.toString(key == null ? endpoint.errors() : key.errors())),
        Cell.of(last == null ? "never" : last.toString(), Slot.MUTED));
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    endpoints.forEach(endpoint -> EndpointView.write(json, endpoint));
    json.endArray();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(List.copyOf(HEADER));
    for (Endpoint endpoint : endpoints) {
      if (endpoint.keys().isEmpty()) {
        rows.row(cells(endpoint, null));
      }
      for (EndpointKey key : endpoint.keys()) {
        rows.row(cells(endpoint, key));
      }
    }
  }

  private static List<@Nullable String> cells(Endpoint endpoint, @Nullable EndpointKey key) {
    return java.util.Arrays.asList(
        endpoint.id(),
        endpoint.chain().id(),
        endpoint.url(),
        text(endpoint.rate()),
        text(endpoint.batch()),
        endpoint.note(),
        key == null ? null : key.label(),
        key == null ? null : key.reference(),
        key == null ? null : text(key.added()),
        key == null ? null : text(key.expires()),
        key == null ? null : EndpointWords.state(key),
        Long.toString(key == null ? endpoint.uses() : key.uses()),
        Long.toString(key == null ? endpoint.errors() : key.errors()),
        text(key == null ? endpoint.lastUse() : key.lastUse()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
