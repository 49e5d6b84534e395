package icofolio.store;

import icofolio.book.ContributionStatus;
import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.money.Asset;
import icofolio.rule.TimeWindow;
import icofolio.tracker.SpendingRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what rules count, a page at a time, so that other questions may be asked meanwhile.
 */
final class Spendings {

  private static final int PAGE = 5_000;

  /**
   * A refund of a day was not before its contribution of an instant when it was written. In another
   * zone it may be, by less than this.
   */
  private static final Duration ZONES = Duration.ofDays(2);

  // All of it stands in the index by date: a row that lies apart is not looked up.
  private static final String SELECT =
      """
      SELECT "derived_at", "id", "status", "sale", "currency", "wallet", "amount", "derived_value"
      FROM "contributions"
      """;

  private static final String PAGE_BY_DATE =
      " ORDER BY \"derived_at\", \"id\" FETCH FIRST ? ROWS ONLY";

  private static final String LATER =
      SELECT + "WHERE \"derived_at\" >= ? AND \"derived_at\" < ?" + PAGE_BY_DATE;

  private static final String SAME_SECOND =
      SELECT + "WHERE \"derived_at\" = ? AND \"id\" > ?" + PAGE_BY_DATE;

  private static final String RETURNED =
      """
      SELECT "contribution", SUM("derived_value") FROM "refunds"
      WHERE "derived_at" BETWEEN ? AND ? AND "derived_value" IS NOT NULL
        AND "contribution" IS NOT NULL
      GROUP BY "contribution"
      """;

  private final SqlRecords records;
  private final long start;
  private final long end;
  private final Map<String, BigDecimal> returned;
  private final Map<String, ContributionStatus> statuses = new HashMap<>();
  private final Map<String, Asset> currencies = new HashMap<>();

  /**
   * Of contributions with these dates.
   *
   * @param refundsUpTo later refunds do not count
   */
  Spendings(SqlRecords records, TimeWindow dates, Instant refundsUpTo) {
    this.records = records;
    this.start = second(dates.start());
    this.end = second(dates.end());
    this.returned = returned(refundsUpTo.getEpochSecond());
  }

  /** A row of contributions, and where it stands in the order. */
  private record Line(long second, String id, @Nullable SpendingRow spending) {}

  private Sql sql() {
    return records.settled(Kind.CONTRIBUTIONS, Kind.REFUNDS);
  }

  private Map<String, BigDecimal> returned(long upTo) {
    Map<String, BigDecimal> sums = new HashMap<>();
    if (records.count(Kind.REFUNDS) > 0) {
      sql()
          .each(
              RETURNED,
              row -> sums.put(row.getString(1), number(row, 2)),
              start - ZONES.toSeconds(),
              upTo);
    }
    return sums;
  }

  /** Every one of them that is money or a commitment. */
  void each(Consumer<SpendingRow> action) {
    Line last = null;
    List<Line> page;
    do {
      page = after(last);
      for (Line line : page) {
        last = line;
        if (line.spending != null) {
          action.accept(line.spending);
        }
      }
    } while (page.size() == PAGE);
  }

  // Two seeks along the index instead of one condition with an "or", which would scan.
  private List<Line> after(@Nullable Line last) {
    if (last == null) {
      return page(LATER, start, end, PAGE);
    }
    List<Line> page = page(SAME_SECOND, last.second, last.id, PAGE);
    if (page.size() < PAGE) {
      page.addAll(page(LATER, last.second + 1, end, PAGE - page.size()));
    }
    return page;
  }

  private List<Line> page(String text, Object... arguments) {
    return sql().list(text, this::line, arguments);
  }

  /** The first whole second that is not before an instant. */
  private static long second(Instant instant) {
    return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
  }

  private Line line(ResultSet row) throws SQLException {
    long second = row.getLong(1);
    String id = row.getString(2);
    return new Line(second, id, spending(row, second, id));
  }

  private @Nullable SpendingRow spending(ResultSet row, long second, String id)
      throws SQLException {
    ContributionStatus status = status(row.getString(3));
    if (!status.isMoney() && !status.isCommitment()) {
      return null;
    }
    return new SpendingRow(
        row.getString(4),
        currencies.computeIfAbsent(row.getString(5), Asset::new),
        row.getString(6),
        Instant.ofEpochSecond(second),
        status.isCommitment(),
        number(row, 7),
        number(row, 8),
        returned.getOrDefault(id, BigDecimal.ZERO));
  }

  private ContributionStatus status(@Nullable String word) {
    return word == null
        ? ContributionStatus.CONFIRMED
        : statuses.computeIfAbsent(word, w -> Words.get(ContributionStatus.class, w));
  }

  private static BigDecimal number(ResultSet row, int column) throws SQLException {
    BigDecimal number = Image.number(row, column);
    return number == null ? BigDecimal.ZERO : number;
  }
}
