package icofolio.store;

import icofolio.book.CurrencyTally;
import icofolio.book.Tally;
import icofolio.money.Asset;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables that hold the sums of each sale, so that a question costs what the sales cost. */
final class KeptTallies {

  private static final String COLUMNS =
      """
      "sale", "currency", "contributions", "amount", "kept", "value", "allocated", "unallocated",
      "commitments", "committed", "committed_value", "refunds", "received", "returned_value",
      "spread", "checksum"\
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM \"tallies\"";
  private static final String INSERT =
      "INSERT INTO \"tallies\" (" + COLUMNS + ") VALUES (" + "?, ".repeat(15) + "?)";
  private static final String DISTRIBUTIONS =
      "SELECT \"sale\", \"distributions\", \"distributed\", \"checksum\""
          + " FROM \"distribution_tallies\"";
  private static final String INSERT_DISTRIBUTIONS =
      "INSERT INTO \"distribution_tallies\""
          + " (\"sale\", \"distributions\", \"distributed\", \"checksum\") VALUES (?, ?, ?, ?)";
  private static final String OF_SALE = " WHERE \"sale\" = ?";

  private KeptTallies() {}

  /** Of every sale that has records. */
  static Map<String, Tally> all(Sql sql) {
    Map<String, Tally> all = new TreeMap<>();
    sql.each(SELECT, row -> all.merge(row.getString(1), currency(row), Tally::plus));
    sql.each(DISTRIBUTIONS, row -> all.merge(row.getString(1), distributions(row), Tally::plus));
    return all;
  }

  private static Tally of(Sql sql, String sale) {
    Tally[] sum = {Tally.ZERO};
    sql.each(SELECT + OF_SALE, row -> sum[0] = sum[0].plus(currency(row)), sale);
    sql.each(DISTRIBUTIONS + OF_SALE, row -> sum[0] = sum[0].plus(distributions(row)), sale);
    return sum[0];
  }

  /** Adds to the sums of those sales. */
  static void add(Sql sql, Map<String, Tally> deltas) {
    deltas.forEach(
        (sale, delta) -> {
          Tally sum = of(sql, sale).plus(delta);
          sql.update("DELETE FROM \"tallies\"" + OF_SALE, sale);
          sql.update("DELETE FROM \"distribution_tallies\"" + OF_SALE, sale);
          insert(sql, sale, sum);
        });
  }

  /** Puts these sums in the place of all. */
  static void replace(Sql sql, Map<String, Tally> tallies) {
    sql.update("DELETE FROM \"tallies\"");
    sql.update("DELETE FROM \"distribution_tallies\"");
    tallies.forEach((sale, tally) -> insert(sql, sale, tally));
  }

  private static void insert(Sql sql, String sale, Tally tally) {
    tally
        .currencies()
        .forEach((asset, sums) -> sql.update(INSERT, guarded(row(sale, asset.code(), sums))));
    if (tally.distributions() != 0 || tally.distributed().signum() != 0) {
      sql.update(
          INSERT_DISTRIBUTIONS, guarded(sale, tally.distributions(), tally.distributed(), null));
    }
  }

  private static @Nullable Object[] row(String sale, String currency, CurrencyTally t) {
    return new @Nullable Object[] {
      sale,
      currency,
      t.contributions(),
      t.amount(),
      t.kept(),
      t.value(),
      t.allocated(),
      t.unallocated(),
      t.commitments(),
      t.committed(),
      t.committedValue(),
      t.refunds(),
      t.received(),
      t.returnedValue(),
      t.spread(),
      null
    };
  }

  /** The same with the checksum over all that comes before in the last place. */
  private static @Nullable Object[] guarded(@Nullable Object... row) {
    row[row.length - 1] = null;
    row[row.length - 1] = Checksum.of(row);
    return row;
  }

  private static Tally currency(ResultSet row) throws SQLException {
    String currency = row.getString(2);
    CurrencyTally tally =
        new CurrencyTally(
            row.getLong(3),
            row.getBigDecimal(4),
            row.getBigDecimal(5),
            row.getBigDecimal(6),
            row.getBigDecimal(7),
            row.getLong(8),
            row.getLong(9),
            row.getBigDecimal(10),
            row.getBigDecimal(11),
            row.getLong(12),
            row.getBigDecimal(13),
            row.getBigDecimal(14),
            row.getBigDecimal(15));
    check(row, 16, row(row.getString(1), currency, tally));
    return Tally.of(new Asset(currency), tally);
  }

  private static Tally distributions(ResultSet row) throws SQLException {
    long count = row.getLong(2);
    BigDecimal tokens = row.getBigDecimal(3);
    check(row, 4, new @Nullable Object[] {row.getString(1), count, tokens, null});
    return new Tally(Map.of(), count, tokens);
  }

  private static void check(ResultSet row, int column, @Nullable Object[] content)
      throws SQLException {
    if (Checksum.of(content) != row.getInt(column)) {
      throw new DamagedRowException("the sums of sale " + row.getString(1));
    }
  }
}
