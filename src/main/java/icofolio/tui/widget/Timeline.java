package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars over a calendar: what is locked, what has vested and what has arrived, with unlocks, cliff
 * and today. Every state has its own sign, so that nothing rests on colour.
 *
 * @param from the instant at the left end
 * @param to the instant at the right end, after {@code from}
 * @param now where the line of today stands
 * @param zone the zone whose months and years are written along the axis
 */
public record Timeline(Instant from, Instant to, Instant now, ZoneId zone, List<Row> rows) {
  /** The columns that the names of rows take. */
  private static final int MARGIN = 12;

  /** Copies the rows. */
  public Timeline {
    rows = List.copyOf(rows);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a timeline must end after it begins");
    }
  }

  /** What becomes of tokens in a stretch of time. */
  public enum State {
    /** They cannot be had yet. */
    LOCKED,
    /** They can be had, and have not come. */
    UNCLAIMED,
    /** They have come. */
    ARRIVED
  }

  /** A stretch of time in one state; its end does not belong to it. */
  public record Stretch(Instant from, Instant to, State state) {}

  /**
   * One bar with its name, the instants at which something unlocks, and those where a cliff ends.
   */
  public record Row(
      String label, List<Stretch> stretches, List<Instant> unlocks, List<Instant> cliffs) {
    /** Copies the lists. */
    public Row {
      stretches = List.copyOf(stretches);
      unlocks = List.copyOf(unlocks);
      cliffs = List.copyOf(cliffs);
    }
  }

  /** The rows of text that show this timeline in that many columns. */
  public List<Line> lines(int width, Symbols symbols) {
    int cells = Math.max(1, width - MARGIN);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(" ".repeat(MARGIN) + new Axis(from, to, zone).labels(cells), Slot.MUTED));
    lines.add(unlocks(cells, symbols));
    for (Row row : rows) {
      lines.add(bar(row, cells, symbols));
    }
    lines.add(legend(symbols));
    return lines;
  }

  /** One row above all bars with a sign wherever something unlocks. */
  private Line unlocks(int cells, Symbols symbols) {
    StringBuilder past = new StringBuilder();
    StringBuilder coming = new StringBuilder();
    for (int cell = 0; cell < cells; cell++) {
      Instant start = instant(cell, cells);
      Instant end = instant(cell + 1, cells);
      boolean any =
          rows.stream()
              .flatMap(row -> row.unlocks().stream())
              .anyMatch(at -> holds(start, end, at));
      (end.isAfter(now) ? coming : past).append(any ? symbols.unlock() : " ");
    }
    return Line.of(" ".repeat(MARGIN), Slot.TEXT)
        .and(past.toString(), Slot.GOOD)
        .and(coming.toString(), Slot.INFO);
  }

  private Line bar(Row row, int cells, Symbols symbols) {
    String label = Glyphs.fit(row.label(), MARGIN - 1, symbols.ellipsis());
    String name = label + " ".repeat(MARGIN - Glyphs.width(label));
    List<Span> spans = new ArrayList<>(List.of(new Span(name, Slot.TEXT)));
    for (int cell = 0; cell < cells; cell++) {
      Span next = cell(row, instant(cell, cells), instant(cell + 1, cells), symbols);
      Span last = spans.getLast();
      if (last.slot() == next.slot() && spans.size() > 1) {
        spans.set(spans.size() - 1, new Span(last.text() + next.text(), next.slot()));
      } else {
        spans.add(next);
      }
    }
    return new Line(spans);
  }

  private Span cell(Row row, Instant start, Instant end, Symbols symbols) {
    if (holds(start, end, now)) {
      return new Span(symbols.today(), Slot.TODAY);
    }
    if (row.cliffs().stream().anyMatch(at -> holds(start, end, at))) {
      return new Span(symbols.cliff(), Slot.STRONG);
    }
    Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
    for (Stretch stretch : row.stretches()) {
      if (holds(stretch.from(), stretch.to(), middle)) {
        return sign(stretch.state(), symbols);
      }
    }
    return new Span(" ", Slot.TEXT);
  }

  private static Span sign(State state, Symbols symbols) {
    return switch (state) {
      case LOCKED -> new Span(symbols.locked(), Slot.LOCKED);
      case UNCLAIMED -> new Span(symbols.unclaimed(), Slot.UNCLAIMED);
      case ARRIVED -> new Span(symbols.arrived(), Slot.ARRIVED);
    };
  }

  private static boolean holds(Instant start, Instant end, Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  private Instant instant(int cell, int cells) {
    return from.plus(Duration.between(from, to).multipliedBy(cell).dividedBy(cells));
  }

  private Line legend(Symbols symbols) {
    return Line.of(" ".repeat(MARGIN), Slot.TEXT)
        .and(symbols.arrived(), Slot.ARRIVED)
        .and(" arrived  ", Slot.MUTED)
        .and(symbols.unclaimed(), Slot.UNCLAIMED)
        .and(" to claim  ", Slot.MUTED)
        .and(symbols.locked(), Slot.LOCKED)
        .and(" locked  ", Slot.MUTED)
        .and(symbols.unlock(), Slot.GOOD)
        .and(" unlock  ", Slot.MUTED)
        .and(symbols.cliff(), Slot.STRONG)
        .and(" cliff  ", Slot.MUTED)
        .and(symbols.today(), Slot.TODAY)
        .and(" today", Slot.MUTED);
  }
}
