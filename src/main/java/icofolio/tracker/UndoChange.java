package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.RefundFields;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.Store.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes a change set back by a new one; nothing is ever erased from the history. */
public final class UndoChange {
  private final Tracker tracker;

  /** For that portfolio. */
  public UndoChange(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * Takes back a change set, or the newest that is neither an undo nor taken back already.
   *
   * @param number which one; null for the newest
   * @return the change set that was taken back
   * @throws RefusedException where there is none, or later changes stand on it
   */
  public ChangeSet run(@Nullable Long number, String command) {
    return tracker.change(
        command,
        null,
        changes -> {
          ChangeSet change = number == null ? newest(changes) : need(changes, number);
          takeBack(changes, change);
          changes.undoes(change.number());
          return new Written<>(change, true);
        });
  }

  /** The change set of that number; an unknown one is refused. */
  static ChangeSet need(Records records, long number) {
    ChangeSet change = records.change(number);
    if (change == null) {
      throw new RefusedException(
          ProblemCode.UNKNOWN_REFERENCE,
          "there is no change %d; see 'ico history'".formatted(number));
    }
    return change;
  }

  private static ChangeSet newest(Records records) {
    Set<Long> undone = new HashSet<>();
    List<ChangeSet> found = new ArrayList<>();
    records.eachChange(
        change -> {
          if (change.undoes() != null) {
            // An undo that was itself taken back has undone nothing.
            if (!undone.contains(change.number())) {
              undone.add(change.undoes());
            }
          } else if (!undone.contains(change.number()) && found.isEmpty()) {
            found.add(change);
          }
        });
    if (found.isEmpty()) {
      throw new RefusedException(ProblemCode.EMPTY, "there is no change to take back");
    }
    return found.getFirst();
  }

  /**
   * Streams the records of the change set, pass by pass, for it may have a million. First comes
   * back what was removed, then what was edited; last goes what was added, what refers before what
   * it refers to.
   */
  private static void takeBack(Changes changes, ChangeSet change) {
    Set<Step> steps = new TreeSet<>(Step.ORDER);
    changes.eachChanged(
        change.number(),
        record -> {
          if (record.settings() != null) {
            restore(changes, record.settings());
          } else {
            steps.add(new Step(record.action(), kind(record)));
          }
        });
    Bookkeeper books = new Bookkeeper(changes);
    for (Step step : steps) {
      changes.eachChanged(
          change.number(),
          record -> {
            if (record.settings() == null && step.equals(Step.of(record))) {
              takeBack(books, record, change);
            }
          });
    }
    books.finish();
  }

  private static void takeBack(Bookkeeper books, ChangedRecord record, ChangeSet change) {
    switch (record.action()) {
      case ADD -> remove(books, record, change);
      case REMOVE -> add(books, record);
      case EDIT -> replace(books, record, change);
    }
  }

  /** What is done to all records of one kind that were changed in one way. */
  private record Step(Action action, Kind kind) {
    static final Comparator<Step> ORDER =
        Comparator.comparing(Step::action)
            .reversed()
            .thenComparing((Comparator<Step>) Step::inOrder);

    private int inOrder(Step other) {
      int forward = kind.compareTo(other.kind);
      return action == Action.ADD ? -forward : forward;
    }

    static Step of(ChangedRecord record) {
      return new Step(record.action(), UndoChange.kind(record));
    }
  }

  private static void restore(Changes changes, SettingsChange settings) {
    Settings now = changes.settings();
    if (!now.equals(settings.after())) {
      throw changedSince("the settings", 0);
    }
    ChangeSettings.apply(changes, settings.before());
  }

  private static Kind kind(ChangedRecord record) {
    Kind kind = Kind.of(record.kind());
    if (kind == null) {
      throw new IllegalStateException(record.kind());
    }
    return kind;
  }

  private static Stored current(
      Bookkeeper books, ChangedRecord record, @Nullable Entry expected, ChangeSet change) {
    Stored stored = books.changes().find(kind(record), record.id());
    if (stored == null || !stored.entry().equals(expected)) {
      throw changedSince(kind(record).singular() + " " + record.id(), change.number());
    }
    return stored;
  }

  private static RefusedException changedSince(String what, long number) {
    return new RefusedException(
        ProblemCode.CONFLICT,
        "%s has changed since change %d; take the later changes back first (see 'ico history')"
            .formatted(what, number));
  }

  private static void remove(Bookkeeper books, ChangedRecord record, ChangeSet change) {
    Stored stored = current(books, record, record.after(), change);
    Dependents.refuseWhereReferred(books.changes(), stored);
    books.remove(stored);
  }

  private static void add(Bookkeeper books, ChangedRecord record) {
    Entry entry = Objects.requireNonNull(record.before());
    if (books.changes().find(entry.kind(), entry.id()) != null) {
      throw changedSince(entry.kind().singular() + " " + entry.id(), 0);
    }
    books.add(entry, value(books, entry), named(books, entry));
  }

  private static void replace(Bookkeeper books, ChangedRecord record, ChangeSet change) {
    Stored stored = current(books, record, record.after(), change);
    Entry entry = Objects.requireNonNull(record.before());
    books.replace(stored, entry, value(books, entry), named(books, entry));
  }

  private static @Nullable BigDecimal value(Bookkeeper books, Entry entry) {
    if (entry.kind() != Kind.CONTRIBUTIONS) {
      return null;
    }
    needSale(books, entry.need(ContributionFields.SALE));
    BigDecimal value = books.derivation().value(entry);
    if (value == null) {
      throw new RefusedException(List.of(Messages.noPrice(entry, books.derivation())));
    }
    return value;
  }

  private static void needSale(Bookkeeper books, String sale) {
    if (books.catalog().find(sale) == null) {
      throw new RefusedException(
          ProblemCode.UNKNOWN_REFERENCE,
          "the sale %s is gone; take its removal back first (see 'ico history')".formatted(sale));
    }
  }

  private static @Nullable Stored named(Bookkeeper books, Entry entry) {
    String sale = entry.sale();
    if (sale != null && entry.kind() != Kind.SALES) {
      needSale(books, sale);
    }
    String id = entry.kind() == Kind.REFUNDS ? entry.text(RefundFields.CONTRIBUTION) : null;
    return id == null ? null : EditRecords.need(books.changes(), Kind.CONTRIBUTIONS, id);
  }
}
