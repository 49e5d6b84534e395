package icofolio.store;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.money.PriceBook;
import icofolio.rule.Breach;
import icofolio.rule.TimeWindow;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.PastChange;
import icofolio.tracker.Readings;
import icofolio.tracker.Records;
import icofolio.tracker.SpendingRow;
import icofolio.tracker.StoreUnavailableException;
import icofolio.tracker.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of an open database. */
class SqlRecords implements Records {

  private static final int CHUNK = 1_000;

  private final Sql sql;
  private final Portfolio portfolio;
  private final SqlPrices prices = new SqlPrices(this);

  SqlRecords(Sql sql, Portfolio portfolio) {
    this.sql = sql;
    this.portfolio = portfolio;
  }

  /**
   * The database, with everything in it that was written so far.
   *
   * @param kinds whose tables are asked for more than a count or a row by its number
   */
  Sql settled(Kind... kinds) {
    return sql;
  }

  /** Whether nothing is written meanwhile. */
  boolean isStill() {
    return true;
  }

  /** What each table should hold. */
  final Map<String, Total> contents() {
    return Contents.read(sql);
  }

  /** What is found to be wrong while the records are read. */
  final StoreUnavailableException damaged(String what) {
    return sql.damaged(what);
  }

  /** The row about the whole store, as it was found. */
  final Portfolio portfolio() {
    return portfolio;
  }

  @Override
  public Settings settings() {
    return portfolio.settings();
  }

  @Override
  public @Nullable Stored find(Kind kind, String id) {
    List<Stored> found = byIds(Table.of(kind), List.of(id));
    return found.isEmpty() ? null : found.getFirst();
  }

  @Override
  public Map<String, Stored> findAll(Kind kind, Collection<String> ids) {
    Map<String, Stored> found = new HashMap<>();
    chunks(
        ids,
        chunk -> byIds(Table.of(kind), chunk).forEach(record -> found.put(record.id(), record)));
    return found;
  }

  /** The records of those ids, of which there are not too many for one statement. */
  List<Stored> byIds(Table table, List<String> ids) {
    return settled(table.kind())
        .list(table.select() + " WHERE \"id\" = ANY(?)", table::read, (Object) ids.toArray());
  }

  @Override
  public Map<String, List<Stored>> findByTransaction(Kind kind, Collection<String> keys) {
    Table table = Table.of(kind);
    if (!table.isDated()) {
      return Map.of();
    }
    Set<String> wanted = new HashSet<>(keys);
    Map<String, List<Stored>> found = new HashMap<>();
    chunks(
        wanted.stream().map(Checksum::wide).distinct().toList(),
        chunk -> {
          for (Stored record : byTransactions(table, chunk)) {
            String key = NaturalKey.transaction(record.entry());
            if (key != null && wanted.contains(key)) {
              found.computeIfAbsent(key, k -> new ArrayList<>()).add(record);
            }
          }
        });
    return found;
  }

  /** The records whose transactions have those hashes, in order of adding. */
  List<Stored> byTransactions(Table table, List<Long> hashes) {
    return settled(table.kind())
        .list(
            table.select() + " WHERE \"tx_key\" = ANY(?) ORDER BY \"row\"",
            table::read,
            (Object) hashes.toArray());
  }

  private static <T> void chunks(Collection<T> all, Consumer<List<T>> action) {
    List<T> list = List.copyOf(all);
    for (int i = 0; i < list.size(); i += CHUNK) {
      action.accept(list.subList(i, Math.min(list.size(), i + CHUNK)));
    }
  }

  @Override
  public void each(Kind kind, Consumer<Stored> action) {
    new Walk(this, Table.of(kind)).all(action);
  }

  @Override
  public List<Stored> last(Kind kind, int most) {
    return new Walk(this, Table.of(kind)).last(most);
  }

  @Override
  public void each(Kind kind, Field field, String value, Consumer<Stored> action) {
    new Walk(this, Table.of(kind)).having(field, value, action);
  }

  @Override
  public long count(Kind kind) {
    return settled().number("SELECT COUNT(*) FROM " + Table.of(kind).name());
  }

  @Override
  public Map<String, Tally> tallies(Instant upTo) {
    Map<String, Tally> kept = keptTallies();
    return Tallies.upTo(settled(Kind.CONTRIBUTIONS, Kind.REFUNDS, Kind.DISTRIBUTIONS), upTo, kept);
  }

  @Override
  public Map<String, Tally> keptTallies() {
    KeptTallies.Kept kept = KeptTallies.read(settled());
    if (isStill() && !kept.total().agrees(contents().getOrDefault(Contents.TALLIES, Total.NONE))) {
      throw damaged("some kept sums are missing or out of date");
    }
    return kept.all();
  }

  @Override
  public void eachSpending(TimeWindow dates, Instant refundsUpTo, Consumer<SpendingRow> action) {
    new Spendings(this, dates, refundsUpTo).each(action);
  }

  @Override
  public List<Breach> breaches(long change) {
    return Breaches.read(settled(), change);
  }

  @Override
  public PriceBook prices() {
    return prices;
  }

  /** Forgets what is remembered of prices. */
  final void forgetPrices() {
    prices.forget();
  }

  @Override
  public void eachChange(Consumer<ChangeSet> action) {
    new History(this).each(action);
  }

  @Override
  public @Nullable ChangeSet change(long number) {
    return new History(this).find(number);
  }

  @Override
  public void eachChanged(long number, Consumer<ChangedRecord> action) {
    new History(this).eachChanged(number, action);
  }

  @Override
  public List<ChangedRecord> firstChanged(long number, int most) {
    return new History(this).firstChanged(number, most);
  }

  @Override
  public List<PastChange> past(Kind kind, String id) {
    return new Past(this, kind, id).all();
  }

  @Override
  public Readings readings() {
    return new SqlReadings(this);
  }

  @Override
  public boolean derivedIsStale() {
    return portfolio.derivedIsStale();
  }
}
