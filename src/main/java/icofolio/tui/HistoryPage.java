package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tracker.ChangeSet;
import icofolio.tui.widget.Line;
import java.util.ArrayList;
import java.util.List;

/** The newest changes of the portfolio, one a line. */
final class HistoryPage {
  private HistoryPage() {}

  static List<PageRow> rows(Content.Past past, PageLook look) {
    List<PageRow> rows = new ArrayList<>();
    int count = past.changes().size();
    rows.add(PageRow.of(Line.of(heading(count), Slot.TITLE)));
    int digits = count == 0 ? 0 : numbered(past.changes().getFirst().set()).length();
    int records =
        past.changes().stream()
            .mapToInt(entered -> counted(entered.set()).length())
            .max()
            .orElse(0);
    for (Content.Entered entered : past.changes()) {
      ChangeSet set = entered.set();
      Line line =
          Line.of(" ".repeat(digits - numbered(set).length()) + numbered(set), Slot.STRONG)
              .and("  " + PageLook.minute(set.at(), past.zone()), Slot.MUTED)
              .and(" ".repeat(2 + records - counted(set).length()) + counted(set), Slot.TEXT)
              .and("  " + set.command(), Slot.TEXT)
              .and(standing(entered), Slot.INFO)
              .and(set.reason() == null ? "" : "  because " + set.reason(), Slot.MUTED);
      rows.add(new PageRow(line, new Place.Change(set.number(), 0, 0)));
    }
    return rows;
  }

  private static String heading(int count) {
    return count == 0
        ? "There are no changes yet."
        : count == Content.MOST_CHANGES
            ? "The newest " + count + " changes; ico history shows all"
            : count == 1 ? "One change" : count + " changes, the newest first";
  }

  private static String numbered(ChangeSet set) {
    return Long.toString(set.number());
  }

  /** How many records it changed, in words. */
  static String counted(ChangeSet set) {
    return set.records() == 1 ? "1 record" : set.records() + " records";
  }

  /** Whether it was taken back, or took another back; empty where neither. */
  static String standing(Content.Entered entered) {
    StringBuilder text = new StringBuilder();
    if (entered.set().undoes() != null) {
      text.append("  takes back ").append(entered.set().undoes());
    }
    if (entered.takenBackBy() != null) {
      text.append("  taken back by ").append(entered.takenBackBy());
    }
    return text.toString();
  }
}
