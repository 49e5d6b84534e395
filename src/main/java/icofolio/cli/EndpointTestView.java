package icofolio.cli;

import icofolio.reading.EndpointKey;
import icofolio.render.Cell;
import icofolio.render.Column;
import icofolio.render.Elapsed;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.TextTable;
import icofolio.render.View;
import icofolio.render.theme.Slot;
import icofolio.tracker.EndpointProbe.Fails;
import icofolio.tracker.EndpointProbe.Works;
import icofolio.tracker.TestEndpoints.Tested;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking endpoints.
 *
 * @param now by which blocks are old
 */
record EndpointTestView(List<Tested> tested, Instant now) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.word("ENDPOINT", Column.ALWAYS),
          Column.word("CHAIN", 70),
          Column.word("KEY", 95),
          Column.word("RESULT", Column.ALWAYS),
          Column.number("BLOCK", 80),
          Column.word("AGE", 75),
          Column.number("TOOK", 60),
          Column.text("REASON", 90, 20));

  @Override
  public void writeTable(Page page) throws IOException {
    if (tested.isEmpty()) {
      return;
    }
    try (TextTable table = page.table(COLUMNS)) {
      for (Tested one : tested) {
        table.row(row(one));
      }
    }
  }

  private List<Cell> row(Tested one) {
    Cell endpoint = Cell.of(one.endpoint().id());
    Cell chain = Cell.of(one.endpoint().chain().label());
    Cell key = Cell.of(label(one));
    return switch (one.finding()) {
      case Works works ->
          List.of(
              endpoint,
              chain,
              key,
              Cell.of("works", Slot.GOOD),
              Cell.of(Long.toString(works.block())),
              Cell.of(Elapsed.of(works.blockTime(), now)),
              Cell.of(works.took().toMillis() + " ms"),
              Cell.EMPTY);
      case Fails fails ->
          List.of(
              endpoint,
              chain,
              key,
              Cell.of("fails", Slot.BAD),
              Cell.EMPTY,
              Cell.EMPTY,
              Cell.EMPTY,
              Cell.of(fails.reason()));
    };
  }

  private static @Nullable String label(Tested one) {
    EndpointKey key = one.key();
    return key == null ? null : key.label();
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (Tested one : tested) {
      json.object();
      json.put("endpoint", one.endpoint().id());
      json.put("chain", one.endpoint().chain().id());
      json.put("key", label(one));
      json.put("works", one.works());
      switch (one.finding()) {
        case Works works -> {
          json.put("block", works.block());
          json.put("block_time", works.blockTime());
          json.put("age_seconds", Duration.between(works.blockTime(), now).toSeconds());
          json.put("took_milliseconds", works.took().toMillis());
          json.put("reason", (String) null);
        }
        case Fails fails -> {
          json.put("block", (String) null);
          json.put("block_time", (String) null);
          json.put("age_seconds", (String) null);
          json.put("took_milliseconds", (String) null);
          json.put("reason", fails.reason());
        }
      }
      json.endObject();
    }
    json.endArray();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(
        List.of(
            "endpoint",
            "chain",
            "key",
            "works",
            "block",
            "block_time",
            "age_seconds",
            "took_milliseconds",
            "reason"));
    for (Tested one : tested) {
      rows.row(cells(one));
    }
  }

  private List<@Nullable String> cells(Tested one) {
    String id = one.endpoint().id();
    String chain = one.endpoint().chain().id();
    return switch (one.finding()) {
      case Works works ->
          Arrays.asList(
              id,
              chain,
              label(one),
              "true",
              Long.toString(works.block()),
              works.blockTime().toString(),
              Long.toString(Duration.between(works.blockTime(), now).toSeconds()),
              Long.toString(works.took().toMillis()),
              null);
      case Fails fails ->
          Arrays.asList(id, chain, label(one), "false", null, null, null, null, fails.reason());
    };
  }
}
