package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.tracker.Store.Written;
import java.util.Map;

/** Changes what holds for the whole portfolio. */
public final class ChangeSettings {
  private final Tracker tracker;

  /** For that portfolio. */
  public ChangeSettings(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * Puts other settings in place and derives anew what rests on them.
   *
   * @throws RefusedException where records hold values in the base currency that would change
   */
  public Settings run(Settings settings, String command) {
    return tracker.change(
        command,
        null,
        changes -> {
          apply(changes, settings);
          return new Written<>(settings, true);
        });
  }

  /** The same within a change set. */
  static void apply(Changes changes, Settings settings) {
    Settings before = changes.settings();
    if (before.equals(settings)) {
      return;
    }
    if (!before.baseCurrency().equals(settings.baseCurrency())) {
      refuseWhereValuesStand(changes, before);
    }
    Map<String, Tally> tallies = new Rebuild(changes, settings).run(changes::rederive);
    changes.changeSettings(before, settings);
    changes.replaceTallies(tallies);
  }

  private static void refuseWhereValuesStand(Changes changes, Settings before) {
    changes.each(
        Kind.CONTRIBUTIONS,
        stored -> {
          if (stored.entry().has(ContributionFields.VALUE)) {
            throw new RefusedException(
                ProblemCode.IN_USE,
                ("the base currency stays %s: contribution %s holds a value in it. Export, change"
                     + " the values, and import into an empty store with the other base currency")
                    .formatted(before.baseCurrency(), stored.id()));
          }
        });
  }
}
