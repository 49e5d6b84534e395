package icofolio.tui;

import icofolio.tui.widget.Extent;
import icofolio.tui.widget.Keyed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The question how a list is to be filtered and sorted, with all that is needed to answer it.
 *
 * @param generation of the question; once there is a newer one nobody waits for the answer
 * @param sorted every row in that order already; null where they are yet to be sorted
 * @param before the rows shown until now
 * @param kept what is chosen among those
 */
record Arranging<T>(
    SheetId sheet,
    int generation,
    Listing<T> listing,
    List<T> data,
    @Nullable Picked<T> sorted,
    String filter,
    ZoneId zone,
    Sorting sorting,
    Picked<T> before,
    Kept kept) {
  /** More rows than any terminal shows at once. */
  private static final int FIRST = 300;

  /** How many rows are looked at before asking again whether anybody waits. */
  private static final int STRIDE = 1_024;

  /** The list as it is to be shown. */
  Message answer() {
    return Objects.requireNonNull(answer(() -> false, message -> {}));
  }

  /**
   * The list as it is to be shown; null where nobody waits for it any more.
   *
   * @param late whether that is so
   * @param meanwhile hears the first rows as soon as there are enough to fill a screen
   */
  @Nullable Message answer(BooleanSupplier late, Consumer<Message> meanwhile) {
    Predicate<T> choice;
    try {
      choice = filter.isBlank() ? row -> true : listing.search().choice(filter, zone);
    } catch (IllegalArgumentException e) {
      return new Message.Refused(sheet, generation, String.valueOf(e.getMessage()));
    }
    Picked<T> all = sorted == null ? sort(late) : sorted;
    Picked<T> rows = all == null || filter.isBlank() ? all : filter(all, choice, late, meanwhile);
    if (rows == null || all == null) {
      return null;
    }
    boolean same = before.isOf(data);
    Kept found = same ? kept : kept.in(data, before.data(), listing.id());
    return arranged(rows, all, found, true);
  }

  private Message arranged(Picked<T> rows, Picked<T> all, Kept found, boolean whole) {
    List<Extent> extents = Extent.of(listing.columns(), rows);
    return new Message.Arranged(
        sheet, generation, new Arrangement<>(rows, all, extents, kept, found, whole));
  }

  private @Nullable Picked<T> filter(
      Picked<T> all, Predicate<T> choice, BooleanSupplier late, Consumer<Message> meanwhile) {
    int[] sources = new int[all.size()];
    int count = 0;
    for (int i = 0; i < sources.length; i++) {
      if (i % STRIDE == 0 && late.getAsBoolean()) {
        return null;
      }
      if (choice.test(all.get(i))) {
        sources[count++] = all.source(i);
        if (count == FIRST && before.isOf(data)) {
          Picked<T> first = Picked.of(data, Arrays.copyOf(sources, count), count);
          meanwhile.accept(arranged(first, all, kept, false));
        }
      }
    }
    return Picked.of(data, sources, count);
  }

  /** Every row in order. */
  private @Nullable Picked<T> sort(BooleanSupplier late) {
    return sorting.column().isEmpty() ? Picked.all(data) : sort(listing.order(sorting), late);
  }

  /** Rows that are alike stay in the order in which they were read. */
  private <K> @Nullable Picked<T> sort(Keyed<T, K> order, BooleanSupplier late) {
    List<Spot<K>> spots = new ArrayList<>(data.size());
    for (int i = 0; i < data.size(); i++) {
      if (i % STRIDE == 0 && late.getAsBoolean()) {
        return null;
      }
      spots.add(new Spot<>(order.key().apply(data.get(i)), i));
    }
    spots.sort((one, other) -> order.order().compare(one.key, other.key));
    int[] sources = new int[spots.size()];
    Arrays.setAll(sources, i -> spots.get(i).source);
    return Picked.of(data, sources, sources.length);
  }

  private record Spot<K>(K key, int source) {}
}
