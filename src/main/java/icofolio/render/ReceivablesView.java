package icofolio.render;

import icofolio.book.RefundStatus;
import icofolio.entry.Words;
import icofolio.money.Amounts;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.report.Age;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.sale.SaleDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What sales owe back: each with its age, and the sums by age.
 *
 * @param rows those of which something is outstanding
 * @param interest what came back beyond what was due, by sale
 * @param base the base currency
 * @param zone in which days are told to a person
 */
public record ReceivablesView(
    List<Receivable> rows, Map<String, Amounts> interest, Asset base, ZoneId zone) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("SALE", Column.ALWAYS, 12),
          Column.word("REASON", 85),
          Column.number("OUTSTANDING", Column.ALWAYS),
          Column.number("RECEIVED", 70),
          Column.number("VALUE", 75),
          Column.word("DUE SINCE", 80),
          Column.number("DAYS", 90),
          Column.word("DEADLINE", 60),
          Column.word("STATUS", 95));

  private static final List<Column> AGES =
      List.of(Column.word("DAYS", Column.ALWAYS), Column.number("OUTSTANDING", Column.ALWAYS));

  private static final List<Column> INTEREST =
      List.of(
          Column.text("SALE", Column.ALWAYS, 12),
          Column.word("INTEREST: CAME BACK BEYOND WHAT WAS DUE", Column.ALWAYS));

  public ReceivablesView {
    rows = List.copyOf(rows);
    interest = Collections.unmodifiableMap(new TreeMap<>(interest));
  }

  @Override
  public void writeTable(Page page) throws IOException {
    if (rows.isEmpty()) {
      page.line("Nothing is due back.", Slot.GOOD);
    } else {
      due(page);
    }
    if (!interest.isEmpty()) {
      page.line("");
      try (TextTable table = page.table(INTEREST)) {
        for (Map.Entry<String, Amounts> sale : interest.entrySet()) {
          String more = Figures.amounts(sale.getValue().list());
          table.row(List.of(Cell.of(sale.getKey()), Cell.of(more)));
        }
      }
    }
  }

  private void due(Page page) throws IOException {
    try (TextTable table = page.table(COLUMNS)) {
      for (Receivable row : rows) {
        table.row(cells(row));
      }
    }
    page.line("");
    try (TextTable table = page.table(AGES)) {
      ages(table);
    }
  }

  private List<Cell> cells(Receivable row) {
    String unit = " " + row.currency();
    Long days = row.days();
    SaleDate deadline = row.deadline();
    return List.of(
        Cell.of(row.sale().id()),
        Cell.of(Words.of(row.reason())),
        Cell.of(Figures.number(row.outstanding()) + unit),
        row.received().signum() == 0 ? Cell.EMPTY : Cell.of(Figures.number(row.received()) + unit),
        Cell.of(BaseCurrency.of(base).show(row.value())),
        Cell.of(row.since() == null ? Figures.UNKNOWN : Figures.day(row.since(), zone)),
        Cell.of(days == null ? Figures.UNKNOWN : Long.toString(days)),
        Cell.of(deadline == null ? "" : deadline.text()),
        Cell.of(Words.of(row.status()), StatusLook.of(row.status())));
  }

  private void ages(TextTable table) throws IOException {
    BaseCurrency currency = BaseCurrency.of(base);
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Age, BigDecimal> age : Receivables.ageing(rows).entrySet()) {
      table.row(age(age.getKey().days(), age.getValue(), currency));
      sum = sum.add(age.getValue());
    }
    table.row(age("sum", sum, currency));
    BigDecimal writtenOff =
        rows.stream()
            .filter(row -> row.status() == RefundStatus.WRITTEN_OFF)
            .map(Receivable::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (writtenOff.signum() > 0) {
      table.row(age("written off", writtenOff, currency));
    }
  }

  private static List<Cell> age(String label, BigDecimal value, BaseCurrency currency) {
    return List.of(Cell.of(label), Cell.of(currency.show(value) + " " + currency.asset()));
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (Receivable row : rows) {
      json.object();
      json.put("sale", row.sale().id());
      json.put("currency", row.currency().code());
      json.put("reason", Words.of(row.reason()));
      json.put("due", row.due());
      json.put("received", row.received());
      json.put("outstanding", row.outstanding());
      json.put("value", BaseCurrency.of(base).exact(row.value()));
      json.put("since", row.since());
      Long days = row.days();
      if (days == null) {
        json.put("age", (String) null);
      } else {
        json.put("age", days);
      }
      json.put("bucket", row.age() == null ? null : row.age().days());
      json.put("deadline", deadline(row));
      json.put("overdue", row.isLate());
      json.put("status", Words.of(row.status()));
      json.endObject();
    }
    json.endArray();
  }

  private @Nullable Instant deadline(Receivable row) {
    SaleDate deadline = row.deadline();
    Instant last = deadline == null ? null : deadline.last(zone);
    return last == null || last.equals(Instant.MAX) ? null : last;
  }

  @Override
  public void writeCsv(Rows out) throws IOException {
    out.row(
        List.of(
            "sale",
            "currency",
            "reason",
            "due",
            "received",
            "outstanding",
            "value",
            "since",
            "age",
            "bucket",
            "deadline",
            "overdue",
            "status"));
    for (Receivable row : rows) {
      Instant deadline = deadline(row);
      out.row(
          Arrays.asList(
              row.sale().id(),
              row.currency().code(),
              Words.of(row.reason()),
              Decimals.text(row.due()),
              Decimals.text(row.received()),
              Decimals.text(row.outstanding()),
              BaseCurrency.of(base).exact(row.value()),
              row.since() == null ? null : row.since().toString(),
              row.days() == null ? null : row.days().toString(),
              row.age() == null ? null : row.age().days(),
              deadline == null ? null : deadline.toString(),
              Boolean.toString(row.isLate()),
              Words.of(row.status())));
    }
  }
}
