package icofolio.render;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Words;
import icofolio.reading.TransactionReading;
import icofolio.render.theme.Slot;
import icofolio.report.chain.ContributionCheck;
import icofolio.report.chain.ContributionCheck.Verdict;
import icofolio.report.chain.Difference;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contributions beside their transactions. */
public record VerificationView(List<Row> rows) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("CONTRIBUTION", Column.ALWAYS, 8),
          Column.text("SALE", 70, 8),
          Column.word("VERDICT", Column.ALWAYS),
          Column.word("BLOCK", 60),
          Column.word("DEPTH", 50),
          Column.text("WHY", Column.ALWAYS, 20));

  public VerificationView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param reading null where no transaction was asked for
   * @param moved what has become of it since the last look; null where nothing
   */
  public record Row(
      Entry contribution,
      ContributionCheck check,
      @Nullable TransactionReading reading,
      @Nullable String moved) {

    private TransactionReading.@Nullable Mined mined() {
      return reading instanceof TransactionReading.Mined mined ? mined : null;
    }
  }

  @Override
  public void writeTable(Page page) throws IOException {
    try (TextTable table = page.table(COLUMNS)) {
      for (Row row : rows) {
        TransactionReading.Mined mined = row.mined();
        table.row(
            List.of(
                Cell.of(row.contribution().id()),
                Cell.of(row.contribution().text(ContributionFields.SALE)),
                Cell.of(Words.of(row.check().verdict()), look(row.check().verdict())),
                Cell.of(mined == null ? "" : Long.toString(mined.block())),
                Cell.of(mined == null ? "" : depth(mined)),
                Cell.of(row.check().reason())));
      }
    }
    for (Row row : rows) {
      details(page, row);
    }
  }

  private static String depth(TransactionReading.Mined mined) {
    return mined.finalised() ? "final" : Long.toString(mined.depth());
  }

  private static void details(Page page, Row row) throws IOException {
    ContributionCheck check = row.check();
    if (check.differences().isEmpty() && check.notes().isEmpty() && row.moved() == null) {
      return;
    }
    page.line("");
    page.line(row.contribution().id(), Slot.STRONG);
    for (Difference one : check.differences()) {
      String recorded = one.recorded();
      page.line(
          "  %s: recorded %s, read %s (%s)"
              .formatted(
                  one.field(), recorded == null ? "nothing" : recorded, one.read(), one.why()));
    }
    for (String note : check.notes()) {
      page.line("  " + note);
    }
    if (row.moved() != null) {
      page.line("  " + row.moved(), Slot.WARN);
    }
  }

  private static Slot look(Verdict verdict) {
    return switch (verdict) {
      case CONFIRMED -> Slot.GOOD;
      case DIFFERS, FAILED, MISSING -> Slot.BAD;
      case PENDING, UNREAD -> Slot.WARN;
      case NOT_CHECKABLE -> Slot.MUTED;
    };
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (Row row : rows) {
      write(json, row);
    }
    json.endArray();
  }

  private static void write(Json json, Row row) {
    ContributionCheck check = row.check();
    TransactionReading.Mined mined = row.mined();
    json.object();
    json.put("contribution", row.contribution().id());
    json.put("sale", row.contribution().text(ContributionFields.SALE));
    json.put("tx_hash", row.contribution().text(ContributionFields.TX_HASH));
    json.put("verdict", Words.of(check.verdict()));
    json.put("reason", check.reason());
    if (mined == null) {
      List.of("block", "block_hash", "depth", "final")
          .forEach(name -> json.put(name, (String) null));
    } else {
      json.put("block", mined.block());
      json.put("block_hash", mined.blockHash());
      json.put("depth", mined.depth());
      json.put("final", mined.finalised());
    }
    json.array("differences");
    for (Difference one : check.differences()) {
      json.object();
      json.put("field", one.field());
      json.put("recorded", one.recorded());
      json.put("read", one.read());
      json.put("why", one.why());
      json.endObject();
    }
    json.endArray();
    json.put("notes", check.notes());
    json.put("reorganised", row.moved());
    json.object("changes");
    for (Map.Entry<Field, Object> change : check.changes().entrySet()) {
      json.put(change.getKey().name(), Field.text(change.getValue()));
    }
    json.endObject();
    json.endObject();
  }

  @Override
  public void writeCsv(Rows out) throws IOException {
    out.row(
        List.of(
            "contribution", "sale", "tx_hash", "verdict", "reason", "field", "recorded", "read"));
    for (Row row : rows) {
      if (row.check().differences().isEmpty()) {
        out.row(cells(row, null));
      }
      for (Difference one : row.check().differences()) {
        out.row(cells(row, one));
      }
    }
  }

  private static List<@Nullable String> cells(Row row, @Nullable Difference one) {
    return Arrays.asList(
        row.contribution().id(),
        row.contribution().text(ContributionFields.SALE),
        row.contribution().text(ContributionFields.TX_HASH),
        Words.of(row.check().verdict()),
        row.check().reason(),
        one == null ? null : one.field(),
        one == null ? null : one.recorded(),
        one == null ? null : one.read());
  }
}
