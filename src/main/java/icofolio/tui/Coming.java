package icofolio.tui;

import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.render.AgendaWords;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.AheadEvent;
import icofolio.report.Horizon;
import icofolio.sale.Precision;
import icofolio.tui.widget.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of what comes next.
 *
 * @param horizon how near it is
 * @param name of the sale
 * @param symbol of its token; null where it has none
 */
record Coming(
    AheadEvent event,
    Horizon horizon,
    String name,
    @Nullable String symbol,
    Instant now,
    ZoneId zone) {

  static final List<Column<Coming>> COLUMNS =
      List.of(
          Column.words("date", "Date", 100, 0, Coming::date)
              .sortedBy(
                  Comparator.comparing(
                      coming -> coming.event().date(),
                      Comparator.nullsLast(Comparator.naturalOrder())))
              .styled(Coming::look),
          Column.words("when", "When", 60, 0, Coming::when)
              .sortedBy(
                  Comparator.comparing(
                      coming -> coming.event().date(),
                      Comparator.nullsLast(Comparator.naturalOrder())))
              .styled(Coming::look),
          Column.words("sale", "Sale", 90, 10, Coming::name),
          Column.words("event", "Event", 85, 0, Coming::word).styled(Coming::look),
          Column.numbers(
              "amount",
              "Amount",
              80,
              Coming::amount,
              Comparator.comparing(Coming::amount, String.CASE_INSENSITIVE_ORDER)),
          Column.<Coming>words("action", "To do", 70, 12, Coming::action)
              .styled(coming -> Slot.MUTED));

  /** Every line, in the order of the agenda. */
  static List<Coming> of(Overview overview) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> symbols = new HashMap<>();
    overview
        .status()
        .positions()
        .forEach(
            position -> {
              names.put(position.sale().id(), position.sale().name());
              String symbol = Positions.symbol(position);
              if (symbol != null) {
                symbols.put(position.sale().id(), symbol);
              }
            });
    List<Coming> lines = new ArrayList<>();
    Instant now = overview.status().asOf();
    ZoneId zone = overview.zone();
    for (AheadEvent event : overview.ahead()) {
      String name = names.getOrDefault(event.sale(), event.sale());
      String symbol = symbols.get(event.sale());
      Horizon horizon = Horizon.of(event, now, zone);
      lines.add(new Coming(event, horizon, name, symbol, now, zone));
    }
    return lines;
  }

  String id() {
    return event.sale() + " " + event.event() + " " + event.ordinal() + " " + event.date();
  }

  /** What happens, in a word. */
  String word() {
    return Words.of(event.event());
  }

  /** What the person can do; empty where that is nothing. */
  String action() {
    return AgendaWords.step(event.action());
  }

  Slot look() {
    return event.event().isOverdue() ? Slot.BAD : Slot.TEXT;
  }

  /** The date as exactly as it is known. */
  String date() {
    return AgendaWords.date(event, zone);
  }

  /** How far away it is; empty where the date is not exact. */
  String when() {
    Instant date = event.date();
    boolean exact = event.precision() == Precision.DAY || event.precision() == Precision.SECOND;
    return date == null || !exact ? "" : Texts.distance(now, date, zone);
  }

  /** The money or tokens that it is about; empty where it is about none. */
  String amount() {
    List<Amount> amounts = event.amounts().list();
    if (event.tokens() != null) {
      return Figures.number(event.tokens()) + (symbol == null ? "" : " " + symbol);
    }
    return Texts.amounts(amounts);
  }
}
