package icofolio.cli;

import icofolio.book.Position;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.render.Cell;
import icofolio.render.Column;
import icofolio.render.Figures;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.TextTable;
import icofolio.render.View;
import icofolio.render.theme.Slot;
import icofolio.tracker.EditRecords.Together;
import icofolio.tracker.Taken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records of one sale that were written together, and how the sale stands with them.
 *
 * @param kind of the records
 * @param together what came of them
 * @param dryRun whether they were kept
 */
record TogetherView(Kind kind, Together together, boolean dryRun) implements View {
  @Override
  public void writeTable(Page page) throws IOException {
    try (TextTable table = page.table(columns())) {
      for (Entry entry : entries()) {
        table.row(cells(entry));
      }
    }
    page.line("");
    sentences().forEach(line -> write(page, line));
  }

  private static void write(Page page, String line) {
    try {
      page.line(Cell.of(line).text(), Slot.STRONG);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Column> columns() {
    return switch (kind) {
      case CONTRIBUTIONS ->
          List.of(
              Column.word("CONTRIBUTION", Column.ALWAYS),
              Column.number("AMOUNT", Column.ALWAYS),
              Column.number("ACCEPTED", Column.ALWAYS),
              Column.number("REFUND", Column.ALWAYS));
      case REFUNDS ->
          List.of(
              Column.word("REFUND", Column.ALWAYS),
              Column.word("CONTRIBUTION", 90),
              Column.number("AMOUNT", Column.ALWAYS),
              Column.number("SETTLES", 80),
              Column.word("REASON", 70));
      case DISTRIBUTIONS ->
          List.of(
              Column.word("DISTRIBUTION", Column.ALWAYS), Column.number("TOKENS", Column.ALWAYS));
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> throw unexpected();
    };
  }

  private List<Cell> cells(Entry entry) {
    return switch (kind) {
      case CONTRIBUTIONS -> {
        BigDecimal amount = entry.needNumber(ContributionFields.AMOUNT);
        BigDecimal accepted = entry.number(ContributionFields.ACCEPTED, amount);
        String currency = entry.need(ContributionFields.CURRENCY);
        yield List.of(
            Cell.of(entry.id()),
            money(amount, currency),
            money(accepted, currency),
            money(refund(amount, accepted), currency));
      }
      case REFUNDS -> {
        Amount settles = RefundFields.settles(entry);
        yield List.of(
            Cell.of(entry.id()),
            Cell.of(entry.text(RefundFields.CONTRIBUTION)),
            money(entry.needNumber(RefundFields.AMOUNT), entry.need(RefundFields.CURRENCY)),
            entry.has(RefundFields.SETTLES)
                ? money(settles.number(), settles.asset().code())
                : Cell.EMPTY,
            Cell.of(entry.text(RefundFields.REASON)));
      }
      case DISTRIBUTIONS ->
          List.of(
              Cell.of(entry.id()),
              Cell.of(Figures.exact(entry.needNumber(DistributionFields.TOKENS)) + " " + unit()));
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> throw unexpected();
    };
  }

  private IllegalStateException unexpected() {
    return new IllegalStateException(kind + " are not written together");
  }

  /** A sale that has failed keeps nothing, whatever it had accepted. */
  private BigDecimal refund(BigDecimal amount, BigDecimal accepted) {
    return together.after().stage().returnsEverything() ? amount : amount.subtract(accepted);
  }

  private static Cell money(BigDecimal number, String currency) {
    return Cell.of(Figures.exact(number) + " " + new Asset(currency));
  }

  private String unit() {
    String symbol = together.after().sale().token().symbol();
    return symbol == null ? "tokens" : symbol;
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Taken taken : together.taken()) {
      switch (taken) {
        case Taken.Added(var record) -> entries.add(record.entry());
        case Taken.Updated(var _, var record) -> entries.add(record.entry());
        case Taken.Unchanged(var record) -> entries.add(record.entry());
        case Taken.Refused _ -> throw new IllegalStateException("refused");
      }
    }
    return entries;
  }

  /** How the sale stands. */
  private List<String> sentences() {
    Position after = together.after();
    List<String> lines = new ArrayList<>();
    if (kind == Kind.DISTRIBUTIONS) {
      BigDecimal left = after.tokens().claimable();
      lines.add(
          left != null && left.signum() == 0
              ? "Nothing more can be claimed now."
              : "Still to be claimed: %s %s.".formatted(Figures.exact(left), unit()));
    } else {
      lines.add(
          after.outstanding().isEmpty()
              ? "Nothing is due back of " + after.sale().id() + "."
              : "Still due back: " + amounts(after.outstanding().list()) + ".");
    }
    if (kind == Kind.REFUNDS && !after.interest().isEmpty()) {
      lines.add("Beyond what was due: " + amounts(after.interest().list()) + ".");
    }
    if (together.taken().stream().allMatch(taken -> taken instanceof Taken.Unchanged)) {
      lines.add("Everything was there already; nothing changed.");
    }
    if (dryRun) {
      lines.add("A dry run: nothing was written.");
    }
    return lines;
  }

  private static String amounts(List<Amount> amounts) {
    return amounts.stream()
        .map(part -> Figures.exact(part.number()) + " " + part.asset())
        .collect(Collectors.joining(" + "));
  }

  @Override
  public void writeJson(Json json) {
    Position after = together.after();
    json.object();
    json.put("sale", after.sale().id());
    json.put("committed", !dryRun);
    json.array(kind.plural());
    for (Entry entry : entries()) {
      json.object();
      for (Field field : kind.fields()) {
        json.put(field.name(), Field.textOrNull(entry.get(field)));
      }
      json.endObject();
    }
    json.endArray();
    json.put("outstanding", after.outstanding());
    json.put("interest", after.interest());
    json.put("claimable", after.tokens().claimable());
    json.endObject();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(new ArrayList<@Nullable String>(kind.fields().stream().map(Field::name).toList()));
    for (Entry entry : entries()) {
      List<@Nullable String> cells = new ArrayList<>();
      for (Field field : kind.fields()) {
        cells.add(Field.textOrNull(entry.get(field)));
      }
      rows.row(cells);
    }
  }
}
