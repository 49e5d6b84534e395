package icofolio.tui;

import icofolio.tui.widget.Extent;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.TextLine;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as the person sees it: its rows, and how they are filtered, sorted and scrolled. Never
 * changed: each {@code with} gives another one.
 */
public final class Sheet<T> {
  private final SheetId id;
  private Listing<T> listing;
  private @Nullable List<T> data;
  private List<T> rows = List.of();
  private List<Extent> extents = List.of();
  private Sorting sorting;
  private TextLine filter = TextLine.EMPTY;
  private boolean typing;
  private String problem = "";
  private Scroll scroll = Scroll.START;
  private int generation;
  private boolean pending;
  private String mark = "";

  private Sheet(SheetId id, Listing<T> listing) {
    this.id = id;
    this.listing = listing;
    this.sorting = listing.sorting();
  }

  private Sheet(Sheet<T> other) {
    id = other.id;
    listing = other.listing;
    data = other.data;
    rows = other.rows;
    extents = other.extents;
    sorting = other.sorting;
    filter = other.filter;
    typing = other.typing;
    problem = other.problem;
    scroll = other.scroll;
    generation = other.generation;
    pending = other.pending;
    mark = other.mark;
  }

  /** A list whose rows are not loaded yet. */
  public static <T> Sheet<T> empty(SheetId id, Listing<T> listing) {
    return new Sheet<>(id, listing);
  }

  /** Which list. */
  public SheetId id() {
    return id;
  }

  /** What it shows of its rows. */
  public Listing<T> listing() {
    return listing;
  }

  /** Every row; null until they are loaded. */
  public @Nullable List<T> data() {
    return data;
  }

  /** Those rows that the filter leaves, sorted. */
  public List<T> rows() {
    return rows;
  }

  /** The room that each column needs. */
  public List<Extent> extents() {
    return extents;
  }

  /** By which column, and which way round. */
  public Sorting sorting() {
    return sorting;
  }

  /** The words that rows must fit. */
  public TextLine filter() {
    return filter;
  }

  /** Whether keys go into the filter. */
  public boolean typing() {
    return typing;
  }

  /** Why the filter is not understood, or empty. */
  public String problem() {
    return problem;
  }

  /** Which row is selected, and which is the first seen. */
  public Scroll scroll() {
    return scroll;
  }

  /** Counts the questions put to workers; an answer to an older one is late. */
  public int generation() {
    return generation;
  }

  /**
   * Whether the answer to the last question has yet to come: until then the rows are not those that
   * the person asked for.
   */
  public boolean pending() {
    return pending;
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

  /**
   * What identifies the selected row, or the row that is to be selected once rows are there; empty
   * for the first.
   */
  String mark() {
    T row = selected();
    if (row == null) {
      return mark;
    }
    return scroll.selected() == 0 ? "" : listing.id().apply(row);
  }

  /** The same, to begin with that row selected. */
  Sheet<T> withMark(String id) {
    Sheet<T> copy = new Sheet<>(this);
    copy.mark = id;
    return copy;
  }

  /** Where Enter leads from the selected row; null where there is nothing behind it. */
  public @Nullable Place behind() {
    T row = selected();
    return row == null ? null : listing.opens().apply(row);
  }

  /** The same with other rows behind it, which a worker has yet to arrange. */
  Sheet<T> withData(List<T> fresh) {
    Sheet<T> copy = new Sheet<>(this);
    copy.data = fresh;
    copy.generation++;
    copy.pending = true;
    return copy;
  }

  /** The same with the columns of another listing of the same rows. */
  Sheet<T> showing(Listing<T> other) {
    Sheet<T> copy = new Sheet<>(this);
    copy.listing = other;
    return copy;
  }

  /** The same sorted in another way, once a worker has done it. */
  Sheet<T> withSorting(Sorting other) {
    Sheet<T> copy = new Sheet<>(this);
    copy.sorting = other;
    copy.generation++;
    copy.pending = true;
    return copy;
  }

  /** The same with another filter, once a worker has applied it. */
  Sheet<T> withFilter(TextLine other, boolean nowTyping) {
    Sheet<T> copy = new Sheet<>(this);
    copy.filter = other;
    copy.typing = nowTyping;
    if (!other.text().equals(filter.text())) {
      copy.generation++;
      copy.pending = true;
    }
    return copy;
  }

  /** The same, scrolled. */
  Sheet<T> withScroll(Scroll other) {
    Sheet<T> copy = new Sheet<>(this);
    copy.scroll = other;
    return copy;
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
    String wanted = before == null ? mark : listing.id().apply(before);
    int at = wanted.isEmpty() ? -1 : indexOf(arranged, wanted);
    int otherwise = filter.isEmpty() ? scroll.selected() : 0;
    Sheet<T> copy = new Sheet<>(this);
    copy.rows = arranged;
    copy.extents = measured;
    copy.problem = "";
    copy.scroll = scroll.to(at < 0 ? otherwise : at, arranged.size(), height);
    copy.pending = false;
    copy.mark = arranged.isEmpty() ? mark : "";
    return copy;
  }

  /** The same rows as before, and why the filter was not understood. */
  Sheet<T> refused(String why) {
    Sheet<T> copy = new Sheet<>(this);
    copy.problem = why;
    copy.pending = false;
    return copy;
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
