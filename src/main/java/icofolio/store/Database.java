package icofolio.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * Opens H2 on one file. The URL is made of the file's path alone; options go beside it, so that
 * nothing in a name can become one.
 */
final class Database {

  private static final String URL = "jdbc:h2:file:";
  private static final String USER = "sa";

  /** For how long the database leaves room alone that it could use again; its own default. */
  private static final String RETENTION_MILLIS = "45000";

  private static final String MEMORY_ROWS = "40000";

  private Database() {}

  /** For reading: the file is not changed, whatever happens. */
  static Connection forReading(Path file) throws SQLException {
    Properties options = options();
    options.setProperty("ACCESS_MODE_DATA", "r");
    options.setProperty("IFEXISTS", "TRUE");
    return connect(URL + StoreFiles.base(file), options);
  }

  /** For writing; an empty file becomes a database. */
  static Connection forWriting(Path file) throws SQLException {
    Properties options = options();
    // Each commit reaches the file before it returns: the default loses what was acknowledged.
    options.setProperty("WRITE_DELAY", "0");
    options.setProperty("RETENTION_TIME", RETENTION_MILLIS);
    options.setProperty("MAX_MEMORY_ROWS", MEMORY_ROWS);
    Connection connection = connect(URL + StoreFiles.base(file), options);
    connection.setAutoCommit(false);
    return connection;
  }

  /** For a copy that is of no worth until it is whole: quick, and not safe. */
  static Connection forBulk(Path file) throws SQLException {
    Properties options = options();
    options.setProperty("WRITE_DELAY", "2000");
    options.setProperty("RETENTION_TIME", "0");
    // Sorting room, in rows, for indexes that are made in one go.
    options.setProperty("MAX_MEMORY_ROWS", "200000");
    Connection connection = connect(URL + StoreFiles.base(file), options);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Takes the options of {@link #forBulk} out of a database that keeps them. */
  static void asForWriting(Sql sql) {
    sql.run("SET WRITE_DELAY 0");
    sql.run("SET RETENTION_TIME " + RETENTION_MILLIS);
    sql.run("SET MAX_MEMORY_ROWS " + MEMORY_ROWS);
  }

  /** In memory, for an answer from a portfolio that is not there yet. */
  static Connection inMemory() throws SQLException {
    Connection connection = connect("jdbc:h2:mem:", options());
    connection.setAutoCommit(false);
    return connection;
  }

  private static Properties options() {
    Properties options = new Properties();
    options.setProperty("user", USER);
    options.setProperty("password", "");
    // No log file beside the store, no compacting when it is closed, no statistics: they cost time.
    options.setProperty("TRACE_LEVEL_FILE", "0");
    options.setProperty("AUTO_COMPACT_FILL_RATE", "0");
    options.setProperty("ANALYZE_AUTO", "0");
    options.setProperty("DB_CLOSE_ON_EXIT", "FALSE");
    return options;
  }

  private static Connection connect(String url, Properties options) throws SQLException {
    Connection connection = new org.h2.Driver().connect(url, options);
    if (connection == null) {
      throw new SQLException("the database refuses " + url);
    }
    return connection;
  }

  /** An opener of one of the kinds above. */
  @FunctionalInterface
  interface Opener {
    Connection open(Path file) throws SQLException;
  }

  /** Opens, and waits while somebody has the file open without holding the turn. */
  static Sql open(Opener opener, Path file, Waiting.Clock clock) {
    while (true) {
      try {
        return new Sql(opener.open(file), file);
      } catch (SQLException e) {
        if (!Failures.isInUse(e)) {
          throw Failures.of(file, e);
        }
        clock.pause(20);
      }
    }
  }

  /** The version of the content by the database's own count. */
  static long version(Sql sql) {
    var session = (SessionLocal) ((JdbcConnection) sql.connection()).getSession();
    return session.getDatabase().getStore().getMvStore().getCurrentVersion();
  }

  /** Makes a database of an empty place, or brings one up to date, and closes it. */
  static void build(Path file, Migrations migrations) throws IOException {
    boolean isNew = !Files.exists(file);
    if (isNew) {
      Permissions.createNew(file);
    }
    try (Sql sql = new Sql(forWriting(file), file)) {
      Portfolio old = isNew ? null : Portfolio.read(sql);
      migrations.run(sql, old == null ? 0 : old.schemaVersion());
      sql.closeWhole();
    } catch (SQLException e) {
      throw Failures.of(file, e);
    }
  }
}
