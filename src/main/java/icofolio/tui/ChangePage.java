package icofolio.tui;

import icofolio.render.theme.Slot;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tui.widget.Line;
import java.util.ArrayList;
import java.util.List;

/** What one change did, record by record. */
record ChangePage(Content.OfChange change, PageLook look) {
  private static final int FIELDS = 4;

  List<PageRow> rows() {
    ChangeSet set = change.change().set();
    List<PageRow> rows = new ArrayList<>();
    add(
        rows,
        Line.of("Change " + set.number(), Slot.ACCENT)
            .and("  " + PageLook.minute(set.at(), change.zone()), Slot.TEXT)
            .and("  " + HistoryPage.counted(set), Slot.MUTED)
            .and(HistoryPage.standing(change.change()), Slot.INFO));
    addAll(rows, look.wrapped(0, set.command(), Slot.STRONG));
    if (set.reason() != null) {
      addAll(rows, look.wrapped(0, "Because: " + set.reason(), Slot.TEXT));
    }
    for (String against : change.against()) {
      addAll(rows, look.wrapped(0, "It stands against " + against, Slot.WARN));
    }
    for (ChangedRecord record : change.records()) {
      add(rows, Line.BLANK);
      rows.add(head(record));
      addAll(rows, DifferenceRows.of(record, FIELDS, look));
    }
    if (change.more() > 0) {
      add(rows, Line.BLANK);
      String more = "… and " + change.more() + " more; ico history " + set.number() + " shows all";
      addAll(rows, look.wrapped(0, look.ascii() ? more.replace("…", "...") : more, Slot.MUTED));
    }
    return rows;
  }

  private static PageRow head(ChangedRecord record) {
    Line line =
        Line.of(
                DifferenceRows.sign(record) + " " + DifferenceRows.action(record) + " ",
                DifferenceRows.slot(record))
            .and(DifferenceRows.name(record), Slot.STRONG);
    return new PageRow(
        line, record.after() == null ? null : ReasonRows.place(record.kind(), record.id()));
  }

  private static void add(List<PageRow> rows, Line line) {
    rows.add(PageRow.of(line));
  }

  private static void addAll(List<PageRow> rows, List<Line> lines) {
    lines.forEach(line -> add(rows, line));
  }
}
