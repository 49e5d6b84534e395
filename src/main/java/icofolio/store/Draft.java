package icofolio.store;

import icofolio.entry.Kind;
import icofolio.tracker.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a change set is written until it is kept or dropped. A small one is one transaction of the
 * store. One that grows large would blow up memory and file as one transaction; it is written
 * again, and goes on, in a {@link WorkingCopy} that takes the store's place at the end.
 */
final class Draft {

  /** From so many records on a change set is large. */
  static final int LARGE = 5_000;

  private static final int PORTION = 1_000;

  private final StoreFiles files;
  private final Sql store;
  private final int large;
  private final List<Consumer<Writer>> small = new ArrayList<>();
  private Writer writer;
  private @Nullable WorkingCopy copy;
  private @Nullable Bulk bulk;
  private long writes;

  /**
   * Of a store that is open for writing.
   *
   * @param large from so many steps on it goes on in a copy
   */
  Draft(StoreFiles files, Sql store, int large) {
    this.files = files;
    this.store = store;
    this.large = large;
    this.writer = new Writer(store);
  }

  private Sql sql() {
    return copy == null ? store : copy.sql();
  }

  /** Whether nothing was written. */
  boolean isEmpty() {
    return writes == 0;
  }

  /** Adds a record as that row. */
  void add(Stored record, long row) {
    write(writer -> insert(writer, record, row));
  }

  private void insert(Writer writer, Stored record, long row) {
    writer.insert(record, row);
    if (bulk != null) {
      bulk.added(record, row);
      if (bulk.isWorthIt(record.kind())) {
        writer.send();
        bulk.begin(record.kind());
      }
    }
  }

  /** Writes something. */
  void write(Consumer<Writer> step) {
    writes++;
    step.accept(writer);
    if (copy == null) {
      small.add(step);
      if (small.size() >= large) {
        goOnInCopy();
      }
    } else if (writes % PORTION == 0) {
      writer.send();
      sql().commit();
    }
  }

  private void goOnInCopy() {
    store.rollback();
    store.close();
    copy = WorkingCopy.of(files);
    writer = new Writer(copy.sql());
    bulk = new Bulk(copy.sql(), large / 2);
    small.forEach(step -> step.accept(writer));
    small.clear();
  }

  /** The row of a record. */
  long row(Kind kind, String id) {
    Bulk bare = bulk(kind);
    Long row = bare == null ? writer.row(kind, id) : bare.row(Table.of(kind), id);
    if (row == null) {
      throw new IllegalStateException("there is no " + kind.singular() + " " + id);
    }
    return row;
  }

  /** The database with everything in it that was written, and the indexes of those kinds. */
  Sql settled(Kind... kinds) {
    writer.send();
    if (bulk != null) {
      bulk.end(kinds);
    }
    return sql();
  }

  /** What answers for a table that has no indexes now; null where it has. */
  @Nullable Bulk bulk(Kind kind) {
    if (bulk == null || !bulk.isBare(kind)) {
      return null;
    }
    writer.send();
    return bulk;
  }

  /** Makes it the store, on disk when this returns. */
  void keep() {
    if (copy == null) {
      store.commit();
      store.force();
      Compaction.closeTidily(files, store);
    } else {
      copy.putInPlace();
      copy = null;
    }
  }

  /** Leaves the store as it was. */
  void drop() {
    if (copy == null) {
      store.rollback();
    } else {
      copy.discard();
    }
  }
}
