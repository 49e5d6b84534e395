package icofolio.store;

import icofolio.entry.Words;
import icofolio.rule.Breach;
import icofolio.rule.Measure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of the rules that change sets stood against. */
final class Breaches {

  /** The schema from which on there is such a table. */
  static final int SINCE = 2;

  private static final String COLUMNS =
      """
      "change_set", "place", "rule", "measure", "limit", "before", "after", "message", "checksum"\
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM \"breaches\"";
  private static final String OF_CHANGE = " WHERE \"change_set\" = ? ORDER BY \"place\"";
  private static final String INSERT =
      "INSERT INTO \"breaches\" (" + COLUMNS + ") VALUES (" + "?, ".repeat(8) + "?)";

  private Breaches() {}

  /**
   * A breach as it is kept.
   *
   * @param place counted from 0 within its change set
   */
  private record Kept(long change, int place, Breach breach, int checksum) {}

  /** Of a change set, in the order in which they were added. */
  static List<Breach> read(Sql sql, long change) {
    List<Kept> kept = kept(sql, change);
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).place != i) {
        throw sql.damaged("some breaches of change set " + change + " are missing");
      }
    }
    return kept.stream().map(Kept::breach).toList();
  }

  private static List<Kept> kept(Sql sql, long change) {
    return sql.list(SELECT + OF_CHANGE, Breaches::kept, change);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long change = row.getLong(1);
    int place = row.getInt(2);
    Breach breach =
        new Breach(
            row.getString(3),
            Words.get(Measure.class, row.getString(4)),
            number(row, 5),
            number(row, 6),
            number(row, 7),
            row.getString(8));
    int checksum = row.getInt(9);
    if (sum(change, place, breach) != checksum) {
      throw new DamagedRowException("breach of change set " + change, place);
    }
    return new Kept(change, place, breach, checksum);
  }

  private static BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = Image.number(row, column);
    if (number == null) {
      throw new DamagedRowException("a breach");
    }
    return number;
  }

  private static int sum(long change, int place, Breach b) {
    return Checksum.of(
        change,
        place,
        b.rule(),
        Words.of(b.measure()),
        b.limit(),
        b.before(),
        b.after(),
        b.message());
  }

  /** Adds those of a change set; says by how much that changes what the table holds. */
  static Total add(Sql sql, long change, List<Breach> broken) {
    Total total = Total.NONE;
    for (int place = 0; place < broken.size(); place++) {
      Breach b = broken.get(place);
      int checksum = sum(change, place, b);
      sql.update(
          INSERT,
          change,
          place,
          b.rule(),
          Words.of(b.measure()),
          b.limit(),
          b.before(),
          b.after(),
          b.message(),
          checksum);
      total = total.with(checksum);
    }
    return total;
  }

  /**
   * Reads all of them, and fails where a row is not as it was written, is missing, or is not found
   * by its change set.
   *
   * @param wanted what the table should hold
   */
  static void check(Sql sql, Total wanted) {
    Map<Long, Total> all = new TreeMap<>();
    sql.each(
        SELECT,
        row -> {
          Kept kept = kept(row);
          all.merge(kept.change, Total.NONE.with(kept.checksum), Total::plus);
        });
    if (!all.values().stream().reduce(Total.NONE, Total::plus).agrees(wanted)) {
      throw sql.damaged("some breaches are missing or out of date");
    }
    all.forEach(
        (change, total) -> {
          Total found =
              kept(sql, change).stream()
                  .reduce(Total.NONE, (sum, kept) -> sum.with(kept.checksum), Total::plus);
          if (!found.agrees(total)) {
            throw sql.damaged("some breaches of change set " + change + " are not found");
          }
        });
  }
}
