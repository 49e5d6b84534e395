package icofolio.store;

import icofolio.entry.Field;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of a table in their order, a page at a time: by date and id, or by id
 * alone. What is done with a record may ask other questions meanwhile.
 */
final class Walk {

  private static final int PAGE = 2_000;

  private final SqlRecords records;
  private final Table table;
  private Total total = Total.NONE;

  Walk(SqlRecords records, Table table) {
    this.records = records;
    this.table = table;
  }

  /** Every record. */
  void all(Consumer<Stored> action) {
    Stored last = null;
    while (true) {
      List<Stored> page = table.isDated() ? afterByDate(last) : afterById(last);
      for (Stored record : page) {
        if (last != null && records.isStill() && !isAfter(record, last)) {
          throw records.damaged(table.kind().plural() + " are out of order");
        }
        last = record;
        action.accept(record);
      }
      if (page.size() < PAGE) {
        break;
      }
    }
    if (records.isStill() && !total.agrees(wanted())) {
      throw records.damaged("some " + table.kind().plural() + " are missing or out of date");
    }
  }

  /** The last records, in their order. */
  List<Stored> last(int most) {
    String order = table.isDated() ? "\"derived_at\" DESC, \"id\" DESC" : "\"id\" DESC";
    return page("1 = 1", order, most).reversed();
  }

  private Total wanted() {
    return records.contents().getOrDefault(table.kind().plural(), Total.NONE);
  }

  private boolean isAfter(Stored record, Stored last) {
    int bySecond = table.isDated() ? Long.compare(second(record), second(last)) : 0;
    return bySecond > 0 || (bySecond == 0 && record.id().compareTo(last.id()) > 0);
  }

  private List<Stored> afterById(@Nullable Stored last) {
    return page("\"id\" > ?", "\"id\"", PAGE, last == null ? "" : last.id());
  }

  // Two seeks along the index instead of one condition with an "or", which would scan.
  private List<Stored> afterByDate(@Nullable Stored last) {
    String order = "\"derived_at\", \"id\"";
    if (last == null) {
      return page("\"derived_at\" >= ?", order, PAGE, Long.MIN_VALUE);
    }
    long second = second(last);
    List<Stored> page = page("\"derived_at\" = ? AND \"id\" > ?", order, PAGE, second, last.id());
    if (page.size() < PAGE) {
      page.addAll(page("\"derived_at\" > ?", order, PAGE - page.size(), second));
    }
    return page;
  }

  private static long second(Stored record) {
    var at = record.derived().at();
    return at == null ? Long.MIN_VALUE : at.getEpochSecond();
  }

  private List<Stored> page(String condition, String order, int rows, Object... arguments) {
    @Nullable Object[] all = new Object[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = rows;
    return records
        .settled(table.kind())
        .list(
            table.select()
                + " WHERE "
                + condition
                + " ORDER BY "
                + order
                + " FETCH FIRST ? ROWS ONLY",
            this::counted,
            all);
  }

  private Stored counted(ResultSet row) throws SQLException {
    total = total.with(table.checksum(row));
    return table.read(row);
  }

  /** Where a record stands in the order. */
  private record Spot(long second, String id, long row) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int bySecond = Long.compare(second, other.second);
      return bySecond != 0 ? bySecond : id.compareTo(other.id);
    }
  }

  /** Every record whose field has that text. */
  void having(Field field, String value, Consumer<Stored> action) {
    String date = table.isDated() ? "\"derived_at\"" : "0";
    List<Spot> spots =
        new ArrayList<>(
            records
                .settled(table.kind())
                .list(
                    "SELECT "
                        + date
                        + ", \"id\", \"row\" FROM "
                        + table.name()
                        + " WHERE "
                        + Table.quoted(field.name())
                        + " = ?",
                    Walk::spot,
                    typed(field, value)));
    spots.sort(null);
    for (int i = 0; i < spots.size(); i += PAGE) {
      fetch(spots.subList(i, Math.min(spots.size(), i + PAGE)), action);
    }
  }

  private static Spot spot(ResultSet row) throws SQLException {
    return new Spot(row.getLong(1), row.getString(2), row.getLong(3));
  }

  private void fetch(List<Spot> spots, Consumer<Stored> action) {
    Map<Long, Stored> page = new HashMap<>();
    records
        .settled(table.kind())
        .each(
            table.select() + " WHERE \"row\" = ANY(?)",
            row -> page.put(table.row(row), table.read(row)),
            (Object) spots.stream().map(Spot::row).toArray());
    for (Spot spot : spots) {
      Stored record = page.get(spot.row);
      if (record != null) {
        action.accept(record);
      }
    }
  }

  private static Object typed(Field field, String value) {
    return switch (field.type().shape()) {
      case TEXT -> value;
      case NUMBER -> new BigDecimal(value);
      case FLAG -> Boolean.valueOf(value);
    };
  }
}
