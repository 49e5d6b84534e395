package icofolio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a table row by row, and each of its indexes entry by entry, and holds them against each
 * other: what an index says of a row is what stands in the row, and it leaves none out.
 */
final class TableCheck {

  private final Sql sql;
  private final Table table;
  private final Total wanted;

  /**
   * Of one table.
   *
   * @param wanted what it should hold
   */
  TableCheck(Sql sql, Table table, Total wanted) {
    this.sql = sql;
    this.table = table;
    this.wanted = wanted;
  }

  /** A sum over rows that does not depend on their order. */
  private static final class Sum {
    private long rows;
    private long total;

    void add(ResultSet row, List<Integer> columns, int rowColumn) throws SQLException {
      // Without a first column there is no entry that could be asked for.
      if (row.getString(columns.getFirst()) == null) {
        return;
      }
      long sum = row.getLong(rowColumn);
      for (int column : columns) {
        sum = sum * 31 + String.valueOf(row.getString(column)).hashCode();
      }
      rows++;
      total += (sum ^ (sum >>> 29)) * 0x9E3779B97F4A7C15L;
    }

    boolean agrees(Sum other) {
      return rows == other.rows && total == other.total;
    }
  }

  /** What is wrong with it. A row that is not as it was written is thrown as damage. */
  List<String> findings() {
    sql.run("SET LAZY_QUERY_EXECUTION 1");
    try {
      return compare();
    } finally {
      sql.run("SET LAZY_QUERY_EXECUTION 0");
    }
  }

  private List<String> compare() {
    List<Index> indexes = table.indexes();
    List<Sum> sums = new ArrayList<>();
    indexes.forEach(index -> sums.add(new Sum()));
    Total[] total = {Total.NONE};
    int rowColumn = table.columns().size() + 1;
    sql.each(
        table.select(),
        row -> {
          table.read(row);
          total[0] = total[0].with(table.checksum(row));
          for (int i = 0; i < indexes.size(); i++) {
            sums.get(i).add(row, places(indexes.get(i)), rowColumn);
          }
        });
    List<String> findings = new ArrayList<>();
    if (!total[0].agrees(wanted)) {
      findings.add(
          table.kind().plural()
              + ": %d were written, but %d are there, or not all are the latest"
                  .formatted(wanted.rows(), total[0].rows()));
    }
    for (int i = 0; i < indexes.size(); i++) {
      if (!sums.get(i).agrees(entries(indexes.get(i)))) {
        findings.add(
            table.kind().plural()
                + ": the index by "
                + String.join(" and ", indexes.get(i).columns())
                + " does not agree with the records");
      }
    }
    return findings;
  }

  private List<Integer> places(Index index) {
    return index.columns().stream().map(column -> table.columns().indexOf(column) + 1).toList();
  }

  private Sum entries(Index index) {
    String columns = index.columns().stream().map(Table::quoted).collect(Collectors.joining(", "));
    String first = index.columns().getFirst();
    boolean number = first.equals("derived_at") || first.equals("tx_key");
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i <= index.columns().size(); i++) {
      places.add(i);
    }
    Sum sum = new Sum();
    sql.each(
        "SELECT "
            + columns
            + ", \"row\" FROM "
            + table.name()
            + " USE INDEX ("
            + index.name()
            + ") WHERE "
            + Table.quoted(first)
            + (number ? " >= " + Long.MIN_VALUE : " >= ''"),
        row -> sum.add(row, places, places.size() + 1));
    return sum;
  }
}
