package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.tracker.Store.Written;
import java.util.Arrays;
import java.util.Set;

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

  /**
   * Takes settings from a document: those of a portfolio that has records are changed by an update
   * alone.
   */
  static void take(Changes changes, Settings settings, boolean update) {
    Settings before = changes.settings();
    boolean isEmpty = Arrays.stream(Kind.values()).allMatch(kind -> changes.count(kind) == 0);
    if (!before.equals(settings) && !update && !isEmpty) {
      throw new RefusedException(
          ProblemCode.CONFLICT,
          ("this portfolio has the base currency %s and the time zone %s, the file %s and %s;"
                  + " import with --update to change them")
              .formatted(
                  before.baseCurrency(),
                  before.zoneName(),
                  settings.baseCurrency(),
                  settings.zoneName()));
    }
    apply(changes, settings);
  }

  private static void apply(Changes changes, Settings settings) {
    Settings before = changes.settings();
    if (before.equals(settings)) {
      return;
    }
    if (!before.baseCurrency().equals(settings.baseCurrency())) {
      refuseWhereValuesStand(changes, before, Set.of());
    }
    new Rebuild(changes, settings).write(changes);
    changes.changeSettings(before, settings);
  }

  /**
   * Refuses another base currency while contributions or budgets hold values in this one.
   *
   * @param but these, by id
   */
  static void refuseWhereValuesStand(Changes changes, Settings before, Set<String> but) {
    changes.each(
        Kind.BUDGETS,
        budget -> {
          throw new RefusedException(
              ProblemCode.IN_USE,
              ("the base currency stays %s: the limit of budget %s is in it. Remove the budgets, and"
                      + " add them anew in the other base currency")
                  .formatted(before.baseCurrency(), budget.id()));
        });
    changes.each(
        Kind.CONTRIBUTIONS,
        stored -> {
          if (stored.entry().has(ContributionFields.VALUE) && !but.contains(stored.id())) {
            throw new RefusedException(
                ProblemCode.IN_USE,
                ("the base currency stays %s: contribution %s holds a value in it. Export, change"
                        + " the values, and import into an empty store with the other base"
                        + " currency")
                    .formatted(before.baseCurrency(), stored.id()));
          }
        });
  }
}
