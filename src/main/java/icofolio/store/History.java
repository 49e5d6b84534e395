package icofolio.store;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.TextRules;
import icofolio.money.Asset;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.PastChange;
import icofolio.tracker.SettingsChange;
import icofolio.tracker.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history. An added record has no row of its own there: the change set knows which rows
 * it added. What a record became is what the next change of its row found, or what is there now.
 */
final class History {

  /** The kind of a change of settings, and the number of their row. */
  static final String SETTINGS = "settings";

  static final long SETTINGS_ROW = 0;

  private static final int WINDOW = 2_000;

  private static final String SELECT =
      "SELECT \"number\", \"at\", \"command\", \"reason\", \"records\", \"first_row\","
          + " \"end_row\", \"undoes\", \"checksum\" FROM \"change_sets\"";

  private static final String CHANGED =
      "SELECT \"row\", \"change_set\", \"kind\", \"id\", \"action\", \"before\", \"checksum\""
          + " FROM \"changed\"";

  private record Set(ChangeSet set, long firstRow, long endRow) {}

  /** A row of the history of one record. */
  record Changed(long row, long changeSet, String kind, String id, String action, String before) {}

  private final SqlRecords records;

  History(SqlRecords records) {
    this.records = records;
  }

  /** Every change set, newest first. */
  void each(Consumer<ChangeSet> action) {
    records.settled().list(SELECT + " ORDER BY \"number\" DESC", History::set).stream()
        .map(Set::set)
        .forEach(action);
  }

  /** The change set of that number, or null. */
  @Nullable ChangeSet find(long number) {
    Set found = row(number);
    return found == null ? null : found.set;
  }

  private @Nullable Set row(long number) {
    return records.settled().first(SELECT + " WHERE \"number\" = ?", History::set, number);
  }

  private static Set set(ResultSet row) throws SQLException {
    ChangeSet set =
        new ChangeSet(
            row.getLong(1),
            Instant.ofEpochMilli(row.getLong(2)),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            (Long) row.getObject(8));
    Set found = new Set(set, row.getLong(6), row.getLong(7));
    if (sum(set, found.firstRow, found.endRow) != row.getInt(9)) {
      throw new DamagedRowException("change set", set.number());
    }
    return found;
  }

  /** The checksum of a change set. */
  static int sum(ChangeSet set, long firstRow, long endRow) {
    return Checksum.of(
        set.number(),
        set.at().toEpochMilli(),
        set.command(),
        set.reason(),
        set.records(),
        firstRow,
        endRow,
        set.undoes());
  }

