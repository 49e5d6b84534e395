package icofolio.render;

import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.report.SchedulePreview;
import icofolio.report.SchedulePreview.Line;
import icofolio.sale.Precision;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unlocks of a sale's tokens.
 *
 * @param preview the answer
 * @param now where the timeline is marked
 * @param zone in which days are told to a person
 * @param symbol of the token; null where it has none
 */
public record ScheduleView(
    SchedulePreview preview, Instant now, ZoneId zone, @Nullable String symbol) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.word("UNLOCKS", Column.ALWAYS),
          Column.word("PRECISION", 40),
          Column.number("TOKENS", Column.ALWAYS),
          Column.number("TOTAL", 90),
          Column.number("PERCENT", 85),
          Column.number("ARRIVED", 95),
          Column.word("BY", 60),
          Column.word("", 80));

  /** The columns of the CSV form. */
  static final List<String> HEADER =
      List.of("date", "since", "precision", "tokens", "total", "percent", "arrived", "reason");

  @Override
  public void writeTable(Page page) throws IOException {
    String unit = symbol == null ? "tokens" : symbol;
    String allocation = Figures.exact(preview.allocation());
    page.line(preview.sale() + ": " + Cell.of(allocation + " " + unit).text(), Slot.STRONG);
    page.line(VestingWords.of(preview.rule()), Slot.MUTED);
    if (preview.lines().isEmpty()) {
      page.line(nothing(), Slot.MUTED);
      return;
    }
    page.line(
        "%s unlocked, %s arrived"
            .formatted(Figures.exact(preview.vested()), Figures.exact(preview.distributed())));
    page.line("");
    try (TextTable table = page.table(COLUMNS)) {
      for (Line line : preview.lines()) {
        table.row(cells(line));
      }
    }
    new Timeline(preview, now, zone).write(page);
  }

  /** Why there is no line. */
  private String nothing() {
    BigDecimal allocation = preview.allocation();
    return allocation != null && allocation.signum() == 0
        ? "Nothing is allocated: no money is in this sale, or it came back."
        : "No date is known yet: set it with 'ico sale edit " + preview.sale() + " --tge …'.";
  }

  private List<Cell> cells(Line line) {
    boolean past = line.date() != null && !line.date().isAfter(now);
    boolean begun = line.since() != null && !line.since().isAfter(now);
    return List.of(
        Cell.of(dates(line)),
        Cell.of(vague(line), Slot.MUTED),
        Cell.figure(Figures.number(line.tokens())),
        Cell.figure(Figures.number(line.total())),
        Cell.of(Figures.number(Decimals.display(line.percent(), 2))),
        line.arrived() == null || line.arrived().signum() == 0
            ? Cell.EMPTY
            : Cell.of(Figures.number(line.arrived()), Slot.GOOD),
        Cell.of(Words.of(line.reason()), Slot.MUTED),
        past
            ? Cell.of("unlocked", Slot.GOOD)
            : begun ? Cell.of("under way", Slot.INFO) : Cell.EMPTY);
  }

  private static String vague(Line line) {
    boolean exact = line.precision() == Precision.SECOND || line.precision() == Precision.DAY;
    return exact || line.date() == null ? "" : "to the " + Words.of(line.precision());
  }

  private String dates(Line line) {
    UnlockWords words = new UnlockWords(zone);
    String to = words.date(line.date(), line.precision());
    return line.since() == null ? to : words.date(line.since(), line.precision()) + " to " + to;
  }

  @Override
  public void writeJson(Json json) {
    json.object();
    json.put("sale", preview.sale());
    json.put("rule", Words.of(preview.rule()));
    json.put("tge", preview.tge() == null ? null : preview.tge().text());
    json.put("allocation", preview.allocation());
    json.put("vested", preview.vested());
    json.put("distributed", preview.distributed());
    json.array("unlocks");
    for (Line line : preview.lines()) {
      json.object();
      json.put("date", line.date());
      json.put("since", line.since());
      json.put("precision", Words.of(line.precision()));
      json.put("tokens", line.tokens());
      json.put("total", line.total());
      json.put("percent", line.percent());
      json.put("arrived", line.arrived());
      json.put("reason", Words.of(line.reason()));
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(new ArrayList<@Nullable String>(HEADER));
    for (Line line : preview.lines()) {
      rows.row(row(line));
    }
  }

  /** The unlocks, each with the sale before it. */
  void writeRows(Rows rows) throws IOException {
    for (Line line : preview.lines()) {
      List<@Nullable String> row = new ArrayList<>(row(line));
      row.addFirst(preview.sale());
      rows.row(row);
    }
  }

  private static List<@Nullable String> row(Line line) {
    return Arrays.asList(
        line.date() == null ? null : line.date().toString(),
        line.since() == null ? null : line.since().toString(),
        Words.of(line.precision()),
        StatusRows.text(line.tokens()),
        StatusRows.text(line.total()),
        StatusRows.text(line.percent()),
        StatusRows.text(line.arrived()),
        Words.of(line.reason()));
  }
}
