package icofolio.render;

import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.render.theme.Slot;
import icofolio.report.AheadEvent;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What needs doing, and what will happen.
 *
 * @param events overdue first, then soonest first
 * @param sales by id
 * @param now the instant that it holds for
 * @param zone in which days are told to a person
 */
public record AgendaView(
    List<AheadEvent> events, Function<String, @Nullable Sale> sales, Instant now, ZoneId zone)
    implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.word("DATE", Column.ALWAYS),
          Column.word("WHEN", 60),
          Column.text("SALE", 95, 10),
          Column.word("EVENT", 90),
          Column.text("AT STAKE", 85, 12),
          Column.word("NEXT STEP", 80),
          Column.text("IN WORDS", 20, 20));

  public AgendaView {
    events = List.copyOf(events);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    try (TextTable table = page.table(COLUMNS)) {
      for (AheadEvent event : events) {
        table.row(cells(event));
      }
    }
  }

  private List<Cell> cells(AheadEvent event) {
    Sale sale = sales.apply(event.sale());
    Slot slot = event.event().isOverdue() ? Slot.BAD : Slot.TEXT;
    return List.of(
        Cell.of(AgendaWords.date(event, zone), slot),
        Cell.of(when(event), Slot.MUTED),
        Cell.of(event.sale()),
        Cell.of(Words.of(event.event()), slot),
        Cell.of(AgendaWords.stake(event, sale)),
        Cell.of(AgendaWords.step(event.action())),
        Cell.of(AgendaWords.message(event, sale, now), Slot.MUTED));
  }

  /** Whole days from now; of a vague date nothing, because it would say too much. */
  private String when(AheadEvent event) {
    Instant date = event.date();
    boolean exact = event.precision() == Precision.DAY || event.precision() == Precision.SECOND;
    if (date == null || !exact) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day(date));
    if (days == 0) {
      return "today";
    }
    String count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
    return days > 0 ? "in " + count : count + " ago";
  }

  private LocalDate day(Instant date) {
    return LocalDate.ofInstant(date, zone);
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (AheadEvent event : events) {
      json.object();
      json.put("date", event.date());
      json.put("precision", Words.of(event.precision()));
      json.put("sale", event.sale());
      json.put("event", Words.of(event.event()));
      json.put("amounts", event.amounts());
      json.put("tokens", event.tokens());
      json.put("action", Words.of(event.action()));
      json.put("message", message(event));
      json.endObject();
    }
    json.endArray();
  }

  private String message(AheadEvent event) {
    return AgendaWords.message(event, sales.apply(event.sale()), now);
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(
        List.of("date", "precision", "sale", "event", "amounts", "tokens", "action", "message"));
    for (AheadEvent event : events) {
      String amounts =
          event.amounts().list().stream()
              .map(part -> Decimals.text(part.number()) + " " + part.asset())
              .collect(Collectors.joining("; "));
      rows.row(
          Arrays.asList(
              event.date() == null ? null : event.date().toString(),
              Words.of(event.precision()),
              event.sale(),
              Words.of(event.event()),
              amounts.isEmpty() ? null : amounts,
              event.tokens() == null ? null : Decimals.text(event.tokens()),
              Words.of(event.action()),
              message(event)));
    }
  }
}
