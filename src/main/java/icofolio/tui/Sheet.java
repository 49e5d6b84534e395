package icofolio.tui;

import icofolio.tui.widget.Extent;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as the person sees it: its rows, and how they are filtered, sorted and scrolled.
 *
 * @param data every row; null until they are loaded
 * @param rows those that the filter leaves, sorted
 * @param extents the room that each column needs
 * @param typing whether keys go into the filter
 * @param problem why the filter is not understood, or empty
 * @param generation counts the questions put to workers; an answer to an older one is late
 * @param pending whether the answer to the last question has yet to come: until then the rows are
 *     not those that the person asked for
 */
public record Sheet<T>(
    SheetId id,
    Listing<T> listing,
    @Nullable List<T> data,
    List<T> rows,
    List<Extent> extents,
    Sorting sorting,
    TextLine filter,
    boolean typing,
    String problem,
    Scroll scroll,
    int generation,
    boolean pending) {

  /** A list whose rows are not loaded yet. */
  public static <T> Sheet<T> empty(SheetId id, Listing<T> listing) {
    return new Sheet<>(
        id,
        listing,
        null,
        List.of(),
        List.of(),
        listing.sorting(),
        TextLine.EMPTY,
        false,
        "",
        Scroll.START,
        0,
        false);
  }

  /** How many rows there are, whatever the filter leaves of them. */
  public int size() {
    List<T> all = data;
    return all == null ? 0 : all.size();
  }

  /** Whether rows have been loaded. */
  public boolean isLoaded() {
    return data != null;
  }

  /** The selected row, or null in an empty list. */
  public @Nullable T selected() {
    return scroll.selected() < rows.size() ? rows.get(scroll.selected()) : null;
  }

  /** Where Enter leads from the selected row; null where there is nothing behind it. */
  public @Nullable Place behind() {
    T row = selected();
    return row == null ? null : listing.opens().apply(row);
  }

  /** The same with other rows behind it, which a worker has yet to arrange. */
  Sheet<T> withData(List<T> fresh) {
    return new Sheet<>(
        id,
        listing,
        fresh,
        rows,
        extents,
        sorting,
        filter,
        typing,
        problem,
        scroll,
        generation + 1,
        true);
  }

  /** The same with the columns of another listing of the same rows. */
  Sheet<T> showing(Listing<T> other) {
    return new Sheet<>(
        id,
        other,
        data,
        rows,
        extents,
        sorting,
        filter,
        typing,
        problem,
        scroll,
        generation,
        pending);
  }

  /** The same sorted in another way, once a worker has done it. */
  Sheet<T> withSorting(Sorting other) {
    return new Sheet<>(
        id,
        listing,
        data,
        rows,
        extents,
        other,
        filter,
        typing,
        problem,
        scroll,
        generation + 1,
        true);
  }

  /** The same with another filter, once a worker has applied it. */
  Sheet<T> withFilter(TextLine other, boolean nowTyping) {
    boolean changed = !other.text().equals(filter.text());
    int next = changed ? generation + 1 : generation;
    return new Sheet<>(
        id,
        listing,
        data,
        rows,
        extents,
        sorting,
        other,
        nowTyping,
        problem,
        scroll,
        next,
        pending || changed);
  }

  /** The same, scrolled. */
  Sheet<T> withScroll(Scroll other) {
    return new Sheet<>(
        id,
        listing,
        data,
        rows,
        extents,
        sorting,
        filter,
        typing,
        problem,
        other,
        generation,
        pending);
  }

  /** What is to be done so that the rows follow filter and sorting; null without rows. */
  Job.@Nullable Arrange<T> arranging(ZoneId zone) {
    List<T> all = data;
    return all == null
        ? null
        : new Job.Arrange<>(id, generation, listing, all, filter.text(), zone, sorting);
  }

  /** The same with the rows that a worker arranged; the selected row stays the selected one. */
  Sheet<T> arranged(List<T> arranged, List<Extent> measured, int height) {
    T before = selected();
    int at = before == null ? -1 : indexOf(arranged, listing.id().apply(before));
    int otherwise = filter.isEmpty() ? scroll.selected() : 0;
    Scroll next = scroll.to(at < 0 ? otherwise : at, arranged.size(), height);
    return new Sheet<>(
        id,
        listing,
        data,
        arranged,
        measured,
        sorting,
        filter,
        typing,
        "",
        next,
        generation,
        false);
  }

  /** The same rows as before, and why the filter was not understood. */
  Sheet<T> refused(String why) {
    return new Sheet<>(
        id, listing, data, rows, extents, sorting, filter, typing, why, scroll, generation, false);
  }

  private int indexOf(List<T> list, String wanted) {
    for (int i = 0; i < list.size(); i++) {
      if (listing.id().apply(list.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
