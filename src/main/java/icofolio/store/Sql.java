package icofolio.store;

import icofolio.tracker.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open database: its statements, prepared once, and its failures in the words of the port. */
final class Sql implements AutoCloseable {

  /** Reads one row of an answer. */
  @FunctionalInterface
  interface Row<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row of an answer. */
  @FunctionalInterface
  interface Each {
    void accept(ResultSet row) throws SQLException;
  }

  /** Something done with the database. */
  @FunctionalInterface
  interface Act {
    void run() throws SQLException;
  }

  private final Connection connection;
  private final Path file;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * Takes over a connection.
   *
   * @param file for messages
   */
  Sql(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Does it, and says in the port's words what went wrong. */
  void act(Act act) {
    try {
      act.run();
    } catch (SQLException e) {
      throw Failures.of(file, e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Failures.damaged(file, "a value in it is none that was written", e);
    }
  }

  /**
   * Every row of the answer, in its order; nothing else may be asked meanwhile with the same text.
   */
  void each(String text, Each each, @Nullable Object... arguments) {
    act(
        () -> {
          try (ResultSet rows = bound(text, arguments).executeQuery()) {
            while (rows.next()) {
              each.accept(rows);
            }
          }
        });
  }

  /** Every row of the answer. */
  <T> List<T> list(String text, Row<T> row, @Nullable Object... arguments) {
    List<T> all = new ArrayList<>();
    each(text, rows -> all.add(row.read(rows)), arguments);
    return all;
  }

  /** The first row of the answer, or null where it has none. */
  <T> @Nullable T first(String text, Row<T> row, @Nullable Object... arguments) {
    List<T> all = list(text, row, arguments);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The one number of the answer. */
  long number(String text, @Nullable Object... arguments) {
    Long number = first(text, row -> row.getLong(1), arguments);
    return number == null ? 0 : number;
  }

  /** Changes rows; says how many. */
  int update(String text, @Nullable Object... arguments) {
    int[] changed = {0};
    act(() -> changed[0] = bound(text, arguments).executeUpdate());
    return changed[0];
  }

  /** Runs a text that is not worth preparing. */
  void run(String text) {
    act(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(text);
          }
        });
  }

  /** The statement of that text, prepared at its first use. */
  PreparedStatement prepared(String text) throws SQLException {
    PreparedStatement statement = statements.get(text);
    if (statement == null) {
      statement = connection.prepareStatement(text);
      statements.put(text, statement);
    }
    return statement;
  }

  private PreparedStatement bound(String text, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = prepared(text);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /** The failure of a store that holds something wrong. */
  StoreUnavailableException damaged(String what) {
    return Failures.damaged(file, what, null);
  }

  /** Makes what was written one whole. */
  void commit() {
    act(connection::commit);
  }

  /** Forces what was committed to the disk: a crash of the machine cannot take it back. */
  void force() {
    run("CHECKPOINT SYNC");
  }

  /** Takes back what was not committed. */
  void rollback() {
    act(connection::rollback);
  }

  /** Closes it, and fails where the file would not be whole. */
  void closeWhole() {
    act(connection::close);
  }

  /** The connection itself. */
  Connection connection() {
    return connection;
  }

  /** Lets go of it without writing anything more. */
  void abandon() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      // It is gone in any case.
    }
    close();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was committed is on disk already; the next opening finds what is wrong, if anything
      // is.
    }
  }
}
