import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Properties;

/**
 * The least an import can do: each line split at its commas and inserted in batches, with the
 * store's own tables, indexes and settings; nothing is checked, recognised, derived or added up.
 */
final class BareInsert {

  private static final int BATCH = 1_000;
  private static final int COMMIT = 10_000;
  private static final String INSERT =
      """
      INSERT INTO "contributions" ("row", "id", "sale", "date", "amount", "currency", "value", "tx_hash",
        "status", "derived_at", "derived_value", "derived_allocated", "tx_key", "checksum")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'confirmed', ?, ?, ?, ?, ?)
      """;

  private BareInsert() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Properties();
    options.setProperty("user", "sa");
    options.setProperty("password", "");
    // As the store's own large imports, whose copy is of no worth until it is whole.
    options.setProperty("WRITE_DELAY", "2000");
    options.setProperty("RETENTION_TIME", "0");
    options.setProperty("MAX_MEMORY_ROWS", "200000");
    options.setProperty("TRACE_LEVEL_FILE", "0");
    options.setProperty("AUTO_COMPACT_FILL_RATE", "0");
    options.setProperty("ANALYZE_AUTO", "0");
    try (Connection connection =
        new org.h2.Driver().connect("jdbc:h2:file:" + arguments[0], options)) {
      connection.setAutoCommit(false);
      createTables(connection);
      insert(connection, Path.of(arguments[1]));
    }
  }

  /** The store's own scripts, so that this floor follows its schema. */
  private static void createTables(Connection connection) throws IOException, SQLException {
    for (int version = 1; ; version++) {
      String name = "/icofolio/store/migration-%03d.sql".formatted(version);
      try (var script = BareInsert.class.getResourceAsStream(name);
          Statement statement = connection.createStatement()) {
        if (script == null) {
          break;
        }
        statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    connection.commit();
  }

  private static void insert(Connection connection, Path csv) throws IOException, SQLException {
    try (BufferedReader lines = Files.newBufferedReader(csv);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      lines.readLine();
      int row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        bind(insert, ++row, line.split(",", -1));
        insert.addBatch();
        if (row % BATCH == 0) {
          insert.executeBatch();
        }
        if (row % COMMIT == 0) {
          connection.commit();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private static void bind(PreparedStatement insert, int row, String[] cells) throws SQLException {
    var value = new BigDecimal(cells[4]);
    insert.setLong(1, row);
    insert.setString(2, "c" + Integer.toString(row, 36));
    insert.setString(3, cells[0]);
    insert.setString(4, cells[1]);
    insert.setBigDecimal(5, new BigDecimal(cells[2]));
    insert.setString(6, cells[3]);
    insert.setBigDecimal(7, value);
    insert.setString(8, cells[5]);
    insert.setLong(9, LocalDate.parse(cells[1]).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    insert.setBigDecimal(10, value);
    insert.setBigDecimal(11, value.multiply(BigDecimal.valueOf(4)));
    insert.setLong(12, cells[5].hashCode() * 31L + row);
    insert.setInt(13, line(cells));
  }

  private static int line(String[] cells) {
    int hash = 7;
    for (String cell : cells) {
      hash = hash * 31 + cell.hashCode();
    }
    return hash;
  }
}
