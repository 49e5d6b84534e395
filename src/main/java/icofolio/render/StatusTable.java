package icofolio.render;

import icofolio.book.DistributionStatus;
import icofolio.book.Position;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.report.StatusReport;
import icofolio.report.Unknown;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** How everything stands, as a table for a person. */
final class StatusTable {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("SALE", Column.ALWAYS, 12),
          Column.text("NAME", 10, 12),
          Column.word("STAGE", 50),
          Column.number("CONTRIBUTED", 95),
          Column.number("NET INVESTED", 40),
          Column.word("REFUND", Column.ALWAYS),
          Column.number("DUE BACK", 90),
          Column.word("TOKENS", Column.ALWAYS),
          Column.number("TO CLAIM", 80),
          Column.word("NEXT UNLOCK", 30));

  private final StatusReport report;
  private final BaseCurrency base;
  private final ZoneId zone;

  StatusTable(StatusReport report, ZoneId zone) {
    this.report = report;
    this.base = BaseCurrency.of(report.baseCurrency());
    this.zone = zone;
  }

  /** Writes every position, then the totals, then what they miss. */
  void write(Page page) throws IOException {
    if (report.positions().isEmpty()) {
      return;
    }
    try (TextTable table = page.table(COLUMNS)) {
      for (Position position : report.positions()) {
        table.row(cells(position));
      }
    }
    page.line("");
    totals(page);
    notes(page);
  }

  private List<Cell> cells(Position position) {
    TokenPosition tokens = position.tokens();
    return List.of(
        Cell.of(position.sale().id()),
        Cell.of(position.sale().name(), Slot.MUTED),
        Cell.of(Words.of(position.stage()), StatusLook.of(position.stage())),
        Cell.figure(base.show(position.contributedValue())),
        Cell.figure(base.show(position.netInvested())),
        Cell.of(word(position.refundStatus()), StatusLook.of(position.refundStatus())),
        Cell.figure(Figures.amounts(position.outstanding().list())),
        Cell.of(word(tokens.status()), StatusLook.of(tokens.status())),
        claimable(position),
        Cell.of(new UnlockWords(zone).next(tokens.nextUnlock(), report.asOf()), Slot.MUTED));
  }

  private static String word(Enum<?> status) {
    return status.name().equals("NONE") ? "-" : Words.of(status);
  }

  private static Cell claimable(Position position) {
    BigDecimal claimable = position.tokens().claimable();
    if (claimable == null) {
      boolean none = position.tokens().status() == DistributionStatus.NONE;
      return none ? Cell.EMPTY : Cell.figure(Figures.UNKNOWN);
    }
    return claimable.signum() == 0 ? Cell.EMPTY : Cell.figure(Figures.number(claimable));
  }

  private void totals(Page page) throws IOException {
    List<Column> columns = List.of(Column.word("", Column.ALWAYS), Column.number("", 99));
    try (TextTable table = page.table(columns)) {
      total(table, "Contributed", report.totals().contributed());
      total(table, "Accepted", report.totals().accepted());
      total(table, "Refunded", report.totals().refunded());
      total(table, "Due back", report.totals().refundOutstanding());
      total(table, "Net invested", report.totals().netInvested());
    }
  }

  private void total(TextTable table, String label, BigDecimal value) throws IOException {
    String figure = base.show(value) + " " + base.asset();
    table.row(List.of(Cell.of(label), Cell.of(figure, Slot.STRONG)));
  }

  private void notes(Page page) throws IOException {
    String allocated = sales("allocated");
    if (!allocated.isEmpty()) {
      page.line("? tokens not known (no price, or no rate of the day): " + allocated, Slot.MUTED);
    }
    String refunded = sales("refunded");
    if (!refunded.isEmpty()) {
      page.line(
          "Refunded and Net invested miss what came back in a currency in which nothing was sent: "
              + refunded,
          Slot.WARN);
    }
  }

  private String sales(String figure) {
    return report.unknown().stream()
        .filter(unknown -> unknown.figure().equals(figure))
        .map(Unknown::sale)
        .collect(Collectors.joining(", "));
  }
}
