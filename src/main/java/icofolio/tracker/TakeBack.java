package icofolio.tracker;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.entry.TextRules;
import icofolio.entry.TrancheFields;
import icofolio.tracker.ChangedRecord.Action;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes one change set back within another. Its records stream by, pass by pass, for it may have a
 * million: first goes what was added, what refers before what it refers to; then comes back what
 * was removed; last is put back what was edited. What they make of the portfolio is looked at in
 * the end, when all are in place.
 */
final class TakeBack {
  /** What is done to all records of one kind that were changed in one way. */
  private record Step(Action action, Kind kind) implements Comparable<Step> {
    private static final List<Action> TURNS = List.of(Action.ADD, Action.REMOVE, Action.EDIT);

    @Override
    public int compareTo(Step other) {
      int turn = Integer.compare(TURNS.indexOf(action), TURNS.indexOf(other.action));
      int forward = kind.compareTo(other.kind);
      int within = action == Action.REMOVE ? forward : -forward;
      return turn == 0 ? within : turn;
    }

    static Step of(ChangedRecord record) {
      return new Step(record.action(), TakeBack.kind(record));
    }
  }

  private final Changes changes;
  private final ChangeSet change;
  private final Set<Step> steps = new TreeSet<>();
  private @Nullable SettingsChange settings;

  /** Takes back that change set within these changes. */
  TakeBack(Changes changes, ChangeSet change) {
    this.changes = changes;
    this.change = change;
  }

  /**
   * Does it.
   *
   * @throws RefusedException where later changes stand on it
   */
  void run() {
    changes.eachChanged(change.number(), this::note);
    if (settings != null) {
      changes.changeSettings(changes.settings(), settings.before());
    }
    Bookkeeper books = new Bookkeeper(changes);
    for (Step step : steps) {
      eachOf(step, record -> takeBack(books, record));
    }
    books.finish();
    if (settings != null) {
      refuseForeignValues(settings);
      new Rebuild(changes, settings.before()).write(changes);
    }
    check(books);
  }

  private void note(ChangedRecord record) {
    if (record.settings() == null) {
      steps.add(Step.of(record));
      return;
    }
    settings = record.settings();
    if (!changes.settings().equals(settings.after())) {
      throw changedSince("the settings have");
    }
  }

  private interface Deed {
    void to(ChangedRecord record);
  }

  private void eachOf(Step step, Deed deed) {
    changes.eachChanged(
        change.number(),
        record -> {
          if (record.settings() == null && step.equals(Step.of(record))) {
            deed.to(record);
          }
        });
  }

  private static Kind kind(ChangedRecord record) {
    Kind kind = Kind.of(record.kind());
    if (kind == null) {
      throw new IllegalStateException(record.kind());
    }
    return kind;
  }

  private void takeBack(Bookkeeper books, ChangedRecord record) {
    Stored stored = changes.find(kind(record), record.id());
    if (!Objects.equals(stored == null ? null : stored.entry(), record.after())) {
      throw changedSince(kind(record).singular() + " " + TextRules.shown(record.id()) + " has");
    }
    Entry before = record.before();
    if (before == null) {
      books.remove(Objects.requireNonNull(stored));
    } else if (stored == null) {
      books.add(before, value(books, before), named(before));
    } else {
      books.replace(stored, before, value(books, before), named(before));
    }
  }

  private RefusedException changedSince(String what) {
    return new RefusedException(
        ProblemCode.CONFLICT,
        "%s changed since change %d; take the later changes back first (see 'ico history')"
            .formatted(what, change.number()));
  }

  private static @Nullable BigDecimal value(Bookkeeper books, Entry entry) {
    if (entry.kind() != Kind.CONTRIBUTIONS) {
      return null;
    }
    String sale = entry.need(ContributionFields.SALE);
    if (books.catalog().find(sale) == null) {
      throw new RefusedException(
          ProblemCode.UNKNOWN_REFERENCE,
          "the sale %s is gone; take its removal back first (see 'ico history')".formatted(sale));
    }
    BigDecimal value = books.derivation().value(entry);
    if (value == null) {
      throw new RefusedException(List.of(Messages.noLongerPriced(entry, books.derivation())));
    }
    return value;
  }

  private @Nullable Stored named(Entry entry) {
    String id = entry.kind() == Kind.REFUNDS ? entry.text(RefundFields.CONTRIBUTION) : null;
    return id == null ? null : EditRecords.need(changes, Kind.CONTRIBUTIONS, id);
  }

  /** Whether all that came back, and all that refers to what went, fits what is there now. */
  private void check(Bookkeeper books) {
    Dependents dependents = new Dependents(changes);
    References references =
        new References(books.catalog(), new Lookup(changes), books.derivation().zone());
    Set<String> tables = new HashSet<>();
    for (Step step : steps) {
      eachOf(
          step,
          record -> {
            Entry before = record.before();
            Entry any = before == null ? record.after() : before;
            if (any != null && any.kind() == Kind.TRANCHES) {
              tables.add(any.need(TrancheFields.SALE));
            }
            if (before == null) {
              dependents.refuseWhereReferred(step.kind, record.id());
            } else {
              check(before, record.after(), references, dependents, books);
            }
          });
    }
    for (String sale : tables) {
      refuse(VestingTables.problem(changes, sale));
    }
  }

  private static void check(
      Entry entry,
      @Nullable Entry undone,
      References references,
      Dependents dependents,
      Bookkeeper books) {
    List<Problem> problems = new ArrayList<>();
    references.check(entry, problems);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    if (undone != null) {
      refuse(dependents.unfit(undone, entry, books.derivation().zone()));
    }
  }

  private static void refuse(@Nullable Problem problem) {
    if (problem != null) {
      throw new RefusedException(List.of(problem));
    }
  }

  /** Values in a base currency hold in it alone, but for those that came back with it. */
  private void refuseForeignValues(SettingsChange change) {
    if (change.before().baseCurrency().equals(change.after().baseCurrency())) {
      return;
    }
    Set<String> own = new HashSet<>();
    for (Step step : steps) {
      if (step.kind == Kind.CONTRIBUTIONS) {
        eachOf(step, record -> own.add(record.id()));
      }
    }
    ChangeSettings.refuseWhereValuesStand(changes, change.after(), own);
  }
}
