package icofolio.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of what is kept beside the records, each row with a checksum over itself.
 *
 * @param name plain
 * @param key columns that tell a row from the others
 * @param columns all but the checksum, the key's first
 * @param indexes beside that of the key
 * @param reader of a row whose columns are in that order
 * @param writer of the same values
 */
record FactTable<T>(
    String name,
    List<String> key,
    List<String> columns,
    List<Index> indexes,
    Sql.Row<T> reader,
    Function<T, @Nullable Object[]> writer) {

  private static final String CHECKSUM = "checksum";

  private static String list(List<String> columns) {
    return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
  }

  private String keyed() {
    return " WHERE "
        + key.stream().map(k -> Table.quoted(k) + " = ?").collect(Collectors.joining(" AND "));
  }

  private List<String> withChecksum() {
    List<String> all = new ArrayList<>(columns);
    all.add(CHECKSUM);
    return all;
  }

  /** Every row, its checksum last. */
  String select() {
    return "SELECT " + list(withChecksum()) + " FROM " + Table.quoted(name);
  }

  /** The row of a key. */
  String find() {
    return select() + keyed();
  }

  String insert() {
    return "INSERT INTO "
        + Table.quoted(name)
        + " ("
        + list(withChecksum())
        + ") VALUES ("
        + "?, ".repeat(columns.size())
        + "?)";
  }

  /** Writes every column but the key's, and then takes the key. */
  String update() {
    return "UPDATE "
        + Table.quoted(name)
        + " SET "
        + withChecksum().subList(key.size(), columns.size() + 1).stream()
            .map(column -> Table.quoted(column) + " = ?")
            .collect(Collectors.joining(", "))
        + keyed();
  }

  String delete() {
    return "DELETE FROM " + Table.quoted(name) + keyed();
  }

  /** What {@link #insert} takes. */
  @Nullable Object[] toInsert(T fact) {
    @Nullable Object[] values = writer.apply(fact);
    @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = Checksum.of(values);
    return all;
  }

  /** What {@link #update} takes. */
  @Nullable Object[] toUpdate(T fact) {
    @Nullable Object[] all = toInsert(fact);
    @Nullable Object[] turned = new @Nullable Object[all.length];
    int rest = all.length - key.size();
    System.arraycopy(all, key.size(), turned, 0, rest);
    System.arraycopy(all, 0, turned, rest, key.size());
    return turned;
  }

  /** What {@link #find} and {@link #delete} take. */
  @Nullable Object[] toFind(T fact) {
    return Arrays.copyOf(writer.apply(fact), key.size());
  }

  int checksum(T fact) {
    return Checksum.of(writer.apply(fact));
  }

  /** A row, held against its checksum. */
  T read(ResultSet row) throws SQLException {
    T fact;
    try {
      fact = reader.read(row);
    } catch (IllegalArgumentException e) {
      throw new DamagedRowException("a row of " + name);
    }
    if (checksum(fact) != row.getInt(columns.size() + 1)) {
      throw new DamagedRowException("a row of " + name);
    }
    return fact;
  }

  /** The checksum of the row that is being read. */
  int checksum(ResultSet row) throws SQLException {
    return row.getInt(columns.size() + 1);
  }

  /** A moment as it is written. */
  static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  /** The moment of a column that has one. */
  static Instant instant(ResultSet row, int column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /** The moment of a column, or null. */
  static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    return row.getObject(column) == null ? null : instant(row, column);
  }

  /** The whole number of a column, or null. */
  static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  /** The number of a column that has one. */
  static BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = Image.number(row, column);
    if (number == null) {
      throw new DamagedRowException("a number");
    }
    return number;
  }
}
