package icofolio.store;

import icofolio.entry.Kind;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.Stored;
import java.util.List;

/**
 * Takes back what a change set left behind that was not finished: because it was not wanted in the
 * end, or because the process died. It goes in portions too, and a sweep that is cut short is
 * simply done again.
 */
final class Sweep {

  private static final int PORTION = 10_000;
  private static final int PAGE = 2_000;

  private Sweep() {}

  /** Leaves the store as it was before the pending change set. */
  static void run(Sql sql) {
    Portfolio portfolio = Portfolio.read(sql);
    Long pending = portfolio == null ? null : portfolio.pending();
    if (portfolio == null || pending == null) {
      return;
    }
    for (Kind kind : Kind.values()) {
      deleteFrom(sql, kind, portfolio.nextRow());
    }
    restore(sql, pending);
    portfolio.withPending(null, portfolio.derivedIsStale()).write(sql);
    sql.commit();
    sql.force();
  }

  private static void deleteFrom(Sql sql, Kind kind, long firstRow) {
    String delete =
        "DELETE FROM "
            + Table.of(kind).name()
            + " WHERE \"row\" >= ? FETCH FIRST "
            + PORTION
            + " ROWS ONLY";
    while (sql.update(delete, firstRow) > 0) {
      sql.commit();
    }
  }

  private static void restore(Sql sql, long changeSet) {
    while (true) {
      List<History.Changed> page = History.page(sql, changeSet, -1, PAGE);
      if (page.isEmpty()) {
        return;
      }
      Writer writer = new Writer(sql);
      page.forEach(changed -> restore(writer, changed));
      writer.send();
      sql.update(
          "DELETE FROM \"changed\" WHERE \"change_set\" = ? AND \"row\" <= ?",
          changeSet,
          page.getLast().row());
      sql.commit();
    }
  }

  private static void restore(Writer writer, History.Changed changed) {
    // Settings are written by the last commit alone: there is nothing to put back.
    if (changed.row() == History.SETTINGS_ROW) {
      return;
    }
    Stored before = Image.read(Kind.valueOf(changed.kind()), changed.before());
    if (changed.action().equals(Action.REMOVE.name())) {
      writer.insert(before, changed.row());
    } else {
      writer.update(before, changed.row());
    }
  }
}
