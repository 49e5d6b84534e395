package icofolio.render;

import icofolio.render.theme.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as a table of aligned columns. Where it must fit a width, columns go by their rank
 * and text is cut; where not (a pipe), everything stands. A column without any text is left out.
 *
 * <p>Rows stream: the widths are those of the first {@value #SAMPLE}; a later row that needs more
 * sticks out.
 */
public final class TextTable implements AutoCloseable {
  private static final int SAMPLE = 5_000;
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final int width;
  private final Ink ink;
  private final Appendable out;
  private final List<List<Cell>> sample = new ArrayList<>();
  private @Nullable List<Place> places;

  /** A column that is shown, and how wide. */
  private record Place(int index, Column column, Extent extent, int width) {
    Place cut(int to) {
      return new Place(index, column, extent, to);
    }
  }

  /**
   * A table.
   *
   * @param width columns of the terminal; 0 where there is no limit
   */
  public TextTable(List<Column> columns, int width, Ink ink, Appendable out) {
    this.columns = columns;
    this.width = width;
    this.ink = ink;
    this.out = out;
  }

  /** Writes one row: a cell for each column. */
  public void row(List<Cell> cells) throws IOException {
    if (places != null) {
      write(places, cells);
      return;
    }
    sample.add(cells);
    if (sample.size() == SAMPLE) {
      begin();
    }
  }

  /** Writes what is still kept back. */
  @Override
  public void close() throws IOException {
    if (places == null) {
      begin();
    }
  }

  private void begin() throws IOException {
    List<Place> chosen = fit(measure());
    places = chosen;
    StringBuilder line = new StringBuilder();
    for (Place place : chosen) {
      String heading = place.extent.heading(place.column.heading());
      append(line, place, TextWidth.fit(heading, place.width), Slot.HEADER);
    }
    if (!line.toString().isBlank()) {
      out.append(line.toString().stripTrailing()).append('\n');
    }
    for (List<Cell> cells : sample) {
      write(chosen, cells);
    }
    sample.clear();
  }

  private List<Place> measure() {
    List<Place> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Extent extent = new Extent(columns.get(i));
      for (List<Cell> cells : sample) {
        extent.add(cells.get(i).text());
      }
      if (extent.width() > 0) {
        extent.addHeading(columns.get(i).heading());
        all.add(new Place(i, columns.get(i), extent, extent.width()));
      }
    }
    return all;
  }

  private List<Place> fit(List<Place> all) {
    List<Place> chosen = new ArrayList<>(all);
    while (width > 0 && leastWidth(chosen) > width) {
      Place last =
          chosen.stream()
              .filter(place -> place.column.rank() < Column.ALWAYS)
              .min(Comparator.comparingInt(place -> place.column.rank()))
              .orElse(null);
      if (last == null) {
        break;
      }
      chosen.remove(last);
    }
    return width > 0 ? cut(chosen) : chosen;
  }

  private static int leastWidth(List<Place> places) {
    return places.stream().mapToInt(p -> Math.min(p.width, p.column.least())).sum()
        + GAP.length() * Math.max(0, places.size() - 1);
  }

  /** Takes from the widest text, column by column, until all fit. */
  private List<Place> cut(List<Place> places) {
    int over =
        places.stream().mapToInt(Place::width).sum()
            + GAP.length() * Math.max(0, places.size() - 1)
            - width;
    while (over > 0) {
      int widest = -1;
      for (int i = 0; i < places.size(); i++) {
        boolean mayGive = places.get(i).width > places.get(i).column.least();
        if (mayGive && (widest < 0 || places.get(i).width > places.get(widest).width)) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      places.set(widest, places.get(widest).cut(places.get(widest).width - 1));
      over--;
    }
    return places;
  }

  private void write(List<Place> places, List<Cell> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (Place place : places) {
      Cell cell = cells.get(place.index);
      String text = place.extent.place(cell.text());
      append(line, place, width > 0 ? TextWidth.fit(text, place.width) : text, cell.slot());
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  /** Appends text, in its look, and the blanks behind it. */
  private void append(StringBuilder line, Place place, String text, @Nullable Slot slot) {
    int begin = text.length() - text.stripLeading().length();
    line.append(text, 0, begin);
    String rest = text.substring(begin);
    line.append(slot == null ? rest : ink.paint(rest, slot));
    line.repeat(' ', Math.max(0, place.width - TextWidth.of(text)));
    line.append(GAP);
  }
}
