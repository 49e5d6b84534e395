package icofolio.store;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.money.PriceBook;
import icofolio.tracker.ChangeSet;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.Records;
import icofolio.tracker.Stored;
import java.time.Instant;
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

  /** The database, with everything in it that was written so far. */
  Sql settled() {
    return sql;
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
    Table table = Table.of(kind);
    return settled().first(table.select() + " WHERE \"id\" = ?", table::read, id);
  }

  @Override
  public Map<String, Stored> findAll(Kind kind, Collection<String> ids) {
    Table table = Table.of(kind);
    Map<String, Stored> found = new HashMap<>();
    chunks(
        ids,
        chunk ->
            settled()
                .each(
                    table.select() + " WHERE \"id\" = ANY(?)",
                    row -> {
                      Stored record = table.read(row);
                      found.put(record.id(), record);
                    },
                    (Object) chunk.toArray()));
    return found;
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
        wanted,
        chunk ->
            settled()
                .each(
                    table.select() + " WHERE \"tx_key\" = ANY(?) ORDER BY \"row\"",
                    row -> {
                      Stored record = table.read(row);
                      String key = NaturalKey.transaction(record.entry());
                      if (key != null && wanted.contains(key)) {
                        found.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(record);
                      }
                    },
                    (Object) chunk.stream().map(Checksum::wide).distinct().toArray()));
    return found;
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
  public void each(Kind kind, Field field, String value, Consumer<Stored> action) {
    new Walk(this, Table.of(kind)).having(field, value, action);
  }

  @Override
  public long count(Kind kind) {
    return settled().number("SELECT COUNT(*) FROM " + Table.of(kind).name());
  }

  @Override
  public Map<String, Tally> tallies(Instant upTo) {
    return Tallies.upTo(settled(), upTo, keptTallies());
  }

  @Override
  public Map<String, Tally> keptTallies() {
    return KeptTallies.all(settled());
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
  public boolean derivedIsStale() {
    return portfolio.derivedIsStale();
  }
}
