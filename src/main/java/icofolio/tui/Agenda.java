package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Symbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/** The list of all that is ahead, under headings that say how near it is. */
final class Agenda {
  private static final Comparator<Coming> SOONEST =
      Comparator.comparing(Coming::horizon)
          .thenComparing(
              coming -> coming.event().date(),
              Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private static final int MOST_NAME = 30;

  /** Sorted by these columns, each heading has its rows in one piece. */
  private static final Set<String> IN_TIME = Set.of("date", "when");

  private Agenda() {}

  static final Listing<Coming> LISTING =
      new Listing<>(
          Coming.COLUMNS.stream()
              .map(column -> IN_TIME.contains(column.name()) ? column.sortedBy(SOONEST) : column)
              .toList(),
          Coming::id,
          coming -> new Place.Sale(coming.event().sale(), 0, 0),
          Searches.COMING,
          new Sorting("date", false),
          by -> coming -> IN_TIME.contains(by.column()) ? heading(coming) : "");

  private static String heading(Coming coming) {
    LocalDate last = coming.horizon().last(coming.now(), coming.zone());
    return switch (coming.horizon()) {
      case OVERDUE -> "Overdue";
      case THIS_WEEK -> "Now and this week, until " + last;
      case THIS_MONTH -> "This month, until " + last;
      case LATER -> "Later";
      case UNANNOUNCED -> "Not announced";
    };
  }

  /** What columns may have no room for: the name in full, how far away, what to do. */
  static Line sentence(Coming coming, Symbols symbols) {
    return Line.of(Glyphs.fit(coming.name(), MOST_NAME, symbols.ellipsis()), Slot.STRONG)
        .and(part(coming.when()), coming.look())
        .and(part(coming.action()), Slot.INFO);
  }

  private static String part(String text) {
    return text.isEmpty() ? "" : "  " + text;
  }
}
