package icofolio.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An index of a table, as the latest migration leaves it.
 *
 * @param name quoted
 * @param table quoted
 * @param columns plain, in their order
 */
record Index(String name, String table, boolean unique, List<String> columns) {

  static Index of(String table, String by, boolean unique, String... columns) {
    return new Index(
        Table.quoted(table + "_by_" + by), Table.quoted(table), unique, Arrays.asList(columns));
  }

  /** The statement that makes it. */
  String create() {
    return (unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + name
        + " ON "
        + table
        + " ("
        + columns.stream().map(Table::quoted).collect(Collectors.joining(", "))
        + ")";
  }
}
