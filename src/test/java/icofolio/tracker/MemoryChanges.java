package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Entry;
import icofolio.rule.Breach;
import icofolio.tracker.ChangedRecord.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A change set in the making, on a copy of the state; strict about what it is told. */
final class MemoryChanges extends MemoryRecords implements Changes {
  private final State state;
  private final long firstRow;
  private final TreeMap<Long, ChangedRecord> touched = new TreeMap<>();
  private final TreeMap<Long, ChangedRecord> added = new TreeMap<>();
  private @Nullable ChangedRecord settings;
  private @Nullable Long undone;
  private final List<Breach> broken = new ArrayList<>();
  private boolean sums;

  MemoryChanges(State state) {
    super(state);
    this.state = state;
    this.firstRow = state.nextRow;
  }

  @Override
  public ReadingChanges readings() {
    return state.readings;
  }

  @Override
  public long number() {
    return state.nextChange;
  }

  @Override
  public void add(Stored record) {
    require(find(record.kind(), record.id()) == null, "is there already", record);
    long row = state.nextRow++;
    state.of(record.kind()).put(record.id(), new Row(row, record));
    added.put(row, changed(Action.ADD, null, record.entry()));
  }

  @Override
  public void replace(Stored before, Stored after) {
    long row = row(before);
    require(before.id().equals(after.id()), "gets another id", before);
    state.of(after.kind()).put(after.id(), new Row(row, after));
    if (row >= firstRow) {
      added.put(row, changed(Action.ADD, null, after.entry()));
    } else {
      touched.merge(
          row,
          changed(Action.EDIT, before.entry(), after.entry()),
          (first, next) -> changed(Action.EDIT, first.before(), next.after()));
    }
  }

  @Override
  public void remove(Stored record) {
    long row = row(record);
    state.of(record.kind()).remove(record.id());
    if (row >= firstRow) {
      added.remove(row);
    } else {
      touched.merge(
          row,
          changed(Action.REMOVE, record.entry(), null),
          (first, next) -> changed(Action.REMOVE, first.before(), null));
    }
  }

  /**
   * The row of a record; whoever changes one must know it as it stands, derived figures included.
   */
  private long row(Stored known) {
    Row row = state.of(known.kind()).get(known.id());
    if (row == null || !row.stored().equals(known)) {
      throw new IllegalStateException(known + " is not what stands there: " + row);
    }
    return row.number();
  }

  private static void require(boolean holds, String what, Stored record) {
    if (!holds) {
      throw new IllegalStateException(record + " " + what);
    }
  }

  private static ChangedRecord changed(
      Action action, @Nullable Entry before, @Nullable Entry after) {
    Entry one = after == null ? java.util.Objects.requireNonNull(before) : after;
    return new ChangedRecord(one.kind().plural(), one.id(), action, before, after, null);
  }

  @Override
  public void rederive(Stored record, Derived derived) {
    long row = row(record);
    state.of(record.kind()).put(record.id(), new Row(row, new Stored(record.entry(), derived)));
  }

  @Override
  public void addToTally(String sale, Tally delta) {
    sums |= !delta.isEmpty();
    state.tallies.merge(sale, delta, Tally::plus);
    state.tallies.values().removeIf(Tally::isEmpty);
  }

  @Override
  public void replaceTallies(Map<String, Tally> tallies) {
    sums = true;
    state.tallies.clear();
    state.tallies.putAll(tallies);
    state.stale = false;
  }

  @Override
  public void undoes(long number) {
    undone = number;
  }

  @Override
  public void breaches(List<Breach> more) {
    broken.addAll(more);
  }

  @Override
  public void changeSettings(Settings before, Settings after) {
    Settings first = settings == null ? before : settings.settings().before();
    settings =
        new ChangedRecord(
            "settings", "settings", Action.EDIT, null, null, new SettingsChange(first, after));
    state.settings = after;
  }

  /** Marks what a crash would leave. */
  void becomeStale() {
    state.stale = true;
  }

  /** The state with the change set in its history, if it changed anything. */
  State kept(String command, @Nullable String reason, Instant at) {
    List<ChangedRecord> changed = new ArrayList<>();
    if (settings != null) {
      changed.add(settings);
    }
    changed.addAll(touched.values());
    changed.addAll(added.values());
    if (!changed.isEmpty() || sums) {
      List<Breach> stoodAgainst = changed.isEmpty() ? List.of() : List.copyOf(broken);
      ChangeSet set = new ChangeSet(number(), at, command, reason, changed.size(), undone);
      state.history.add(new Entered(set, List.copyOf(changed), stoodAgainst));
      state.nextChange++;
    }
    return state;
  }
}
