package icofolio.tracker;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.entry.Nearest;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import icofolio.entry.TrancheFields;
import icofolio.tracker.Store.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds, edits and removes single records, each as one change set. */
public final class EditRecords {
  private final Tracker tracker;
  private final String command;
  private final @Nullable String override;
  private final boolean forfeitRefund;

  /**
   * Edits for that portfolio.
   *
   * @param command what the person asked, for the history
   * @param override why it is to be written past a limit; null where it must not
   * @param forfeitRefund whether a distribution may give up a refund
   */
  public EditRecords(
      Tracker tracker, String command, @Nullable String override, boolean forfeitRefund) {
    this.tracker = tracker;
    this.command = command;
    this.override = override;
    this.forfeitRefund = forfeitRefund;
  }

  /**
   * Adds a record. One without an id gets one; two equal ones are two records, unless a transaction
   * hash says that they are the same.
   *
   * @throws RefusedException naming all that is wrong
   */
  public RecordChange add(Entry entry) {
    return written(one -> one.add(entry));
  }

  /**
   * Changes fields of a record.
   *
   * @param fields new canonical values; null takes a value away
   * @throws RefusedException naming all that is wrong
   */
  public RecordChange edit(Kind kind, String id, Map<Field, @Nullable Object> fields) {
    return written(one -> one.edit(kind, id, fields));
  }

  private RecordChange written(Function<OneRecord, OneRecord.Turn> write) {
    return tracker.change(
        command,
        override,
        changes -> {
          OneRecord one = new OneRecord(changes, tracker.now(), forfeitRefund);
          OneRecord.Turn turn = write.apply(one);
          enforce(changes, turn.broken(), turn.watch());
          List<Warning> all = new ArrayList<>(turn.warnings());
          all.addAll(warnings(turn.broken()));
          return new Written<>(new RecordChange(turn.taken(), all), true);
        });
  }

  /** What is to be written of one sale's records, made of how they stand in the same turn. */
  @FunctionalInterface
  public interface Plan {
    /** The records: one whose id is there takes its place. */
    List<Entry> of(AskPortfolio.Dossier dossier);
  }

  /**
   * What came of several records that were written together.
   *
   * @param taken what became of each, in their order
   * @param after the sale as it stands with them
   */
  public record Together(List<Taken> taken, Position after, List<Warning> warnings) {}

  /**
   * Writes several records of one sale as one change set, all or none.
   *
   * @param dryRun whether nothing is to be kept of it: only what it would come to
   * @throws RefusedException naming all that is wrong
   * @throws OverLimitException where a rule blocks it
   */
  public Together together(Kind kind, String sale, boolean dryRun, Plan plan) {
    return tracker.change(
        command,
        override,
        changes -> {
          need(changes, Kind.SALES, sale);
          AskPortfolio ask = new AskPortfolio(tracker);
          AskPortfolio.Overview before = ask.overview(changes);
          List<Entry> entries = plan.of(ask.dossier(changes, before, before.catalog().get(sale)));
          Bookkeeper books = new Bookkeeper(changes);
          Warnings warnings = new Warnings(books.catalog(), changes.settings().zone());
          Watch watch = Watch.of(books, tracker.now());
          if (Watch.concerns(kind)) {
            watch.look();
          }
          Guard guard = new Guard(books, null, tracker.now(), forfeitRefund);
          List<Taken> taken =
              take(changes, new Intake(books, warnings, guard, hint(kind)), entries);
          books.finish();
          warnings.finish(books.tallies(tracker.now()), tracker.now());
          Ruling ruling = watch.risen();
          ruling = kind == Kind.REFUNDS ? Watch.warning(ruling) : ruling;
          enforce(changes, ruling, watch);
          List<Warning> all = new ArrayList<>(warnings.list());
          all.addAll(warnings(ruling));
          AskPortfolio.Overview after = ask.overview(changes);
          boolean wrote =
              !dryRun && taken.stream().anyMatch(one -> !(one instanceof Taken.Unchanged));
          return new Written<>(
              new Together(taken, after.position(after.catalog().get(sale)), all), wrote);
        });
  }

  /** What came is added: where it is there with other content, that is for the person to settle. */
  private static @Nullable String hint(Kind kind) {
    return kind == Kind.CONTRIBUTIONS
        ? null
        : "change it with 'ico %s edit'".formatted(kind.singular());
  }

