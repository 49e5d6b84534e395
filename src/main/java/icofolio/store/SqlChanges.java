package icofolio.store;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Kind;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.Changes;
import icofolio.tracker.Derived;
import icofolio.tracker.Stored;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change set in the making. A small one is one transaction of the database. One that grows large
 * would blow up memory and file as one transaction, so it goes on in portions: first the store is
 * marked to have it pending, then portions are committed, and one small last commit adds the sums
 * and takes the mark away. Whatever a crash leaves behind, {@link Sweep} takes back.
 */
final class SqlChanges extends SqlRecords implements Changes {

  private static final int LARGE = 5_000;
  private static final int PORTION = 10_000;

  private static final String CHANGE_SET =
      "INSERT INTO \"change_sets\" (\"number\", \"at\", \"command\", \"reason\", \"records\","
          + " \"first_row\", \"end_row\", \"undoes\", \"checksum\") VALUES ("
          + "?, ".repeat(8)
          + "?)";

  private final Sql sql;
  private final Writer writer;
  private final long number;
  private final long firstRow;
  private final Set<Long> touched = new HashSet<>();
  private final Map<String, Tally> added = new TreeMap<>();
  private @Nullable Map<String, Tally> replaced;
  private Settings settings;
  private long nextRow;
  private long records;
  private long writes;
  private long committed;
  private @Nullable Long undone;
  private boolean pending;
  private boolean rederived;
  private boolean stale;

  SqlChanges(Sql sql, Portfolio portfolio) {
    super(sql, portfolio);
    this.sql = sql;
    this.writer = new Writer(sql);
    this.number = portfolio.nextChange();
    this.firstRow = portfolio.nextRow();
    this.nextRow = firstRow;
    this.settings = portfolio.settings();
    this.stale = portfolio.derivedIsStale();
  }

  @Override
  Sql settled() {
    writer.send();
    return sql;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public boolean derivedIsStale() {
    return stale;
  }

  @Override
  public Map<String, Tally> keptTallies() {
    Map<String, Tally> all = replaced == null ? super.keptTallies() : new TreeMap<>(replaced);
    added.forEach((sale, tally) -> all.merge(sale, tally, Tally::plus));
    all.values().removeIf(Tally::isEmpty);
    return all;
  }

  @Override
  public void add(Stored record) {
    writer.insert(record, nextRow);
    nextRow++;
    records++;
    wrote(record.kind());
  }

  @Override
  public void replace(Stored before, Stored after) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException("the id of " + before.kind().singular() + " stays");
    }
    long row = writer.row(before.kind(), before.id());
    writer.update(after, row);
    log(Action.EDIT, before, row);
    wrote(before.kind());
  }

  @Override
  public void remove(Stored record) {
    long row = writer.row(record.kind(), record.id());
    writer.delete(record.kind(), row);
    log(Action.REMOVE, record, row);
    wrote(record.kind());
  }

  /**
   * Keeps what a row was before this change set; what the change set itself added has no before.
   */
  private void log(Action action, Stored before, long row) {
    if (row >= firstRow) {
      records -= action == Action.REMOVE ? 1 : 0;
    } else if (touched.add(row)) {
      records++;
      writer.history(
          new History.Changed(
              row, number, before.kind().name(), before.id(), action.name(), Image.of(before)));
    } else if (action == Action.REMOVE) {
      writer.send();
      History.becomesRemoval(sql, row, number);
    }
  }

  @Override
  public void rederive(Stored record, Derived derived) {
    rederived = true;
    writer.rederive(new Stored(record.entry(), derived));
    wrote(record.kind());
  }

  @Override
  public void addToTally(String sale, Tally delta) {
    added.merge(sale, delta, Tally::plus);
  }

  @Override
  public void replaceTallies(Map<String, Tally> tallies) {
    replaced = Map.copyOf(tallies);
    added.clear();
    stale = false;
  }

  @Override
  public void changeSettings(Settings before, Settings after) {
    if (touched.add(History.SETTINGS_ROW)) {
      records++;
      writer.history(
          new History.Changed(
              History.SETTINGS_ROW,
              number,
              History.SETTINGS,
              History.SETTINGS,
              Action.EDIT.name(),
              History.image(before)));
    }
    settings = after;
  }

  @Override
  public void undoes(long undone) {
    this.undone = undone;
  }

  private void wrote(Kind kind) {
    if (kind == Kind.PRICES) {
      forgetPrices();
    }
    writes++;
    if (writes - committed >= (pending ? PORTION : LARGE)) {
      commitPortion();
    }
  }

  private void commitPortion() {
    writer.send();
    // Figures that were derived anew have no image to go back to: after a crash they are made
    // again.
    portfolio().withPending(number, stale || rederived).write(sql);
    pending = true;
    committed = writes;
    sql.commit();
  }

  /** Makes the change set last. */
  void keep(String command, @Nullable String reason, Instant at) {
    added.values().removeIf(Tally::isEmpty);
    boolean sums = replaced != null || !added.isEmpty();
    if (writes == 0 && !sums && touched.isEmpty()) {
      return;
    }
    writer.send();
    if (replaced != null) {
      KeptTallies.replace(sql, replaced);
    }
    KeptTallies.add(sql, added);
    boolean entry = records > 0 || sums;
    if (entry) {
      enter(new ChangeSet(number, at, command, reason, records, undone));
    }
    long nextChange = entry ? number + 1 : number;
    new Portfolio(portfolio().schemaVersion(), settings, nextRow, nextChange, null, stale)
        .write(sql);
    sql.commit();
    sql.force();
  }

  private void enter(ChangeSet set) {
    sql.update(
        CHANGE_SET,
        set.number(),
        set.at().toEpochMilli(),
        set.command(),
        set.reason(),
        set.records(),
        firstRow,
        nextRow,
        set.undoes(),
        History.sum(set, firstRow, nextRow));
  }

  /** Takes back all of it. */
  void drop() {
    sql.rollback();
    if (pending) {
      Sweep.run(sql);
    }
  }
}
