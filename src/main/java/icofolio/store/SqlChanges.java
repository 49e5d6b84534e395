package icofolio.store;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Kind;
import icofolio.rule.Breach;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.Changes;
import icofolio.tracker.Derived;
import icofolio.tracker.ReadingChanges;
import icofolio.tracker.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A change set in the making: what it writes goes to a {@link Draft}. */
final class SqlChanges extends SqlRecords implements Changes {

  private static final String CHANGE_SET =
      "INSERT INTO \"change_sets\" (\"number\", \"at\", \"command\", \"reason\", \"records\","
          + " \"first_row\", \"end_row\", \"undoes\", \"checksum\") VALUES ("
          + "?, ".repeat(8)
          + "?)";

  private final Draft draft;
  private final long number;
  private final long firstRow;
  private final Set<Long> touched = new HashSet<>();
  private final Map<String, Tally> added = new TreeMap<>();
  private final Map<String, Total> differences = new TreeMap<>();
  private final List<Breach> broken = new ArrayList<>();
  private @Nullable Map<String, Tally> replaced;
  private Settings settings;
  private @Nullable Long undone;
  private long nextRow;
  private long records;
  private boolean stale;

  SqlChanges(StoreFiles files, Opened opened, int large) {
    super(opened.sql(), opened.portfolio());
    this.draft = new Draft(files, opened.sql(), large);
    this.number = portfolio().nextChange();
    this.firstRow = portfolio().nextRow();
    this.nextRow = firstRow;
    this.settings = portfolio().settings();
    this.stale = portfolio().derivedIsStale();
  }

  @Override
  Sql settled(Kind... kinds) {
    return draft.settled(kinds);
  }

  @Override
  boolean isStill() {
    return false;
  }

  @Override
  List<Stored> byIds(Table table, List<String> ids) {
    Bulk bulk = draft.bulk(table.kind());
    return bulk == null ? super.byIds(table, ids) : bulk.byIds(table, ids);
  }

  @Override
  List<Stored> byTransactions(Table table, List<Long> hashes) {
    Bulk bulk = draft.bulk(table.kind());
    return bulk == null ? super.byTransactions(table, hashes) : bulk.byTransactions(table, hashes);
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
    draft.add(record, nextRow);
    differ(record.kind(), Total.NONE.with(Checksum.of(record, nextRow)));
    nextRow++;
    records++;
    wrote(record.kind());
  }

  @Override
  public void replace(Stored before, Stored after) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException("the id of " + before.kind().singular() + " stays");
    }
    long row = draft.row(before.kind(), before.id());
    draft.write(writer -> writer.update(after, row));
    exchange(before, after, row);
    log(Action.EDIT, before, row);
    wrote(before.kind());
  }

  @Override
  public void remove(Stored record) {
    long row = draft.row(record.kind(), record.id());
    draft.write(writer -> writer.delete(record.kind(), row));
    differ(record.kind(), Total.NONE.without(Checksum.of(record, row)));
    log(Action.REMOVE, record, row);
    wrote(record.kind());
  }

  private void exchange(Stored before, Stored after, long row) {
    differ(
        before.kind(), Total.NONE.without(Checksum.of(before, row)).with(Checksum.of(after, row)));
  }

  private void differ(Kind kind, Total by) {
    differences.merge(kind.plural(), by, Total::plus);
  }

  /**
   * Keeps what a row was before this change set; what the change set itself added has no before.
   */
  private void log(Action action, Stored before, long row) {
    if (row >= firstRow) {
      records -= action == Action.REMOVE ? 1 : 0;
    } else if (touched.add(row)) {
      records++;
      var changed =
          new History.Changed(
              row, number, before.kind().name(), before.id(), action.name(), Image.of(before));
      draft.write(writer -> writer.history(changed));
    } else if (action == Action.REMOVE) {
      draft.write(writer -> writer.becomesRemoval(row, number));
    }
  }

  @Override
  public void rederive(Stored record, Derived derived) {
    long row = draft.row(record.kind(), record.id());
    Stored after = new Stored(record.entry(), derived);
    draft.write(writer -> writer.rederive(after, row));
    exchange(record, after, row);
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
      var changed =
          new History.Changed(
              History.SETTINGS_ROW,
              number,
              History.SETTINGS,
              History.SETTINGS,
              Action.EDIT.name(),
              History.image(before));
      draft.write(writer -> writer.history(changed));
    }
    settings = after;
  }

  @Override
  public void undoes(long undone) {
    this.undone = undone;
  }

  @Override
  public void breaches(List<Breach> more) {
    broken.addAll(more);
  }

  @Override
  public ReadingChanges readings() {
    return new SqlReadingChanges(
        this, draft, (table, by) -> differences.merge(table, by, Total::plus));
  }

  private void wrote(Kind kind) {
    if (kind == Kind.PRICES) {
      forgetPrices();
    }
  }

  /** Makes the change set last. */
  void keep(String command, @Nullable String reason, Instant at) {
    added.values().removeIf(Tally::isEmpty);
    boolean sums = replaced != null || !added.isEmpty();
    if (!sums && draft.isEmpty()) {
      return;
    }
    Sql sql = draft.settled(Kind.values());
    differences.put(Contents.TALLIES, writeTallies(sql));
    // What changed nothing breaks nothing.
    if (records > 0 && !broken.isEmpty()) {
      differences.put(Contents.BREACHES, Breaches.add(sql, number, broken));
    }
    Contents.add(sql, differences);
    boolean entry = records > 0 || sums;
    if (entry) {
      enter(sql, new ChangeSet(number, at, command, reason, records, undone));
    }
    long nextChange = entry ? number + 1 : number;
    // Without an entry all that was added is gone again, and its rows with it.
    long next = entry ? nextRow : firstRow;
    new Portfolio(portfolio().schemaVersion(), settings, next, nextChange, stale).write(sql);
    draft.keep();
  }

  /** Writes the sums; says by how much that changes what their tables hold. */
  private Total writeTallies(Sql sql) {
    Total change = Total.NONE;
    if (replaced != null) {
      Total old = KeptTallies.total(sql);
      KeptTallies.clear(sql);
      change = new Total(-old.rows(), -old.sum()).plus(KeptTallies.add(sql, replaced));
    }
    return change.plus(KeptTallies.add(sql, added));
  }

  private void enter(Sql sql, ChangeSet set) {
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
    draft.drop();
  }
}
