package icofolio.tui;

import icofolio.tui.widget.Column;
import icofolio.tui.widget.Keyed;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of its rows, whichever they are.
 *
 * @param columns in the order shown
 * @param id tells rows apart, so that the selected one is found again in another order
 * @param opens where Enter leads from a row; null where there is nothing behind it
 * @param search turns the words of a query into a choice of rows
 * @param sorting the order before the person chose one
 * @param groups by the sorting, the heading that a row stands under; empty for a row without one
 */
public record Listing<T>(
    List<Column<T>> columns,
    Function<T, String> id,
    Function<T, @Nullable Place> opens,
    Search<T> search,
    Sorting sorting,
    Function<Sorting, Function<T, String>> groups) {

  /** Without headings among the rows. */
  public Listing(
      List<Column<T>> columns,
      Function<T, String> id,
      Function<T, @Nullable Place> opens,
      Search<T> search,
      Sorting sorting) {
    this(columns, id, opens, search, sorting, by -> row -> "");
  }

  /** Copies the columns. */
  public Listing {
    columns = List.copyOf(columns);
  }

  /** Turns the words of a query into a choice of rows. */
  @FunctionalInterface
  public interface Search<T> {
    /**
     * The choice.
     *
     * @param zone in which a date alone is a day
     * @throws IllegalArgumentException with a sentence for the person where the query is not
     *     understood
     */
    Predicate<T> choice(String words, ZoneId zone);
  }

  /** The order of rows that this sorting asks for; ties keep the order in which they came. */
  Keyed<T, ?> order(Sorting by) {
    for (Column<T> column : columns) {
      if (column.name().equals(by.column())) {
        Keyed<T, ?> order = Keyed.of(column.order());
        return by.descending() ? order.turned() : order;
      }
    }
    return Keyed.of((_, _) -> 0);
  }
}
