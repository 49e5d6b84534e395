package icofolio.cli;

import icofolio.book.Position;
import icofolio.exchange.CalendarWriter;
import icofolio.render.AgendaView;
import icofolio.render.ExplanationsView;
import icofolio.report.Ahead;
import icofolio.report.AheadEvent;
import icofolio.report.AheadFigures;
import icofolio.report.Explained;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.ChangeSet;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What needs doing, and what will happen, over all sales. */
final class AgendaCommand implements Command {
  private static final String UNTIL = "--until";
  private static final String OVERDUE = "--overdue";
  private static final String FORMAT = "--format";
  private static final String EXIT_CODE = "--exit-code";

  @Override
  public Signature signature() {
    return new Signature(
            "agenda",
            "Shows what needs doing and what will happen, over all sales: openings, closings, KYC"
                + " and refund deadlines, claims, TGEs, unlocks, and what is late.")
        .option(
            UNTIL,
            "WHEN",
            "Nothing later than that day, month, quarter or year, or so long from now (P30D); with"
                + " every unlock until then instead of the next of each sale")
        .flag(OVERDUE, "Only what should have happened already")
        .option(FORMAT, "ics", "Write an iCalendar file instead, to standard output")
        .flag(EXIT_CODE, "Exit with 3 where anything is overdue, for a scheduled job")
        .flag(Explain.OPTION, Explain.HELP)
        .example("ico agenda", "what is next, and what is late")
        .example("ico agenda --until P1Y --format ics > sales.ics", "a year for your calendar")
        .example("ico agenda --overdue --json", "what is late, for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    String format = format(call);
    Overview overview = session.ask().overview();
    List<AheadEvent> events = events(call, overview);
    if (format != null) {
      write(session, overview, events);
    } else if (call.has(Explain.OPTION)) {
      session.print(new ExplanationsView(explained(overview, events), overview.now()));
    } else {
      session.print(
          new AgendaView(
              events, overview.catalog()::find, overview.now(), overview.settings().zone()));
      if (events.isEmpty() && session.globals().output() == Output.TABLE) {
        session.notices().say(call.has(OVERDUE) ? "Nothing is overdue." : "Nothing is ahead.");
      }
    }
    boolean late = events.stream().anyMatch(event -> event.event().isOverdue());
    return late && call.has(EXIT_CODE) ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private static List<Explained> explained(Overview overview, List<AheadEvent> events) {
    return events.stream()
        .map(
            event ->
                AheadFigures.of(overview.position(overview.catalog().get(event.sale())), event))
        .toList();
  }

  private static @Nullable String format(Call call) {
    String format = call.option(FORMAT);
    if (format != null && !format.equals("ics")) {
      throw Choices.refuse(FORMAT, format, List.of("ics"));
    }
    return format;
  }

  private static List<AheadEvent> events(Call call, Overview overview) {
    ZoneId zone = overview.settings().zone();
    List<Position> positions = overview.catalog().all().stream().map(overview::position).toList();
    String until = call.option(UNTIL);
    List<AheadEvent> events =
        until == null
            ? Ahead.of(positions, zone)
            : Ahead.until(positions, zone, instant(until, overview.now(), zone));
    return call.has(OVERDUE)
        ? events.stream().filter(event -> event.event().isOverdue()).toList()
        : events;
  }

  private static Instant instant(String until, Instant now, ZoneId zone) {
    try {
      return until.startsWith("P")
          ? Span.parse(until).after(now, zone)
          : SaleDate.parse(until).last(zone);
    } catch (DateTimeException e) {
      throw new UsageException(
          "bad-date",
          UNTIL + " takes a day, month, quarter, year or duration, not " + Choices.quoted(until),
          "For example 2027-03-31, 2027-Q1 or P30D.");
    }
  }

  private static void write(Session session, Overview overview, List<AheadEvent> events) {
    Calendar calendar = new Calendar(overview);
    List<ChangeSet> last = session.ask().history(1);
    int sequence = last.isEmpty() ? 0 : Math.toIntExact(last.getFirst().number());
    new CalendarWriter(overview.now(), sequence)
        .write(calendar.items(events), session.streams().bytes());
    long undated = events.stream().filter(event -> event.date() == null).count();
    if (undated > 0) {
      session
          .notices()
          .say(
              undated == 1
                  ? "One thing has no date yet and is left out."
                  : "%d things have no date yet and are left out.".formatted(undated));
    }
  }
}
