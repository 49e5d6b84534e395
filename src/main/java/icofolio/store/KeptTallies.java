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

  /**
   * The sums as they are kept.
   *
   * @param all by sale
   * @param total what the tables hold
   */
  record Kept(Map<String, Tally> all, Total total) {}

  /** Of every sale that has records. */
  static Kept read(Sql sql) {
    Map<String, Tally> all = new TreeMap<>();
    Total[] total = {Total.NONE};
    sql.each(
        SELECT,
        row -> {
          all.merge(row.getString(1), currency(row), Tally::plus);
          total[0] = total[0].with(row.getInt(16));
        });
    sql.each(
        DISTRIBUTIONS,
        row -> {
          all.merge(row.getString(1), distributions(row), Tally::plus);
          total[0] = total[0].with(row.getInt(4));
        });
    return new Kept(all, total[0]);
  }

  /** What the tables hold, whether or not it reads as it was written. */
  static Total total(Sql sql) {
    Total[] total = {Total.NONE};
    sql.each(SELECT, row -> total[0] = total[0].with(row.getInt(16)));
    sql.each(DISTRIBUTIONS, row -> total[0] = total[0].with(row.getInt(4)));
    return total[0];
  }

  /** Adds to the sums of those sales; says by how much that changes what the tables hold. */
  static Total add(Sql sql, Map<String, Tally> deltas) {
    Total[] change = {Total.NONE};
    deltas.forEach(
        (sale, delta) -> {
          Tally[] sum = {delta};
          sql.each(
              SELECT + OF_SALE,
              row -> {
                sum[0] = sum[0].plus(currency(row));
                change[0] = change[0].without(row.getInt(16));
              },
              sale);
          sql.each(
              DISTRIBUTIONS + OF_SALE,
              row -> {
                sum[0] = sum[0].plus(distributions(row));
                change[0] = change[0].without(row.getInt(4));
              },
              sale);
          sql.update("DELETE FROM \"tallies\"" + OF_SALE, sale);
          sql.update("DELETE FROM \"distribution_tallies\"" + OF_SALE, sale);
          change[0] = change[0].plus(insert(sql, sale, sum[0]));
        });
    return change[0];
  }

  /** Takes out all sums. */
  static void clear(Sql sql) {
    sql.update("DELETE FROM \"tallies\"");
    sql.update("DELETE FROM \"distribution_tallies\"");
  }

  private static Total insert(Sql sql, String sale, Tally tally) {
    Total total = Total.NONE;
    for (var part : tally.currencies().entrySet()) {
      total = total.with(insert(sql, INSERT, row(sale, part.getKey().code(), part.getValue())));
    }
    if (tally.distributions() != 0 || tally.distributed().signum() != 0) {
      total =
          total.with(
              insert(
                  sql,
                  INSERT_DISTRIBUTIONS,
                  new @Nullable Object[] {sale, tally.distributions(), tally.distributed(), null}));
    }
    return total;
  }

  /** Inserts a row with the checksum over it in its last place. */
  private static int insert(Sql sql, String text, @Nullable Object[] row) {
    int checksum = Checksum.of(row);
    row[row.length - 1] = checksum;
    sql.update(text, row);
    return checksum;
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

  private static Tally currency(ResultSet row) throws SQLException {
    String currency = row.getString(2);
    CurrencyTally tally =
        new CurrencyTally(
            row.getLong(3),
            number(row, 4),
            number(row, 5),
            number(row, 6),
            number(row, 7),
            row.getLong(8),
            row.getLong(9),
            number(row, 10),
            number(row, 11),
            row.getLong(12),
            number(row, 13),
            number(row, 14),
            number(row, 15));
    check(row, 16, row(row.getString(1), currency, tally));
    return Tally.of(new Asset(currency), tally);
  }

  private static Tally distributions(ResultSet row) throws SQLException {
    long count = row.getLong(2);
    BigDecimal tokens = number(row, 3);
    check(row, 4, new @Nullable Object[] {row.getString(1), count, tokens, null});
    return new Tally(Map.of(), count, tokens);
  }

  private static BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = Image.number(row, column);
    if (number == null) {
      throw new DamagedRowException("a sum");
    }
    return number;
  }

  private static void check(ResultSet row, int column, @Nullable Object[] content)
      throws SQLException {
    if (Checksum.of(content) != row.getInt(column)) {
      throw new DamagedRowException("the sums of sale " + row.getString(1));
    }
  }
}
