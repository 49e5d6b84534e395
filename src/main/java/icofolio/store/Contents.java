package icofolio.store;

import java.util.HashMap;
import java.util.Map;

/** What each table should hold, kept in a table of its own and written with every change. */
final class Contents {

  /** The name of the kept sums; names that are none of these are kinds in plural. */
  static final String TALLIES = "tallies";

  /** The name of what change sets stood against. */
  static final String BREACHES = "breaches";

  private Contents() {}

  static Map<String, Total> read(Sql sql) {
    Map<String, Total> all = new HashMap<>();
    sql.each(
        "SELECT \"name\", \"rows\", \"total\" FROM \"contents\"",
        row -> all.put(row.getString(1), new Total(row.getLong(2), row.getLong(3))));
    return all;
  }

  /** Changes it by those differences. */
  static void add(Sql sql, Map<String, Total> differences) {
    Map<String, Total> all = read(sql);
    differences.forEach(
        (name, difference) -> {
          Total total = all.getOrDefault(name, Total.NONE).plus(difference);
          if (sql.update(
                  "UPDATE \"contents\" SET \"rows\" = ?, \"total\" = ? WHERE \"name\" = ?",
                  total.rows(),
                  total.sum(),
                  name)
              == 0) {
            sql.update(
                "INSERT INTO \"contents\" (\"name\", \"rows\", \"total\") VALUES (?, ?, ?)",
                name,
                total.rows(),
                total.sum());
          }
        });
  }
}
