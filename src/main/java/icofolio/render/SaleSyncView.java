package icofolio.render;

import icofolio.entry.Words;
import icofolio.reading.SaleReading;
import icofolio.render.theme.Slot;
import icofolio.report.chain.Comparison;
import icofolio.report.chain.Comparison.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale's contract says beside what is recorded.
 *
 * @param sale id
 * @param reading what was read
 * @param rows every figure of either side
 * @param notes what a person ought to know beside
 */
public record SaleSyncView(
    String sale, SaleReading reading, List<Comparison> rows, List<String> notes) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("OF", Column.ALWAYS, 8),
          Column.word("FIGURE", Column.ALWAYS),
          Column.text("RECORDED", Column.ALWAYS, 10),
          Column.text("CONTRACT", Column.ALWAYS, 10),
          Column.word("VERDICT", Column.ALWAYS),
          Column.text("NOTE", 50, 10));

  public SaleSyncView {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    String stage = reading.stage();
    page.line(
        "%s is a contract of the family %s, read at block %d from %s"
            .formatted(
                sale, reading.family(), reading.sighting().block(), reading.sighting().endpoint()),
        Slot.TITLE);
    page.line(
        "Stage: %s. Refunds: %s."
            .formatted(stage == null ? Figures.UNKNOWN : stage, refunds(reading)));
    page.line("");
    try (TextTable table = page.table(COLUMNS)) {
      for (Comparison row : rows) {
        table.row(
            List.of(
                Cell.of(row.of()),
                Cell.of(row.name()),
                Cell.of(row.recorded() == null ? "-" : row.recorded()),
                row.read() == null ? Cell.figure(Figures.UNKNOWN) : Cell.of(row.read()),
                verdict(row.verdict()),
                Cell.of(row.note())));
      }
    }
  }

  private static Cell verdict(Verdict verdict) {
    return switch (verdict) {
      case SAME -> Cell.of("same", Slot.GOOD);
      case DIFFERS -> Cell.of("differs", Slot.BAD);
      case NOT_RECORDED -> Cell.of("not recorded", Slot.WARN);
      case NOT_READ -> Cell.of("not read", Slot.MUTED);
      case TOLD -> Cell.of("told", Slot.MUTED);
      case NOT_COMPARABLE -> Cell.of("not comparable", Slot.WARN);
    };
  }

  private static String refunds(SaleReading reading) {
    return switch (reading.refunds()) {
      case NONE -> "none";
      case POSSIBLE -> "possible, should the sale fail";
      case DUE_NOT_OPEN -> "due, and not opened yet";
      case UNFUNDED -> "due, and the money for them is not in the contract";
      case OPEN -> "open";
      case CLOSED -> "closed";
      case UNKNOWN -> Figures.UNKNOWN;
    };
  }

  @Override
  public void writeJson(Json json) {
    json.object();
    json.put("sale", sale);
    json.put("family", reading.family());
    json.put("stage", reading.stage());
    json.put("refunds", Words.of(reading.refunds()));
    json.put("block", reading.sighting().block());
    json.put("block_hash", reading.sighting().blockHash());
    json.put("at", reading.sighting().at());
    json.put("source", reading.sighting().endpoint());
    json.array("figures");
    for (Comparison row : rows) {
      json.object();
      json.put("of", row.of());
      json.put("figure", row.name());
      json.put("recorded", row.recorded());
      json.put("read", row.read());
      json.put("verdict", Words.of(row.verdict()));
      json.put("note", row.note());
      json.endObject();
    }
    json.endArray();
    json.put("notes", notes);
    json.endObject();
  }

  @Override
  public void writeCsv(Rows out) throws IOException {
    out.row(List.of("of", "figure", "recorded", "read", "verdict", "note"));
    for (Comparison row : rows) {
      List<@Nullable String> cells =
          Arrays.asList(
              row.of(),
              row.name(),
              row.recorded(),
              row.read(),
              Words.of(row.verdict()),
              row.note());
      out.row(cells);
    }
  }
}
