package icofolio.store;

import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.tracker.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables that many rows are added to at once. Keeping indexes current row by row writes their pages
 * again and again (a hundred times their size for a million rows); so they are dropped, the
 * questions of an import are answered from memory, and they are made again in one go when it is
 * over or when another question needs them.
 */
final class Bulk {

  private static final int PAGE = 10_000;

  /** A table without its indexes. */
  private record Bare(RowIndex ids, RowIndex transactions) {
    void note(long row, String id, @Nullable Long transaction) {
      ids.add(Checksum.wide(id), row);
      if (transaction != null) {
        transactions.add(transaction, row);
      }
    }
  }

  private final Sql sql;
  private final long few;
  private final Map<Kind, Bare> bare = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> untilBare = new EnumMap<>(Kind.class);

  /**
   * Over an open database.
   *
   * @param few so many rows may be added to any table before its indexes are dropped
   */
  Bulk(Sql sql, long few) {
    this.sql = sql;
    this.few = few;
  }

  /** Hears of a row that was added, and sent. */
  void added(Stored record, long row) {
    Kind kind = record.kind();
    Bare table = bare.get(kind);
    if (table != null) {
      String key = NaturalKey.transaction(record.entry());
      table.note(row, record.id(), key == null ? null : Checksum.wide(key));
    } else {
      untilBare.merge(kind, -1L, (left, one) -> left + one);
    }
  }

  /** Whether so many rows were added that the table is better off without its indexes. */
  boolean isWorthIt(Kind kind) {
    return !bare.containsKey(kind)
        && untilBare.computeIfAbsent(
                kind, k -> few + sql.number("SELECT COUNT(*) FROM " + Table.of(k).name()) / 10)
            <= 0;
  }

  /** Drops the indexes of a table; everything that was written to it must have been sent. */
  void begin(Kind kind) {
    Table table = Table.of(kind);
    Bare next = new Bare(new RowIndex(), new RowIndex());
    String transaction = table.isDated() ? "\"tx_key\"" : "CAST(NULL AS BIGINT)";
    long[] last = {0};
    long before;
    do {
      before = last[0];
      sql.each(
          "SELECT \"row\", \"id\", "
              + transaction
              + " FROM "
              + table.name()
              + " WHERE \"row\" > ? ORDER BY \"row\" FETCH FIRST ? ROWS ONLY",
          row -> {
            last[0] = row.getLong(1);
            next.note(last[0], row.getString(2), (Long) row.getObject(3));
          },
          before,
          PAGE);
    } while (last[0] > before);
    table.indexes().forEach(index -> sql.run("DROP INDEX " + index.name()));
    bare.put(kind, next);
  }

  /** Makes the indexes of those tables again. */
  void end(Kind... kinds) {
    for (Kind kind : kinds) {
      if (bare.remove(kind) != null) {
        Table.of(kind).indexes().forEach(index -> sql.run(index.create()));
        untilBare.remove(kind);
      }
    }
  }

  /** Whether a table is without its indexes. */
  boolean isBare(Kind kind) {
    return bare.containsKey(kind);
  }

  /** The records of those ids in a table without indexes. */
  List<Stored> byIds(Table table, List<String> ids) {
    Set<Long> rows = new HashSet<>();
    ids.forEach(id -> rows.addAll(need(table).ids.find(Checksum.wide(id))));
    Set<String> wanted = new HashSet<>(ids);
    List<Stored> found = rows(table, rows);
    found.removeIf(record -> !wanted.contains(record.id()));
    return found;
  }

  /** The records of those transactions in a table without indexes, by row. */
  List<Stored> byTransactions(Table table, List<Long> transactions) {
    Set<Long> rows = new HashSet<>();
    transactions.forEach(hash -> rows.addAll(need(table).transactions.find(hash)));
    return rows(table, rows);
  }

  /** The row of that id in a table without indexes, or null. */
  @Nullable Long row(Table table, String id) {
    return need(table).ids.find(Checksum.wide(id)).stream()
        .filter(
            row ->
                sql.number(
                        "SELECT COUNT(*) FROM "
                            + table.name()
                            + " WHERE \"row\" = ? AND \"id\" = ?",
                        row,
                        id)
                    > 0)
        .findFirst()
        .orElse(null);
  }

  private Bare need(Table table) {
    Bare found = bare.get(table.kind());
    if (found == null) {
      throw new IllegalStateException(table.name() + " has its indexes");
    }
    return found;
  }

  private record Numbered(long row, Stored record) {}

  private List<Stored> rows(Table table, Set<Long> rows) {
    if (rows.isEmpty()) {
      return new ArrayList<>();
    }
    List<Numbered> found =
        sql.list(
            table.select() + " WHERE \"row\" = ANY(?)",
            row -> new Numbered(table.row(row), table.read(row)),
            (Object) rows.toArray());
    found.sort(Comparator.comparingLong(Numbered::row));
    List<Stored> records = new ArrayList<>();
    found.forEach(numbered -> records.add(numbered.record));
    return records;
  }
}
