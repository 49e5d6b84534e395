package icofolio.tui;

import icofolio.tui.widget.Column;
import icofolio.tui.widget.Extent;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.Table;
import icofolio.tui.widget.TextLine;
import java.time.ZoneId;
import java.util.ArrayList;
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
  private boolean whole = true;
  private @Nullable Picked<T> sorted;
  private Picked<T> rows = Picked.all(List.of());
  private List<Extent> extents = List.of();
  private ColumnOrder order = ColumnOrder.GIVEN;
  private Sorting sorting;
  private TextLine filter = TextLine.EMPTY;
  private boolean typing;
  private String problem = "";
  private Scroll scroll = Scroll.START;
  private Kept kept = Kept.NOTHING;
  private int generation;
  private boolean pending;
  private @Nullable String wanted;

  private Sheet(SheetId id, Listing<T> listing) {
    this.id = id;
    this.listing = listing;
    this.sorting = listing.sorting();
  }

  private Sheet(Sheet<T> other) {
    id = other.id;
    listing = other.listing;
    data = other.data;
    whole = other.whole;
    sorted = other.sorted;
    rows = other.rows;
    extents = other.extents;
    order = other.order;
    sorting = other.sorting;
    filter = other.filter;
    typing = other.typing;
    problem = other.problem;
    scroll = other.scroll;
    kept = other.kept;
    generation = other.generation;
    pending = other.pending;
    wanted = other.wanted;
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

  /** The same rows with their sources. */
  Picked<T> picked() {
    return rows;
  }

  /** The columns to be seen, in the order in which the person wants them. */
  public List<Column<T>> columns() {
    return shown(listing.columns());
  }

  /** The room that each of them needs. */
  public List<Extent> extents() {
    return extents.isEmpty() ? extents : shown(extents);
  }

  /** Of what there is one for each column of the listing: that of the columns to be seen. */
  private <E> List<E> shown(List<E> each) {
    List<String> names = Table.names(listing.columns());
    return order.shown(names).stream().map(name -> each.get(names.indexOf(name))).toList();
  }

  /** What to call the column of that name. */
  String label(String column) {
    return listing.columns().stream()
        .filter(each -> each.name().equals(column) && !each.label().isEmpty())
        .map(Column::label)
        .findFirst()
        .orElse(column);
  }

  /** Which columns the person wants to see, and in which order. */
  ColumnOrder order() {
    return order;
  }

  /** The same with other columns. */
  Sheet<T> withOrder(ColumnOrder other) {
    Sheet<T> copy = new Sheet<>(this);
    copy.order = other;
    return copy;
  }

  /** How the person wants to see it. */
  ListWishes wishes() {
    return new ListWishes(order.hidden(), order.names(), sorting, filter.text());
  }

  /** The same as wished, once a worker has arranged it. */
  Sheet<T> withWishes(ListWishes wishes) {
    List<String> names = Table.names(listing.columns());
    boolean sorts = names.contains(wishes.sorting().column());
    Sheet<T> copy =
        withOrder(new ColumnOrder(wishes.order(), wishes.hidden()))
            .withSorting(sorts ? wishes.sorting() : listing.sorting())
            .withFilter(TextLine.of(wishes.filter()), false);
    copy.pending = data != null;
    return copy;
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

  /**
   * Whether every row has been read; else the newest are there, and the others are on their way.
   */
  public boolean isWhole() {
    return whole;
  }

  /** Which rows are marked, whether or not the filter leaves them. */
  Marks marks() {
    return kept.marks();
  }

  /** Whether the row at an index is marked. */
  boolean isMarked(int index) {
    return kept.marks().has(rows.source(index));
  }

  /**
   * The rows that are marked and seen: what the filter hides is not among them. As long as {@link
   * #pending} the filter shown is not yet the one asked for, and nothing may be done to them.
   */
  public List<T> marked() {
    List<T> marked = new ArrayList<>();
    for (int i = 0; !kept.marks().isEmpty() && i < rows.size(); i++) {
      if (isMarked(i)) {
        marked.add(rows.get(i));
      }
    }
    return marked;
  }

  /** The first of the rows that are marked and seen; null where there is none. */
  @Nullable T firstMarked() {
    for (int i = 0; i < rows.size(); i++) {
      if (isMarked(i)) {
        return rows.get(i);
      }
    }
    return null;
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
  String chosenId() {
    T row = selected();
    if (row == null) {
      return wanted == null ? "" : wanted;
    }
    return scroll.selected() == 0 ? "" : listing.id().apply(row);
  }

  /** Where Enter leads from the selected row; null where there is nothing behind it. */
  public @Nullable Place behind() {
    T row = selected();
    return row == null ? null : listing.opens().apply(row);
  }

  /** The same with other rows behind it, which a worker has yet to arrange. */
  Sheet<T> withData(List<T> fresh) {
    return withData(fresh, true);
  }

  /** The same, where {@code all} says whether those are all rows that there are. */
  Sheet<T> withData(List<T> fresh, boolean all) {
    Sheet<T> copy = asked();
    copy.data = fresh;
    copy.whole = all;
    copy.sorted = null;
    return copy;
  }

  private Sheet<T> asked() {
    Sheet<T> copy = new Sheet<>(this);
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
    Sheet<T> copy = asked();
    copy.sorting = other;
    copy.sorted = null;
    return copy;
  }

  /** The same with another filter, once a worker has applied it. */
  Sheet<T> withFilter(TextLine other, boolean nowTyping) {
    Sheet<T> copy = other.text().equals(filter.text()) ? new Sheet<>(this) : asked();
    copy.filter = other;
    copy.typing = nowTyping;
    return copy;
  }

  /** The same, scrolled. */
  Sheet<T> withScroll(Scroll other) {
    Sheet<T> copy = new Sheet<>(this);
    copy.scroll = other;
    if (other.selected() != scroll.selected() || kept.chosen() < 0) {
      copy.kept = new Kept(source(other.selected()), kept.marks());
      copy.wanted = null;
    }
    return copy;
  }

  /** The same with other rows marked. */
  Sheet<T> withMarks(Marks other) {
    Sheet<T> copy = new Sheet<>(this);
    copy.kept = new Kept(kept.chosen(), other);
    return copy;
  }

  private int source(int index) {
    return index < rows.size() ? rows.source(index) : -1;
  }

  /** What is to be done so that the rows follow filter and sorting; null without rows. */
  @Nullable Arranging<T> arranging(ZoneId zone) {
    List<T> all = data;
    return all == null
        ? null
        : new Arranging<>(
            id, generation, listing, all, sorted, filter.text(), zone, sorting, rows, kept);
  }

  /** The same with the rows that a worker arranged; the selected row stays the selected one. */
  Sheet<T> arranged(Arrangement<T> arrangement, int height) {
    Picked<T> fresh = arrangement.rows();
    Kept now = kept.equals(arrangement.asked()) ? arrangement.kept() : keptIn(fresh.data());
    int asked = indexOfWanted(fresh);
    int at = asked < 0 ? fresh.indexOfSource(now.chosen()) : asked;
    int otherwise = filter.isEmpty() ? scroll.selected() : 0;
    Sheet<T> copy = new Sheet<>(this);
    copy.rows = fresh;
    copy.sorted = arrangement.sorted();
    copy.extents = arrangement.extents();
    copy.problem = "";
    copy.scroll = scroll.to(at < 0 ? otherwise : at, fresh.size(), height);
    boolean other = asked >= 0 || (at < 0 && arrangement.whole());
    copy.kept = other ? new Kept(copy.source(copy.scroll.selected()), now.marks()) : now;
    copy.pending = !arrangement.whole();
    copy.wanted = asked < 0 ? wanted : null;
    return copy;
  }

  private int indexOfWanted(List<T> fresh) {
    for (int i = 0; wanted != null && i < fresh.size(); i++) {
      if (listing.id().apply(fresh.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The same that selects the row of that id once it is there. */
  Sheet<T> wanting(String row) {
    Sheet<T> copy = new Sheet<>(this);
    copy.wanted = row;
    return copy;
  }

  /** Where the person has moved since the question was put, that counts. */
  private Kept keptIn(List<T> fresh) {
    return rows.isOf(fresh) ? kept : kept.in(fresh, rows.data(), listing.id());
  }

  /** The same rows as before, and why the filter was not understood. */
  Sheet<T> refused(String why) {
    Sheet<T> copy = new Sheet<>(this);
    copy.problem = why;
    copy.pending = false;
    return copy;
  }
}
