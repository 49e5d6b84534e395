package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A window on a list of rows: only the rows that are seen are formatted, so a hundred thousand cost
 * what twenty cost.
 *
 * @param list the name that presses of the mouse give as {@link Target.Row#list()}
 * @param rows every row in the order to show
 * @param extents the room that each column is known to need; may be empty
 * @param sorted the name of the column that rows are sorted by, or null
 * @param focused whether the next key goes to this table
 * @param group the heading that a row stands under; empty where rows have none
 * @param marked whether the row at an index is marked
 */
public record Table<T>(
    String list,
    List<Column<T>> columns,
    List<T> rows,
    List<Extent> extents,
    Scroll scroll,
    @Nullable String sorted,
    boolean descending,
    boolean focused,
    Function<T, String> group,
    IntPredicate marked)
    implements Widget {

  /** The rows that fit below the heading on a canvas of that height. */
  public static int visible(int height) {
    return Math.max(0, height - 1);
  }

  /** A table without headings among its rows, and without marks. */
  public Table(
      String list,
      List<Column<T>> columns,
      List<T> rows,
      List<Extent> extents,
      Scroll scroll,
      @Nullable String sorted,
      boolean descending,
      boolean focused) {
    this(
        list,
        columns,
        rows,
        extents,
        scroll,
        sorted,
        descending,
        focused,
        row -> "",
        index -> false);
  }

  /** How many headings stand among those rows. */
  public static <T> int headings(List<T> rows, Function<T, String> group) {
    int count = 0;
    String before = "";
    for (T row : rows) {
      String heading = group.apply(row);
      count += heading.equals(before) ? 0 : 1;
      before = heading;
    }
    return count;
  }

  @Override
  public void draw(Canvas canvas) {
    int height = visible(canvas.height());
    int first = first(height);
    int count = rowsWithin(first, height);
    String[][] texts = texts(first, count);
    boolean bar = rows.size() > count;
    List<Slice<T>> slices = slices(texts, canvas.width());
    head(canvas, slices);
    int y = 1;
    for (int i = first; i < first + count; i++) {
      if (isHeaded(i, first)) {
        canvas.fit(1, y++, canvas.width() - 3, group.apply(rows.get(i)), Slot.TITLE);
      }
      row(canvas, slices, texts[i - first], i, y++);
    }
    if (bar) {
      new Scrollbar(list, rows.size(), count, first)
          .draw(canvas.area(canvas.width() - 1, 1, 1, height));
    }
  }

  /** The names of the columns that there is room for on a canvas of that size. */
  public List<String> fitting(int width, int height) {
    int first = first(visible(height));
    String[][] texts = texts(first, rowsWithin(first, visible(height)));
    return slices(texts, width).stream().map(slice -> slice.column().name()).toList();
  }

  private List<Slice<T>> slices(String[][] texts, int width) {
    return Slice.fit(columns, extents, texts, width - (rows.size() > texts.length ? 2 : 1));
  }

  /** Whether a heading stands above a row; above the first that is shown its own always does. */
  private boolean isHeaded(int index, int first) {
    String heading = group.apply(rows.get(index));
    return !heading.isEmpty()
        && (index == first || !heading.equals(group.apply(rows.get(index - 1))));
  }

  /** The rows from that one on that fit in so many lines with their headings. */
  private int rowsWithin(int first, int lines) {
    int index = first;
    for (int left = lines; index < rows.size(); index++) {
      left -= isHeaded(index, first) ? 2 : 1;
      if (left < 0) {
        break;
      }
    }
    return index - first;
  }

  /** The first row shown: headings that are not seen leave room for rows at the end. */
  private int first(int lines) {
    int first = Math.min(scroll.top(), rows.size());
    while (first > 0 && rowsWithin(first - 1, lines) == rows.size() - first + 1) {
      first--;
    }
    return first;
  }

  private String[][] texts(int first, int count) {
    String[][] texts = new String[count][columns.size()];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < columns.size(); j++) {
        texts[i][j] = columns.get(j).text().apply(rows.get(first + i));
      }
    }
    return texts;
  }

  private void head(Canvas canvas, List<Slice<T>> slices) {
    canvas.fill(0, 0, canvas.width(), " ", Slot.HEADER);
    for (Slice<T> slice : slices) {
      boolean sorts = slice.column().name().equals(sorted);
      String sign =
          sorts ? (descending ? canvas.symbols().descending() : canvas.symbols().ascending()) : "";
      Column.Picture<T> picture = slice.column().picture();
      String label =
          picture == null ? slice.column().label() + sign : picture.heading(slice.width());
      int x = slice.column().align() == Column.Align.LEFT ? slice.start() : slice.rightOf(label);
      canvas.fit(x, 0, slice.width(), label, Slot.HEADER);
      canvas.target(slice.start(), 0, slice.width(), 1, new Target.Head(slice.column().name()));
    }
  }

  private void row(Canvas canvas, List<Slice<T>> slices, String[] texts, int index, int y) {
    boolean chosen = index == scroll.selected();
    Slot chosenSlot = focused ? Slot.SELECTED : Slot.SELECTED_IDLE;
    if (chosen) {
      canvas.fill(0, y, canvas.width(), " ", chosenSlot);
      canvas.cursor(0, y, false);
      if (focused) {
        canvas.put(0, y, canvas.symbols().pointer(), chosenSlot);
      }
    }
    if (marked.test(index)) {
      canvas.put(1, y, canvas.symbols().mark(), chosen ? chosenSlot : Slot.KEY);
    }
    T row = rows.get(index);
    for (Slice<T> slice : slices) {
      Slot slot = chosen ? chosenSlot : slice.column().slot().apply(row);
      String text = texts[slice.index()];
      canvas.fit(slice.startOf(text), y, slice.room(text), text, slot);
      Column.Picture<T> picture = slice.column().picture();
      if (picture != null) {
        Line cell = picture.cell(row, slice.width(), canvas.symbols());
        new Pane(List.of(cell), 0).draw(canvas.area(slice.start(), y, slice.width(), 1));
      }
    }
    canvas.target(0, y, canvas.width(), 1, new Target.Row(list, index));
  }

  /** The names of the columns, in order. */
  public static <T> List<String> names(List<Column<T>> columns) {
    List<String> names = new ArrayList<>();
    for (Column<T> column : columns) {
      names.add(column.name());
    }
    return names;
  }
}