  private static List<Taken> take(Changes changes, Intake intake, List<Entry> entries) {
    Identity identity = new Identity();
    List<Taken> taken = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : entries) {
      // Those of one transaction are told apart by their order in it, others by a free id.
      boolean known = NaturalKey.transaction(entry) != null;
      Identity.Known one = known ? identity.identify(entry) : OneRecord.free(changes, entry);
      intake.prepare(entry.kind(), List.of(one));
      Taken became = intake.take(one, names(entry));
      if (became instanceof Taken.Refused refused) {
        problems.addAll(refused.problems());
      }
      taken.add(became);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return taken;
  }

  /**
   * Removes records, all or none.
   *
   * @throws RefusedException where one is not there, or others refer to it
   * @throws OverLimitException where a rule blocks it
   */
  public Removal remove(Kind kind, List<String> ids) {
    return remove(kind, ids, true);
  }

  /**
   * What removing these records would come to; nothing is written. What a rule would say against it
   * is among the warnings.
   *
   * @throws RefusedException where one is not there, or others refer to it
   */
  public Removal rehearseRemoval(Kind kind, List<String> ids) {
    return remove(kind, ids, false);
  }

  private Removal remove(Kind kind, List<String> ids, boolean writes) {
    return tracker.change(
        command,
        override,
        changes -> {
          Bookkeeper books = new Bookkeeper(changes);
          Watch watch = Watch.of(books, tracker.now());
          if (Watch.concerns(kind)) {
            watch.look();
          }
          Dependents dependents = new Dependents(changes);
          List<Stored> removed = new ArrayList<>();
          for (String id : ids) {
            Stored stored = need(changes, kind, id);
            dependents.refuseWhereReferred(kind, id);
            books.remove(stored);
            removed.add(stored);
          }
          refuseBrokenTables(changes, removed);
          books.finish();
          Ruling ruling = watch.risen();
          // Taking out what was put in frees; that others' shares grow is only told.
          ruling = kind == Kind.CONTRIBUTIONS ? Watch.warning(ruling) : ruling;
          if (writes) {
            enforce(changes, ruling, watch);
          }
          return new Written<>(new Removal(removed, warnings(ruling)), writes);
        });
  }

  /**
   * What was removed, and what is worth a second look.
   *
   * @param records as they were
   */
  public record Removal(List<Stored> records, List<Warning> warnings) {}

  private void enforce(Changes changes, Ruling ruling, Watch watch) {
    enforce(changes, ruling, watch, override);
  }

  /** Refuses what a rule blocks; where it is overridden the history keeps what was broken. */
  static void enforce(Changes changes, Ruling ruling, Watch watch, @Nullable String override) {
    if (ruling.isAllowed()) {
      return;
    }
    if (override == null) {
      throw new OverLimitException(ruling);
    }
    changes.breaches(ruling.verdicts().stream().map(watch.sentences()::breach).toList());
  }

  static List<Warning> warnings(Ruling ruling) {
    return ruling.sentences().stream().map(text -> new Warning(Place.NONE, text)).toList();
  }

  /** The record of that id; an unknown one is refused with the nearest. */
  static Stored need(Records records, Kind kind, String id) {
    Stored stored = records.find(kind, id);
    if (stored == null) {
      List<String> ids = new ArrayList<>();
      records.each(kind, other -> ids.add(other.id()));
      String nearest = Nearest.of(id, ids);
      throw new RefusedException(
          ProblemCode.UNKNOWN_REFERENCE,
          "there is no %s %s%s"
              .formatted(
                  kind.singular(),
                  TextRules.shown(id),
                  nearest == null
                      ? "; see 'ico %s list'".formatted(kind.singular())
                      : "; did you mean %s?".formatted(TextRules.shown(nearest))));
    }
    return stored;
  }

  /** Refuses changes that leave a table of tranches without a sense. */
  static void refuseBrokenTables(Records records, List<Stored> changed) {
    for (Stored stored : changed) {
      Problem problem =
          stored.kind() == Kind.TRANCHES
              ? VestingTables.problem(records, stored.entry().need(TrancheFields.SALE))
              : null;
      if (problem != null) {
        throw new RefusedException(List.of(problem));
      }
    }
  }

  static List<String> names(Entry entry) {
    return entry.kind().fields().stream().map(Field::name).toList();
  }
}