  /** What is wrong with it; a change that is not as it was written is thrown as damage. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    List<Set> sets = records.settled().list(SELECT + " ORDER BY \"number\"", History::set);
    long number = 1;
    long row = 1;
    for (Set set : sets) {
      if (set.set.number() != number || set.firstRow != row || set.endRow < set.firstRow) {
        findings.add("change set " + number + " is missing or out of order");
        number = set.set.number();
      }
      number++;
      row = set.endRow;
      long last = -1;
      List<Changed> page;
      do {
        page = page(records.settled(), set.set.number(), last, WINDOW);
        page.stream().filter(c -> c.row != SETTINGS_ROW).forEach(this::image);
        last = page.isEmpty() ? last : page.getLast().row;
      } while (page.size() == WINDOW);
    }
    if (number != records.portfolio().nextChange() || row != records.portfolio().nextRow()) {
      findings.add("the latest change sets are missing");
    }
    return findings;
  }

  private Stored image(Changed changed) {
    return understood(changed, () -> Image.read(Kind.valueOf(changed.kind), changed.before));
  }

  /** What was written passes its checksum even where an earlier version wrote nonsense. */
  private <T> T understood(Changed changed, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw records
          .settled()
          .damaged(
              "what %s %s was before change %d cannot be read"
                  .formatted(
                      changed.kind.toLowerCase(Locale.ROOT),
                      TextRules.shown(changed.id),
                      changed.changeSet));
    }
  }

  /** What a change set did: first what it edited and removed, then what it added, each by row. */
  void eachChanged(long number, Consumer<ChangedRecord> action) {
    Set set = row(number);
    if (set == null) {
      return;
    }
    long last = -1;
    while (true) {
      List<Changed> page = page(records.settled(), number, last, WINDOW);
      page.forEach(changed -> action.accept(record(changed)));
      if (page.size() < WINDOW) {
        break;
      }
      last = page.getLast().row;
    }
    for (long first = set.firstRow; first < set.endRow; first += WINDOW) {
      added(number, first, Math.min(set.endRow, first + WINDOW) - 1, action);
    }
  }

  /** The first so many records of the same; no more are read. */
  List<ChangedRecord> firstChanged(long number, int most) {
    Set set = row(number);
    List<ChangedRecord> first = new ArrayList<>();
    if (set != null) {
      page(records.settled(), number, -1, most).forEach(changed -> first.add(record(changed)));
      for (long from = set.firstRow; from < set.endRow && first.size() < most; from += most) {
        added(number, from, Math.min(set.endRow, from + most) - 1, first::add);
      }
    }
    return first.size() > most ? first.subList(0, most) : first;
  }

  /** The change set that added that row, which is of that kind. */
  PastChange origin(Kind kind, long row) {
    Set set =
        records
            .settled()
            .first(
                SELECT
                    + " WHERE \"first_row\" <= ? AND \"end_row\" > ?"
                    + " ORDER BY \"number\" FETCH FIRST ROW ONLY",
                History::set,
                row,
                row);
    if (set == null) {
      throw records.settled().damaged("no change set has added row " + row);
    }
    List<ChangedRecord> added = new ArrayList<>();
    added(set.set.number(), row, row, added::add);
    if (added.isEmpty()) {
      throw records.settled().damaged("row " + row + " of " + kind.plural() + " is missing");
    }
    return new PastChange(set.set, added.getFirst());
  }

  /** What later change sets did to that row, newest first. */
  List<PastChange> changesOf(long row) {
    return records
        .settled()
        .list(
            CHANGED + " WHERE \"row\" = ? ORDER BY \"row\" DESC, \"change_set\" DESC",
            History::changed,
            row)
        .stream()
        .map(changed -> new PastChange(setOf(changed), record(changed)))
        .toList();
  }

  private ChangeSet setOf(Changed changed) {
    ChangeSet set = find(changed.changeSet);
    if (set == null) {
      throw records.settled().damaged("change set " + changed.changeSet + " is missing");
    }
    return set;
  }

  static Changed changed(ResultSet row) throws SQLException {
    Changed changed =
        new Changed(
            row.getLong(1),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6));
    if (sum(changed) != row.getInt(7)) {
      throw new DamagedRowException("change of change set " + changed.changeSet, changed.row);
    }
    return changed;
  }

  /** The checksum of a change. */
  static int sum(Changed c) {
    return Checksum.of(c.row, c.changeSet, c.kind, c.id, c.action, c.before);
  }

  /** Makes an edit of a change set the removal that it turned out to be. */
  static void becomesRemoval(Sql sql, long row, long changeSet) {
    Changed edit =
        sql.first(
            CHANGED + " WHERE \"row\" = ? AND \"change_set\" = ?",
            History::changed,
            row,
            changeSet);
    if (edit == null) {
      throw new IllegalStateException("row " + row + " has no change to become a removal");
    }
    Changed removal =
        new Changed(row, changeSet, edit.kind, edit.id, Action.REMOVE.name(), edit.before);
    sql.update(
        "UPDATE \"changed\" SET \"action\" = ?, \"checksum\" = ?"
            + " WHERE \"row\" = ? AND \"change_set\" = ?",
        removal.action,
        sum(removal),
        row,
        changeSet);
  }

  /** The first so many changes of a change set, by row. */
  static List<Changed> page(Sql sql, long changeSet, long afterRow, int rows) {
    return sql.list(
        CHANGED
            + " WHERE \"change_set\" = ? AND \"row\" > ?"
            + " ORDER BY \"change_set\", \"row\" FETCH FIRST ? ROWS ONLY",
        History::changed,
        changeSet,
        afterRow,
        rows);
  }

  private ChangedRecord record(Changed changed) {
    Action action = understood(changed, () -> Action.valueOf(changed.action));
    if (changed.kind.equals(SETTINGS)) {
      Changed after = next(changed);
      Settings now = after == null ? records.settings() : settings(after);
      return new ChangedRecord(
          SETTINGS, changed.id, action, null, null, new SettingsChange(settings(changed), now));
    }
    Stored before = image(changed);
    Kind kind = before.kind();
    Stored after = action == Action.REMOVE ? null : after(kind, changed);
    return new ChangedRecord(
        kind.plural(),
        changed.id,
        action,
        before.entry(),
        after == null ? null : after.entry(),
        null);
  }

  private @Nullable Stored after(Kind kind, Changed changed) {
    Changed next = next(changed);
    if (next != null) {
      return image(next);
    }
    Table table = Table.of(kind);
    return records.settled().first(table.select() + " WHERE \"row\" = ?", table::read, changed.row);
  }

  /** The next change of the same row. */
  private @Nullable Changed next(Changed changed) {
    return records
        .settled()
        .first(
            CHANGED
                + " WHERE \"row\" = ? AND \"change_set\" > ?"
                + " ORDER BY \"row\", \"change_set\" FETCH FIRST ROW ONLY",
            History::changed,
            changed.row,
            changed.changeSet);
  }

  private void added(long number, long from, long to, Consumer<ChangedRecord> action) {
    Map<Long, ChangedRecord> window = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      Table table = Table.of(kind);
      records
          .settled()
          .each(
              table.select() + " WHERE \"row\" BETWEEN ? AND ?",
              row -> window.put(table.row(row), added(table.read(row))),
              from,
              to);
    }
    Map<Long, Changed> earliest = new TreeMap<>();
    records
        .settled()
        .each(
            CHANGED + " WHERE \"row\" BETWEEN ? AND ? AND \"change_set\" > ?",
            row -> {
              Changed changed = changed(row);
              earliest.merge(changed.row, changed, (a, b) -> a.changeSet < b.changeSet ? a : b);
            },
            from,
            to,
            number);
    earliest.forEach((row, changed) -> window.put(row, added(image(changed))));
    window.values().forEach(action);
  }

  private static ChangedRecord added(Stored record) {
    return new ChangedRecord(
        record.kind().plural(), record.id(), Action.ADD, null, record.entry(), null);
  }

  /** Settings as one text. */
  static String image(Settings settings) {
    StringBuilder text = new StringBuilder();
    Image.line(text, "base_currency", settings.baseCurrency().code());
    Image.line(text, "zone", settings.zone().getId());
    return text.toString();
  }

  private Settings settings(Changed changed) {
    return understood(
        changed,
        () -> {
          Map<String, String> lines = Image.lines(changed.before);
          return new Settings(
              new Asset(lines.getOrDefault("base_currency", "")),
              ZoneId.of(lines.getOrDefault("zone", "")));
        });
  }
}
