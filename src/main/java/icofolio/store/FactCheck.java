package icofolio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads all that is kept of chains, and holds tables and indexes against each other. */
final class FactCheck {

  private final Sql sql;
  private final Map<String, Total> wanted;

  /**
   * Of an open database.
   *
   * @param wanted what each table should hold
   */
  FactCheck(Sql sql, Map<String, Total> wanted) {
    this.sql = sql;
    this.wanted = wanted;
  }

  /** Fails where a row is not as it was written, is missing, or is not found by an index. */
  void damage(FactTable<?> table) {
    Total[] total = {Total.NONE};
    Total[] entries = new Total[table.indexes().size()];
    java.util.Arrays.fill(entries, Total.NONE);
    sql.each(
        table.select(),
        row -> {
          table.read(row);
          total[0] = total[0].with(table.checksum(row));
          for (int i = 0; i < entries.length; i++) {
            entries[i] = entries[i].with(sum(row, places(table, table.indexes().get(i))));
          }
        });
    if (!total[0].agrees(wanted.getOrDefault(table.name(), Total.NONE))) {
      throw sql.damaged("some rows of " + table.name() + " are missing or out of date");
    }
    for (int i = 0; i < entries.length; i++) {
      if (!entries(table.indexes().get(i)).agrees(entries[i])) {
        throw sql.damaged("an index of " + table.name() + " does not agree with its rows");
      }
    }
  }

  /** Keys whose endpoint is not there. */
  List<String> orphans() {
    return sql.list(
        "SELECT k.\"label\", k.\"endpoint\" FROM \"endpoint_keys\" k WHERE NOT EXISTS"
            + " (SELECT 1 FROM \"endpoints\" e WHERE e.\"id\" = k.\"endpoint\")"
            + " ORDER BY k.\"endpoint\", k.\"label\"",
        row ->
            "endpoint key %s names the endpoint %s, which is not there"
                .formatted(row.getString(1), row.getString(2)));
  }

  private static List<Integer> places(FactTable<?> table, Index index) {
    return index.columns().stream().map(column -> table.columns().indexOf(column) + 1).toList();
  }

  private static int sum(ResultSet row, List<Integer> places) throws SQLException {
    Object[] parts = new Object[places.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = row.getString(places.get(i));
    }
    return Checksum.of(parts);
  }

  private Total entries(Index index) {
    String columns = index.columns().stream().map(Table::quoted).collect(Collectors.joining(", "));
    List<Integer> places = IntStream.rangeClosed(1, index.columns().size()).boxed().toList();
    Total[] total = {Total.NONE};
    sql.each(
        "SELECT %s FROM %s USE INDEX (%s) WHERE %s >= ''"
            .formatted(
                columns, index.table(), index.name(), Table.quoted(index.columns().getFirst())),
        row -> total[0] = total[0].with(sum(row, places)));
    return total[0];
  }
}
