package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking a change back: what that would do is shown before it is done. */
final class Undoing {
  private static final int TOLD = 4;
  private static final String REFUSED = "Nothing can be taken back";

  private Undoing() {}

  /** Asks whether the newest change is to be taken back; in the history, the selected one. */
  static Step begin(Model model) {
    Long number = chosen(model);
    PageLook look =
        new PageLook(model.look().amountsHidden(), model.look().ascii(), Integer.MAX_VALUE);
    return Questions.ask(
        model,
        REFUSED,
        portfolio -> {
          PortfolioRecords records = portfolio.records();
          return question(
              number == null ? records.undoable(TOLD) : records.change(number, TOLD), look);
        });
  }

  /** The change that the page is about; null for the newest. */
  private static @Nullable Long chosen(Model model) {
    return switch (model.place()) {
      case Place.Change change -> Long.valueOf(change.number());
      case Place.History history ->
          Pages.selected(model) instanceof Place.Change change
              ? Long.valueOf(change.number())
              : null;
      default -> null;
    };
  }

  private static Overlay question(Content.OfChange change, PageLook look) {
    ChangeSet set = change.change().set();
    Long by = change.change().takenBackBy();
    if (by != null) {
      String text = "Change %d is taken back already, by change %d.".formatted(set.number(), by);
      String mend = "To have it again, take change %d back.".formatted(by);
      return new Overlay.Told(REFUSED, List.of(text, mend), true);
    }
    long number = set.number();
    return new Overlay.Confirm(
        "Take change " + number + " back?",
        lines(change, look),
        "take back",
        model ->
            Changes.begin(
                model,
                new Job.Change(
                    "Taking change " + number + " back",
                    (portfolio, override) -> portfolio.records().undo(number, override))));
  }

  private static List<String> lines(Content.OfChange change, PageLook look) {
    ChangeSet set = change.change().set();
    List<String> lines = new ArrayList<>();
    lines.add(PageLook.minute(set.at(), change.zone()) + "  " + set.command());
    if (set.reason() != null) {
      lines.add("because " + set.reason());
    }
    lines.add("This will:");
    List<ChangedRecord> first = change.records().stream().limit(TOLD).toList();
    first.forEach(record -> lines.add(takenBack(record, look)));
    long more = set.records() - first.size();
    if (more > 0) {
      lines.add("and " + more + (more == 1 ? " record more" : " records more"));
    }
    return lines;
  }

  private static String takenBack(ChangedRecord record, PageLook look) {
    Entry any = record.after() == null ? record.before() : record.after();
    String name =
        any == null ? DifferenceRows.name(record) : new RecordWords(look.hidden()).of(any);
    return switch (record.action()) {
      case ADD -> "- take out " + name;
      case REMOVE -> "+ bring back " + name;
      case EDIT -> "~ put back " + DifferenceRows.name(record) + ": " + differences(record, look);
    };
  }

  /** What the fields are now, and what they become again. */
  private static String differences(ChangedRecord record, PageLook look) {
    List<String> texts = new ArrayList<>();
    for (Line line : DifferenceRows.of(record.turned(), 0, look)) {
      StringBuilder text = new StringBuilder();
      for (Span span : line.spans()) {
        text.append(span.text());
      }
      texts.add(text.toString());
    }
    return String.join("; ", texts);
  }

  /** What to tell once it is taken back. */
  static String told(ChangeSet set) {
    return "Took back change %d: %s (%s)"
        .formatted(set.number(), set.command(), HistoryPage.counted(set));
  }
}
