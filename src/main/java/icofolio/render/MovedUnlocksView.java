package icofolio.render;

import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.report.MovedUnlocks;
import icofolio.report.MovedUnlocks.Move;
import icofolio.report.SchedulePreview.Line;
import icofolio.sale.Precision;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unlocks that other terms move.
 *
 * @param zone in which days are told to a person
 * @param symbol of the token; null where it has none
 */
public record MovedUnlocksView(MovedUnlocks unlocks, ZoneId zone, @Nullable String symbol)
    implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.word("UNLOCKS", Column.ALWAYS),
          Column.word("INSTEAD OF", Column.ALWAYS),
          Column.number("TOKENS", 90),
          Column.number("INSTEAD OF", 80),
          Column.word("BY", 50));

  @Override
  public void writeTable(Page page) throws IOException {
    List<Move> moved = unlocks.moved();
    page.line(title(moved), Slot.STRONG);
    try (TextTable table = page.table(COLUMNS)) {
      for (Move move : moved) {
        table.row(cells(move));
      }
    }
  }

  private String title(List<Move> moved) {
    if (moved.stream().allMatch(move -> move.before() == null)) {
      return "The first unlocks of %s:".formatted(unlocks.sale());
    }
    return moved.size() == 1
        ? "One unlock of %s moves:".formatted(unlocks.sale())
        : "%d unlocks of %s move:".formatted(moved.size(), unlocks.sale());
  }

  private List<Cell> cells(Move move) {
    Line after = move.after();
    BigDecimal old = move.before() == null ? null : move.before().tokens();
    BigDecimal tokens = after == null ? null : after.tokens();
    boolean same = old != null && tokens != null && old.compareTo(tokens) == 0;
    Line either = after == null ? move.before() : after;
    return List.of(
        Cell.of(dates(after), Slot.STRONG),
        Cell.of(dates(move.before()), Slot.MUTED),
        amount(tokens),
        same ? Cell.EMPTY : amount(old),
        Cell.of(either == null ? "" : Words.of(either.reason()), Slot.MUTED));
  }

  private Cell amount(@Nullable BigDecimal tokens) {
    String unit = symbol == null ? "tokens" : symbol;
    return tokens == null ? Cell.EMPTY : Cell.of(Figures.number(tokens) + " " + unit);
  }

  private String dates(@Nullable Line line) {
    if (line == null) {
      return "-";
    }
    UnlockWords words = new UnlockWords(zone);
    String to = words.date(line.date(), line.precision());
    String dates =
        line.since() == null ? to : words.date(line.since(), line.precision()) + " to " + to;
    return line.precision().compareTo(Precision.DAY) > 0 && line.date() != null
        ? dates + " (to the " + Words.of(line.precision()) + ")"
        : dates;
  }

  @Override
  public void writeJson(Json json) {
    json.object();
    json.put("sale", unlocks.sale());
    json.array("moved");
    for (Move move : unlocks.moved()) {
      json.object();
      write(json, "before", move.before());
      write(json, "after", move.after());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void write(Json json, String name, @Nullable Line line) {
    if (line == null) {
      json.put(name, (String) null);
      return;
    }
    json.object(name);
    json.put("date", line.date());
    json.put("since", line.since());
    json.put("precision", Words.of(line.precision()));
    json.put("tokens", line.tokens());
    json.endObject();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(List.of("date_before", "date_after", "tokens_before", "tokens_after"));
    for (Move move : unlocks.moved()) {
      rows.row(
          Arrays.asList(
              date(move.before()),
              date(move.after()),
              move.before() == null ? null : StatusRows.text(move.before().tokens()),
              move.after() == null ? null : StatusRows.text(move.after().tokens())));
    }
  }

  private static @Nullable String date(@Nullable Line line) {
    return line == null || line.date() == null ? null : line.date().toString();
  }
}
