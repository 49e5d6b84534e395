package icofolio.cli;

import icofolio.entry.TextRules;
import icofolio.entry.Words;
import icofolio.exchange.CalendarItem;
import icofolio.render.AgendaWords;
import icofolio.report.AheadEvent;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import icofolio.tracker.AskPortfolio.Overview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The agenda as entries of a calendar. */
record Calendar(Overview overview) {
  /** Every event that has a date, those that are past on the day of today. */
  List<CalendarItem> items(List<AheadEvent> events) {
    return events.stream()
        .flatMap(
            event -> event.date() == null ? Stream.empty() : Stream.of(item(event, event.date())))
        .toList();
  }

  private CalendarItem item(AheadEvent event, Instant date) {
    ZoneId zone = overview.settings().zone();
    Instant now = overview.now();
    Sale sale = overview.catalog().get(event.sale());
    // What is late or can be had now is to be seen today, and tomorrow if it still is then.
    boolean past = !date.isAfter(now);
    LocalDate day = LocalDate.ofInstant(past ? now : date, zone);
    boolean exact = event.precision() == Precision.SECOND && !past;
    boolean vague = event.precision().compareTo(Precision.DAY) > 0 && !past;
    return new CalendarItem(
        uid(event),
        day,
        exact ? date : null,
        summary(event, sale, vague),
        description(event, sale),
        !vague && !past);
  }

  private static String uid(AheadEvent event) {
    String ordinal = event.ordinal() == 0 ? "" : "-" + event.ordinal();
    return event.sale() + "-" + Words.of(event.event()) + ordinal + "@icofolio";
  }

  private String summary(AheadEvent event, Sale sale, boolean vague) {
    String stake = AgendaWords.stake(event, sale);
    String when = vague ? " (some time in " + AgendaWords.date(event, zone()) + ")" : "";
    return TextRules.visible(
        sale.name()
            + ": "
            + Words.of(event.event()).replace('-', ' ')
            + (stake.isEmpty() ? "" : ", " + stake)
            + when);
  }

  private ZoneId zone() {
    return overview.settings().zone();
  }

  private String description(AheadEvent event, Sale sale) {
    String message = AgendaWords.message(event, sale, overview.now());
    return TextRules.visible(
        "%s: %s (%s)".formatted(sale.id(), message, AgendaWords.date(event, zone())));
  }
}
