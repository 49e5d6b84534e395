package icofolio.store;

import icofolio.entry.Kind;
import icofolio.tracker.Stored;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, and what becomes of them into the history, many at a time. What is written to one
 * table reaches it in its order.
 */
final class Writer {

  private static final int BATCH = 1_000;

  private static final String HISTORY =
      "INSERT INTO \"changed\" (\"row\", \"change_set\", \"kind\", \"id\", \"action\","
          + " \"before\", \"checksum\") VALUES (?, ?, ?, ?, ?, ?, ?)";

  /** Puts values into a statement. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Rows of one statement that wait to be sent. */
  private final class Batch {
    private final String text;
    private int rows;

    Batch(String text) {
      this.text = text;
    }

    void add(Binding binding) {
      sql.act(
          () -> {
            PreparedStatement statement = sql.prepared(text);
            binding.bind(statement);
            statement.addBatch();
          });
      rows++;
      if (rows >= BATCH) {
        send();
      }
    }

    void send() {
      if (rows > 0) {
        rows = 0;
        sql.act(() -> sql.prepared(text).executeBatch());
      }
    }
  }

  private final Sql sql;
  private final Map<Kind, Batch> records = new EnumMap<>(Kind.class);
  private final Map<String, Batch> facts = new HashMap<>();
  private final Batch history = new Batch(HISTORY);

  Writer(Sql sql) {
    this.sql = sql;
  }

  /** Adds a record as that row. */
  void insert(Stored record, long row) {
    Table table = Table.of(record.kind());
    batch(table, table.insert()).add(statement -> table.bind(statement, record, row));
  }

  /** Puts a record in the place of that row. */
  void update(Stored record, long row) {
    Table table = Table.of(record.kind());
    batch(table, table.update()).add(statement -> table.bind(statement, record, row));
  }

  /** Puts other derived figures beside the record of that row. */
  void rederive(Stored record, long row) {
    Table table = Table.of(record.kind());
    batch(table, table.rederive()).add(statement -> table.bindDerived(statement, record, row));
  }

  /** Takes that row out. */
  void delete(Kind kind, long row) {
    Table table = Table.of(kind);
    batch(table, "DELETE FROM " + table.name() + " WHERE \"row\" = ?")
        .add(statement -> statement.setLong(1, row));
  }

  /** Keeps what a row was before. */
  void history(History.Changed changed) {
    history.add(
        statement -> {
          statement.setLong(1, changed.row());
          statement.setLong(2, changed.changeSet());
          statement.setString(3, changed.kind());
          statement.setString(4, changed.id());
          statement.setString(5, changed.action());
          statement.setString(6, changed.before());
          statement.setInt(7, History.sum(changed));
        });
  }

  /** Writes to a table beside the records. */
  void fact(String table, String text, @Nullable Object[] values) {
    Batch open = facts.get(table);
    if (open == null || !open.text.equals(text)) {
      if (open != null) {
        open.send();
      }
      open = new Batch(text);
      facts.put(table, open);
    }
    open.add(
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
          }
        });
  }

  /** Makes an edit of a change set that was kept the removal that it turned out to be. */
  void becomesRemoval(long row, long changeSet) {
    history.send();
    History.becomesRemoval(sql, row, changeSet);
  }

  private Batch batch(Table table, String text) {
    Batch open = records.get(table.kind());
    if (open != null && open.text.equals(text)) {
      return open;
    }
    if (open != null) {
      open.send();
    }
    Batch next = new Batch(text);
    records.put(table.kind(), next);
    return next;
  }

  /** The number of a record's row, or null. */
  @Nullable Long row(Kind kind, String id) {
    Table table = Table.of(kind);
    Batch open = records.get(kind);
    // Only added and removed rows change which row an id has.
    if (open != null && !open.text.startsWith("UPDATE")) {
      open.send();
    }
    return sql.first(
        "SELECT \"row\" FROM " + table.name() + " WHERE \"id\" = ?", r -> r.getLong(1), id);
  }

  /** Sends all that waits. */
  void send() {
    records.values().forEach(Batch::send);
    facts.values().forEach(Batch::send);
    history.send();
  }
}
