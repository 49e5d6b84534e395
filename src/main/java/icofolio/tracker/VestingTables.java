package icofolio.tracker;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.entry.TextRules;
import icofolio.entry.TrancheFields;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The vesting tables that a change writes. A table is whole (it sums to 100 percent) or is refused,
 * all lines of it together. Where an update brings a table, lines that it does not name any more
 * are gone.
 */
final class VestingTables {
  /** A line that a source gave. */
  private record Line(SourceRow row, Taken taken, FileTally tally) {}

  /** Hears of a table that is left out after all. */
  interface Refusal {
    /** A table that is not whole, and the rows of it that had been taken. */
    void refuse(Problem problem, List<SourceRow.Raw> rows);
  }

  private final Map<String, List<Line>> tables = new LinkedHashMap<>();
  private final Map<String, List<SourceRow>> doubles = new LinkedHashMap<>();

  /** Notes a line that was taken. */
  void took(SourceRow row, Taken taken, FileTally tally) {
    tables
        .computeIfAbsent(row.entry().need(TrancheFields.SALE), sale -> new ArrayList<>())
        .add(new Line(row, taken, tally));
  }

  /** Notes a line of a date that its file has had: it was not taken, and the table will not be. */
  void twice(SourceRow row) {
    String sale = row.entry().need(TrancheFields.SALE);
    tables.computeIfAbsent(sale, _ -> new ArrayList<>());
    doubles.computeIfAbsent(sale, _ -> new ArrayList<>()).add(row);
  }

  /** Looks at the tables when all lines of all sources are in; what is not whole is taken back. */
  void finish(Bookkeeper books, boolean update, Refusal refusal) {
    tables.forEach(
        (sale, lines) -> {
          List<SourceRow> twice = doubles.getOrDefault(sale, List.of());
          List<Stored> gone = update ? others(books.changes(), sale, lines) : List.of();
          Problem problem =
              twice.isEmpty() ? problem(books.changes(), sale, gone) : twice(sale, twice);
          if (problem == null) {
            gone.forEach(books::remove);
            return;
          }
          List<SourceRow.Raw> rows = takeBack(books, lines);
          twice.forEach(row -> rows.add(row.raw()));
          SourceRow at = twice.isEmpty() ? lines.getFirst().row : twice.getFirst();
          refusal.refuse(at.raw().problem(problem), rows);
        });
  }

  private static Problem twice(String sale, List<SourceRow> rows) {
    String date = Field.textOrNull(rows.getFirst().entry().get(TrancheFields.DATE));
    return Messages.at(
        TrancheFields.DATE,
        ProblemCode.DUPLICATE,
        date,
        "another tranche of %s on %s came before; add the two up, or leave one of them"
            .formatted(TextRules.shown(sale), date));
  }

  /** The lines that are there and were not given. */
  private static List<Stored> others(Records records, String sale, List<Line> lines) {
    Set<String> given = new HashSet<>();
    lines.forEach(line -> given.add(line.row.entry().id()));
    List<Stored> others = new ArrayList<>();
    records.each(
        Kind.TRANCHES,
        TrancheFields.SALE,
        sale,
        stored -> {
          if (!given.contains(stored.id())) {
            others.add(stored);
          }
        });
    return others;
  }

  /** Undoes what was taken of a table; gives the rows that are left out. */
  private static List<SourceRow.Raw> takeBack(Bookkeeper books, List<Line> lines) {
    for (Line line : lines.reversed()) {
      switch (line.taken) {
        case Taken.Added(Stored record) -> books.remove(record);
        case Taken.Updated(Stored before, Stored after) ->
            books.replace(after, before.entry(), null, null);
        case Taken.Unchanged _, Taken.Refused _ -> {}
      }
    }
    List<SourceRow.Raw> rows = new ArrayList<>();
    for (Line line : lines) {
      if (!(line.taken instanceof Taken.Unchanged)) {
        line.tally.reject(line.taken);
        rows.add(line.row.raw());
      }
    }
    return rows;
  }

  /** Why the table of a sale is not whole, or null. */
  static @Nullable Problem problem(Records records, String sale) {
    return problem(records, sale, List.of());
  }

  private static @Nullable Problem problem(Records records, String sale, List<Stored> without) {
    List<Stored> table = new ArrayList<>();
    records.each(Kind.TRANCHES, TrancheFields.SALE, sale, table::add);
    table.removeAll(without);
    BigDecimal sum =
        table.stream()
            .map(line -> line.entry().needNumber(TrancheFields.PERCENT))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return table.isEmpty() || sum.compareTo(Decimals.HUNDRED) == 0
        ? null
        : Messages.at(
            TrancheFields.PERCENT,
            ProblemCode.BAD_VALUE,
            Decimals.text(sum),
            ("the tranches of %s sum to %s percent, not to 100; give the whole table, and --update"
                    + " where another is there")
                .formatted(sale, Decimals.text(sum)));
  }
}
