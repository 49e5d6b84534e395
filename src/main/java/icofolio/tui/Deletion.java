package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Deleting the chosen records: what would go is shown before it goes. */
final class Deletion {
  private static final int TOLD = 5;
  private static final int WARNINGS = 3;

  private Deletion() {}

  /** Asks whether they are to go; where they must not, says why. */
  static Step begin(Model model) {
    List<RecordKey> keys = Records.chosen(model);
    if (keys.isEmpty()) {
      return Step.of(model);
    }
    Kind kind = keys.getFirst().kind();
    List<String> ids =
        keys.stream().filter(key -> key.kind() == kind).map(RecordKey::id).distinct().toList();
    boolean hidden = model.look().amountsHidden();
    return Questions.ask(
        model,
        "Nothing can be deleted",
        portfolio -> question(portfolio.records().removing(kind, ids), kind, ids, hidden));
  }

  private static Overlay question(Removing removing, Kind kind, List<String> ids, boolean hidden) {
    RecordWords words = new RecordWords(hidden);
    List<String> lines = new ArrayList<>();
    for (Entry entry : removing.records().stream().limit(TOLD).toList()) {
      lines.add(words.of(entry));
    }
    if (removing.records().size() > TOLD) {
      lines.add("and " + (removing.records().size() - TOLD) + " more");
    }
    lines.addAll(removing.warnings().stream().limit(WARNINGS).toList());
    if (removing.warnings().size() > WARNINGS) {
      lines.add("and " + (removing.warnings().size() - WARNINGS) + " more rules");
    }
    lines.add(
        ids.size() == 1
            ? "It stays in the history: u brings it back."
            : "They stay in the history: u brings them back.");
    String what = counted(kind, ids);
    return new Overlay.Confirm(
        "Delete " + what + "?",
        lines,
        "delete",
        model ->
            Changes.begin(
                model,
                new Job.Change(
                    "Deleting " + what,
                    (portfolio, override) ->
                        portfolio
                            .records()
                            .remove(kind, ids, override)
                            .without(removing.warnings()))));
  }

  /** What it is about: {@code refund r1}, {@code 12 refunds}. */
  static String counted(Kind kind, List<String> ids) {
    return ids.size() == 1
        ? kind.singular() + " " + ids.getFirst()
        : ids.size() + " " + kind.plural();
  }

  /** What to tell once they are gone. */
  static String told(Kind kind, List<String> ids) {
    return "Deleted "
        + counted(kind, ids)
        + "; u brings "
        + (ids.size() == 1 ? "it" : "them")
        + " back";
  }
}
