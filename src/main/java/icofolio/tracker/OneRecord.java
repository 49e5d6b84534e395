package icofolio.tracker;

import icofolio.book.Refund;
import icofolio.book.Tally;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import icofolio.entry.RecordIds;
import icofolio.entry.RefundFields;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record written within a change set, and what budgets and limits say of it. */
final class OneRecord {
  private final Changes changes;
  private final Instant now;
  private final Bookkeeper books;
  private final Warnings warnings;
  private final Watch watch;
  private final Guard guard;

  OneRecord(Changes changes, Instant now, boolean forfeitRefund) {
    this.changes = changes;
    this.now = now;
    this.books = new Bookkeeper(changes);
    this.warnings = new Warnings(books.catalog(), changes.settings().zone());
    this.watch = Watch.of(books, now);
    this.guard = new Guard(books, null, now, forfeitRefund);
  }

  /**
   * What came of it.
   *
   * @param broken what it stands against
   */
  record Turn(Taken taken, Ruling broken, List<Warning> warnings, Watch watch) {}

  /**
   * Adds a record.
   *
   * @throws RefusedException naming all that is wrong
   */
  Turn add(Entry entry) {
    Kind kind = entry.kind();
    if (kind != Kind.CONTRIBUTIONS && kind != Kind.SALES) {
      look(kind);
    }
    Identity.Known known = free(changes, entry);
    Intake intake =
        new Intake(
            books, warnings, guard, "change it with 'ico %s edit'".formatted(kind.singular()));
    intake.prepare(kind, List.of(known));
    return turn(kind, intake.take(known, EditRecords.names(entry)));
  }

  /**
   * Changes fields of a record; null takes a value away.
   *
   * @throws RefusedException naming all that is wrong
   */
  Turn edit(Kind kind, String id, Map<Field, @Nullable Object> fields) {
    look(kind);
    Stored stored = EditRecords.need(changes, kind, id);
    Entry edited = stored.entry();
    for (Map.Entry<Field, @Nullable Object> field : fields.entrySet()) {
      edited = edited.with(field.getKey(), field.getValue());
    }
    refuseRename(stored, edited);
    Identity.Known known = new Identity.Known(edited, null, 0);
    Intake intake = new Intake(books, warnings, guard, null);
    intake.prepare(kind, List.of(known));
    Set<String> columns = new HashSet<>();
    fields.keySet().forEach(field -> columns.add(field.name()));
    return turn(kind, intake.take(known, columns));
  }

  private void look(Kind kind) {
    if (Watch.concerns(kind)) {
      watch.look();
    }
  }

  /** An id that is not taken, for an entry that has none. */
  static Identity.Known free(Records records, Entry entry) {
    Identity.Known known = new Identity().identify(entry);
    boolean mayRepeat = !entry.hasId() && known.transaction() == null && entry.kind() != Kind.SALES;
    Field id = entry.kind().fields().getFirst();
    for (int ordinal = 1;
        mayRepeat && records.find(entry.kind(), known.entry().id()) != null;
        ordinal++) {
      known = new Identity.Known(entry.with(id, RecordIds.of(entry, ordinal)), null, ordinal);
    }
    return known;
  }

  private static void refuseRename(Stored stored, Entry edited) {
    if (!edited.hasId() || !edited.id().equals(stored.id())) {
      throw new RefusedException(
          ProblemCode.BAD_VALUE,
          "what a %s is known by stays: remove it and add it anew"
              .formatted(stored.kind().singular()));
    }
  }

  private Turn turn(Kind kind, Taken taken) {
    refuse(changes, taken);
    books.finish();
    if (kind == Kind.REFUNDS || kind == Kind.DISTRIBUTIONS) {
      Map<String, Tally> tallies = books.tallies(now);
      early(taken, tallies);
      warnings.finish(tallies, now);
    }
    return new Turn(taken, broken(taken), List.copyOf(warnings.list()), watch);
  }

  private void early(Taken taken, Map<String, Tally> tallies) {
    if (taken instanceof Taken.Added(Stored record)
        && record.kind() == Kind.REFUNDS
        && !record.entry().has(RefundFields.CONTRIBUTION)) {
      Refund refund = RefundFields.read(record.entry(), books.derivation().zone());
      warnings.early(refund, books.tallies(refund.at()), tallies);
    }
  }

  private Ruling broken(Taken taken) {
    return switch (taken) {
      case Taken.Added(Stored record) when record.kind() == Kind.CONTRIBUTIONS ->
          watch.added(record);
      // What came back came back: that it leaves others a larger share is only told.
      case Taken.Added(Stored record) when record.kind() == Kind.REFUNDS ->
          Watch.warning(watch.risen());
      case Taken.Added _ -> watch.risen();
      case Taken.Updated(Stored before, Stored after) ->
          watch.withLargest(watch.risen(), before, after);
      case Taken.Unchanged _, Taken.Refused _ -> Ruling.NONE;
    };
  }

  private static void refuse(Records records, Taken taken) {
    switch (taken) {
      case Taken.Refused refused -> throw new RefusedException(refused.problems());
      case Taken.Added added -> EditRecords.refuseBrokenTables(records, List.of(added.record()));
      case Taken.Updated updated ->
          EditRecords.refuseBrokenTables(records, List.of(updated.after()));
      case Taken.Unchanged _ -> {}
    }
  }
}
