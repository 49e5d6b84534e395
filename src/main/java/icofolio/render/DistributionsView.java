package icofolio.render;

import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.report.NextUnlock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of each sale stand.
 *
 * @param positions those that have an allocation, or of which something has arrived
 * @param now the instant that it holds for
 * @param zone in which days are told to a person
 */
public record DistributionsView(List<Position> positions, Instant now, ZoneId zone)
    implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("SALE", Column.ALWAYS, 12),
          Column.word("TOKEN", 60),
          Column.word("STATUS", 95),
          Column.number("ALLOCATED", 70),
          Column.number("VESTED", 75),
          Column.number("DELIVERED", 80),
          Column.number("CLAIMABLE", Column.ALWAYS),
          Column.number("LATE", 85),
          Column.number("LOCKED", 30),
          Column.word("NEXT UNLOCK", 50));

  public DistributionsView {
    positions = List.copyOf(positions);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    if (positions.isEmpty()) {
      page.line("No sale owes tokens.", Slot.MUTED);
      return;
    }
    try (TextTable table = page.table(COLUMNS)) {
      for (Position position : positions) {
        table.row(cells(position));
      }
    }
  }

  private List<Cell> cells(Position position) {
    TokenPosition tokens = position.tokens();
    return List.of(
        Cell.of(position.sale().id()),
        Cell.of(position.sale().token().symbol(), Slot.MUTED),
        Cell.of(Words.of(tokens.status()), StatusLook.of(tokens.status())),
        Cell.figure(Figures.number(tokens.allocated())),
        Cell.figure(Figures.number(tokens.vested())),
        Cell.figure(Figures.number(tokens.distributed())),
        some(tokens.claimable(), Slot.WARN),
        some(tokens.late(), Slot.BAD),
        Cell.figure(Figures.number(tokens.locked())),
        Cell.of(new UnlockWords(zone).next(tokens.nextUnlock(), now)));
  }

  /** What there is none of stays empty, so that what there is catches the eye. */
  private static Cell some(@Nullable BigDecimal number, Slot slot) {
    return number != null && number.signum() == 0
        ? Cell.EMPTY
        : Cell.of(Figures.number(number), slot);
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (Position position : positions) {
      TokenPosition tokens = position.tokens();
      NextUnlock next = NextUnlock.of(tokens.nextUnlock());
      json.object();
      json.put("sale", position.sale().id());
      json.put("symbol", position.sale().token().symbol());
      json.put("status", Words.of(tokens.status()));
      json.put("allocated", tokens.allocated());
      json.put("vested", tokens.vested());
      json.put("distributed", tokens.distributed());
      json.put("claimable", tokens.claimable());
      json.put("late", tokens.late());
      json.put("locked", tokens.locked());
      if (next == null) {
        json.put("next_unlock", (String) null);
      } else {
        json.object("next_unlock");
        json.put("date", next.date());
        json.put("tokens", next.tokens());
        json.endObject();
      }
      json.endObject();
    }
    json.endArray();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(
        List.of(
            "sale",
            "symbol",
            "status",
            "allocated",
            "vested",
            "distributed",
            "claimable",
            "late",
            "locked",
            "next_unlock_date",
            "next_unlock_tokens"));
    for (Position position : positions) {
      TokenPosition tokens = position.tokens();
      NextUnlock next = NextUnlock.of(tokens.nextUnlock());
      rows.row(
          Arrays.asList(
              position.sale().id(),
              position.sale().token().symbol(),
              Words.of(tokens.status()),
              StatusRows.text(tokens.allocated()),
              StatusRows.text(tokens.vested()),
              StatusRows.text(tokens.distributed()),
              StatusRows.text(tokens.claimable()),
              StatusRows.text(tokens.late()),
              StatusRows.text(tokens.locked()),
              next == null || next.date() == null ? null : next.date().toString(),
              next == null ? null : StatusRows.text(next.tokens())));
    }
  }
}
