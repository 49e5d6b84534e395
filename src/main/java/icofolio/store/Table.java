package icofolio.store;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.tracker.Derived;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of one kind: its columns, its statements, and a record as one of its rows. */
final class Table {

  private static final Map<Kind, Table> ALL = new EnumMap<>(Kind.class);

  private final Kind kind;
  private final List<Field> fields;
  private final boolean ownId;
  private final boolean dated;
  private final List<String> columns = new ArrayList<>();
  private final String insert;
  private final String update;
  private final String select;

  private Table(Kind kind) {
    this.kind = kind;
    this.fields = kind.fields();
    this.ownId = kind.field("id") != null;
    this.dated =
        switch (kind) {
          case CONTRIBUTIONS, REFUNDS, DISTRIBUTIONS -> true;
          case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> false;
        };
    if (!ownId) {
      columns.add("id");
    }
    fields.forEach(field -> columns.add(field.name()));
    if (dated) {
      columns.addAll(List.of("derived_at", "derived_value", "derived_allocated", "tx_key"));
    }
    columns.add("checksum");
    String names = columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    String marks = "?, ".repeat(columns.size()) + "?";
    this.insert = "INSERT INTO " + name() + " (" + names + ", \"row\") VALUES (" + marks + ")";
    this.update =
        columns.stream().map(c -> quoted(c) + " = ?").collect(Collectors.joining(", "))
            + " WHERE \"row\" = ?";
    this.select = "SELECT " + names + ", \"row\" FROM " + name();
  }

  /** The table of that kind. */
  static synchronized Table of(Kind kind) {
    Table table = ALL.get(kind);
    if (table == null) {
      table = new Table(kind);
      ALL.put(kind, table);
    }
    return table;
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return quoted(kind.plural());
  }

  /** Whether its records have a date, derived figures and a transaction. */
  boolean isDated() {
    return dated;
  }

  /** Every column but the number of the row, in the order in which records are bound and read. */
  List<String> columns() {
    return columns;
  }

  /** Its indexes but for that of the rows' numbers. */
  List<Index> indexes() {
    List<Index> indexes = new ArrayList<>();
    String plural = kind.plural();
    indexes.add(Index.of(plural, "id", true, "id"));
    if (dated) {
      indexes.add(Index.of(plural, "date", false, byDate()));
      indexes.add(Index.of(plural, "transaction", false, "tx_key"));
    }
    if (dated || kind == Kind.TRANCHES) {
      indexes.add(Index.of(plural, "sale", false, "sale"));
    }
    if (kind == Kind.REFUNDS) {
      indexes.add(Index.of(plural, "contribution", false, "contribution"));
    }
    if (kind == Kind.PRICES) {
      indexes.add(Index.of(plural, "day", false, "asset", "currency", "date"));
    }
    return indexes;
  }

  /** Of contributions it holds all that rules count, which is asked at every change. */
  private String[] byDate() {
    return kind == Kind.CONTRIBUTIONS
        ? new String[] {
          "derived_at", "id", "sale", "currency", "status", "wallet", "amount", "derived_value"
        }
        : new String[] {"derived_at", "id"};
  }

  /** Takes a record and, last, the number of its row: see {@link #bind}. */
  String insert() {
    return insert;
  }

  /** Takes the same in the same order. */
  String update() {
    return "UPDATE " + name() + " SET " + update;
  }

  /** Reads what {@link #read} takes; a condition may follow. */
  String select() {
    return select;
  }

  /** Takes derived figures, the checksum and the row: see {@link #bindDerived}. */
  String rederive() {
    return "UPDATE "
        + name()
        + " SET \"derived_at\" = ?, \"derived_value\" = ?, \"derived_allocated\" = ?,"
        + " \"checksum\" = ? WHERE \"row\" = ?";
  }

  /** Puts a record into a statement of {@link #insert} or {@link #update}. */
  void bind(PreparedStatement statement, Stored record, long row) throws SQLException {
    Entry entry = record.entry();
    int at = 1;
    if (!ownId) {
      statement.setString(at++, entry.id());
    }
    for (Field field : fields) {
      bind(statement, at++, field, entry.get(field));
    }
    if (dated) {
      at = bindDerived(statement, at, record.derived());
      String key = NaturalKey.transaction(entry);
      if (key == null) {
        statement.setNull(at++, Types.BIGINT);
      } else {
        statement.setLong(at++, Checksum.wide(key));
      }
    }
    statement.setInt(at++, Checksum.of(record, row));
    statement.setLong(at, row);
  }

  /** Puts derived figures into a statement of {@link #rederive}. */
  void bindDerived(PreparedStatement statement, Stored record, long row) throws SQLException {
    int at = bindDerived(statement, 1, record.derived());
    statement.setInt(at++, Checksum.of(record, row));
    statement.setLong(at, row);
  }

  private static int bindDerived(PreparedStatement statement, int first, Derived derived)
      throws SQLException {
    Instant instant = derived.at();
    if (instant == null) {
      throw new IllegalStateException("a dated record without its instant");
    }
    statement.setLong(first, instant.getEpochSecond());
    statement.setBigDecimal(first + 1, derived.value());
    statement.setBigDecimal(first + 2, derived.allocated());
    return first + 3;
  }

  private static void bind(PreparedStatement statement, int at, Field field, @Nullable Object value)
      throws SQLException {
    switch (field.type().shape()) {
      case TEXT -> statement.setString(at, (String) value);
      case NUMBER -> statement.setBigDecimal(at, (BigDecimal) value);
      case FLAG -> statement.setObject(at, value, Types.BOOLEAN);
    }
  }

  /** The record of a row, checked against its checksum. */
  Stored read(ResultSet row) throws SQLException {
    int at = ownId ? 1 : 2;
    @Nullable Object[] values = new Object[fields.size()];
    for (Field field : fields) {
      values[field.index()] = Image.value(row, at++, field.type().shape());
    }
    Derived derived = Derived.NONE;
    if (dated) {
      derived =
          new Derived(
              Instant.ofEpochSecond(row.getLong(at)),
              Image.number(row, at + 1),
              Image.number(row, at + 2));
      at += 4;
    }
    Stored record = new Stored(Entry.of(kind, values), derived);
    if (Checksum.of(record, row.getLong(at + 1)) != row.getInt(at)) {
      throw new DamagedRowException(kind.singular(), row.getLong(at + 1));
    }
    return record;
  }

  /** The checksum of the row that is being read. */
  int checksum(ResultSet row) throws SQLException {
    return row.getInt(columns.size());
  }

  /** The number of the row that is being read. */
  long row(ResultSet row) throws SQLException {
    return row.getLong(columns.size() + 1);
  }
}
