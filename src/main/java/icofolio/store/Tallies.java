package icofolio.store;

import icofolio.book.ContributionStatus;
import icofolio.book.CurrencyTally;
import icofolio.book.Tally;
import icofolio.entry.Words;
import icofolio.money.Asset;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums of each sale: as they are kept, as they were at an instant, and counted again. */
final class Tallies {

  private static final BigDecimal NIL = BigDecimal.ZERO;

  private static final String CONTRIBUTIONS =
      """
      SELECT "sale", "currency", "status", COUNT(*), SUM("amount"),
        SUM(COALESCE("accepted", "amount")), SUM("derived_value"), SUM("derived_allocated"),
        COUNT(*) - COUNT("derived_allocated")
      FROM "contributions" WHERE "derived_at" BETWEEN ? AND ? GROUP BY "sale", "currency", "status"
      """;

  private static final String REFUNDS =
      """
      SELECT "sale", COALESCE("settles_currency", "currency"), COUNT(*),
        SUM(COALESCE("settles", "amount")), SUM("derived_value"),
        SUM(CASE WHEN "derived_value" IS NULL THEN COALESCE("settles", "amount") END)
      FROM "refunds" WHERE "derived_at" BETWEEN ? AND ?
      GROUP BY "sale", COALESCE("settles_currency", "currency")
      """;

  private static final String DISTRIBUTIONS =
      """
      SELECT "sale", COUNT(*), SUM("tokens")
      FROM "distributions" WHERE "derived_at" BETWEEN ? AND ? GROUP BY "sale"
      """;

  private static final String LATER =
      """
      SELECT (SELECT COUNT(*) FROM "contributions" WHERE "derived_at" > ?),
        (SELECT COUNT(*) FROM "refunds" WHERE "derived_at" > ?),
        (SELECT COUNT(*) FROM "distributions" WHERE "derived_at" > ?)
      """;

  private static final String ALL =
      """
      SELECT (SELECT COUNT(*) FROM "contributions"), (SELECT COUNT(*) FROM "refunds"),
        (SELECT COUNT(*) FROM "distributions")
      """;

  private Tallies() {}

  /**
   * Over what is dated up to and including an instant.
   *
   * @param kept the sums over all, which may be changed
   */
  static Map<String, Tally> upTo(Sql sql, Instant instant, Map<String, Tally> kept) {
    long second = instant.getEpochSecond();
    long later = total(sql, LATER, second, second, second);
    if (later == 0) {
      return kept;
    }
    if (later > total(sql, ALL) / 2) {
      return counted(sql, Long.MIN_VALUE, second);
    }
    counted(sql, second + 1, Long.MAX_VALUE)
        .forEach((sale, tally) -> kept.put(sale, kept.getOrDefault(sale, Tally.ZERO).minus(tally)));
    kept.values().removeIf(Tally::isEmpty);
    return kept;
  }

  private static long total(Sql sql, String text, @Nullable Object... arguments) {
    Long total =
        sql.first(text, row -> row.getLong(1) + row.getLong(2) + row.getLong(3), arguments);
    return total == null ? 0 : total;
  }

  /** Counted again over every record. */
  static Map<String, Tally> counted(Sql sql) {
    return counted(sql, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static Map<String, Tally> counted(Sql sql, long from, long to) {
    Map<String, Tally> all = new TreeMap<>();
    sql.each(CONTRIBUTIONS, row -> add(all, row, contributions(row)), from, to);
    sql.each(REFUNDS, row -> add(all, row, refunds(row)), from, to);
    sql.each(DISTRIBUTIONS, row -> add(all, row, distributions(row)), from, to);
    all.values().removeIf(Tally::isEmpty);
    return all;
  }

  private static void add(Map<String, Tally> all, ResultSet row, Tally tally) throws SQLException {
    all.merge(row.getString(1), tally, Tally::plus);
  }

  private static Tally contributions(ResultSet row) throws SQLException {
    String word = row.getString(3);
    ContributionStatus status =
        word == null ? ContributionStatus.CONFIRMED : Words.get(ContributionStatus.class, word);
    long count = row.getLong(4);
    BigDecimal amount = number(row, 5);
    CurrencyTally tally = CurrencyTally.ZERO;
    if (status.isCommitment()) {
      tally =
          new CurrencyTally(
              0, NIL, NIL, NIL, NIL, 0, count, amount, number(row, 7), 0, NIL, NIL, NIL);
    } else if (status.isMoney()) {
      tally =
          new CurrencyTally(
              count,
              amount,
              number(row, 6),
              number(row, 7),
              number(row, 8),
              row.getLong(9),
              0,
              NIL,
              NIL,
              0,
              NIL,
              NIL,
              NIL);
    }
    return Tally.of(new Asset(row.getString(2)), tally);
  }

  private static Tally refunds(ResultSet row) throws SQLException {
    return Tally.of(
        new Asset(row.getString(2)),
        new CurrencyTally(
            0,
            NIL,
            NIL,
            NIL,
            NIL,
            0,
            0,
            NIL,
            NIL,
            row.getLong(3),
            number(row, 4),
            number(row, 5),
            number(row, 6)));
  }

  private static Tally distributions(ResultSet row) throws SQLException {
    return new Tally(Map.of(), row.getLong(2), number(row, 3));
  }

  private static BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = Image.number(row, column);
    return number == null ? NIL : number;
  }
}
