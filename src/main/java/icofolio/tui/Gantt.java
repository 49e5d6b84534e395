package icofolio.tui;

import icofolio.book.Position;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.tui.widget.Axis;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Strip;
import icofolio.tui.widget.Symbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of all sales over one calendar, a row for each sale.
 *
 * @param from where the calendar begins when all of it is shown
 * @param to where it ends then
 * @param zone whose months and years are named
 * @param zoom 0 shows all of it, each step more halves the stretch shown
 */
record Gantt(Instant from, Instant to, Instant now, ZoneId zone, int zoom)
    implements Column.Picture<Position> {
  private static final int MOST_ZOOM = 8;
  private static final Duration LEAST_ROOM = Duration.ofDays(30);

  /** The whole calendar of those sales, today in it. */
  static Gantt of(List<Position> positions, Instant now, ZoneId zone) {
    Instant first = now;
    Instant last = now;
    for (Position position : positions) {
      TokenLife life = TokenLife.of(position, zone);
      if (life != null) {
        first = life.begin().isBefore(first) ? life.begin() : first;
        last = life.end().isAfter(last) ? life.end() : last;
      }
    }
    Duration room = Duration.between(first, last).dividedBy(40).plus(LEAST_ROOM);
    return new Gantt(first.minus(room), last.plus(room), now, zone, 0);
  }

  /** The chart of a list that has one. */
  static @Nullable Gantt of(Sheet<?> sheet) {
    for (Column<?> column : sheet.listing().columns()) {
      if (column.picture() instanceof Gantt gantt) {
        return gantt;
      }
    }
    return null;
  }

  /** The same showing that stretch of its calendar. */
  Gantt zoomed(int other) {
    return new Gantt(from, to, now, zone, Math.clamp(other, 0, MOST_ZOOM));
  }

  /** The instant at the left end of what is shown: today stays in the middle where it can. */
  private Instant start() {
    Instant start = now.minus(shown().dividedBy(2));
    Instant latest = to.minus(shown());
    return start.isBefore(from) ? from : start.isAfter(latest) ? latest : start;
  }

  private Duration shown() {
    return Duration.between(from, to).dividedBy(1L << zoom);
  }

  @Override
  public String heading(int width) {
    return new Axis(start(), start().plus(shown()), zone).labels(width);
  }

  @Override
  public Line cell(Position position, int width, Symbols symbols) {
    TokenLife life = TokenLife.of(position, zone);
    List<Strip.Stretch> stretches = life == null ? List.of() : life.stretches(symbols);
    if (life == null) {
      String why = position.sale().vestingTerms().start(zone) == null ? "no TGE known" : "TGE TBA";
      return Line.of(why, Slot.MUTED);
    }
    return new Strip(start(), start().plus(shown()), now, stretches).line(width, symbols);
  }

  /** What the signs mean. */
  static Line legend(Symbols symbols) {
    return Line.of(symbols.arrived(), Slot.ARRIVED)
        .and(" delivered  ", Slot.MUTED)
        .and(symbols.unclaimed(), Slot.UNCLAIMED)
        .and(" claimable or late  ", Slot.MUTED)
        .and(symbols.locked(), Slot.LOCKED)
        .and(" cliff  ", Slot.MUTED)
        .and(symbols.horizontal(), Slot.INFO)
        .and(" to come  ", Slot.MUTED)
        .and(Figures.UNKNOWN, Slot.MUTED)
        .and(" not known  ", Slot.MUTED)
        .and(symbols.today(), Slot.TODAY)
        .and(" today", Slot.MUTED);
  }
}
