package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a screen, over that screen; what is typed narrows them.
 *
 * @param about what the screen shows, in lines as wide as {@link #room}
 * @param entries what {@code typed} leaves, grouped
 * @param offset how many lines are scrolled away at the top
 */
public record Help(
    String title, List<String> about, List<Entry> entries, TextLine typed, int offset)
    implements Widget {
  private static final int WIDEST = 76;

  /** One command: why it cannot be used now, where that is so, stands in {@code reason}. */
  public record Entry(String group, String keys, String text, String reason) {}

  /** The columns that its lines have on a canvas of that width. */
  public static int room(int width) {
    return Math.min(WIDEST, width - 4) - 4;
  }

  /** The lines that fit on a canvas of that height. */
  public static int visible(int height) {
    return Math.max(1, height - 5);
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.modal();
    int width = Math.min(WIDEST, canvas.width() - 4);
    Canvas box = canvas.area((canvas.width() - width) / 2, 1, width, canvas.height() - 2);
    box.fill(Slot.TEXT);
    box.box(title);
    int x = box.put(2, 1, "Search: ", Slot.MUTED);
    typed.draw(box, x, 1, box.width() - x - 2, true);
    List<Line> lines = lines(about, entries);
    int height = visible(canvas.height());
    new Pane(lines, offset).draw(box.area(2, 2, width - 4, height));
    String close = typed.isEmpty() ? " Esc closes " : " Esc clears ";
    box.put(
        2, box.height() - 1, entries.isEmpty() ? " nothing matches;" + close : close, Slot.MUTED);
    String rest = Pane.rest(offset, Pane.furthest(lines.size(), height), canvas.symbols());
    if (!rest.isEmpty()) {
      box.putRight(box.width() - 2, box.height() - 1, " " + rest + " ", Slot.MUTED);
    }
  }

  /** What the screen shows, then the entries, each group under its name. */
  public static List<Line> lines(List<String> about, List<Entry> entries) {
    int keys = 0;
    for (Entry entry : entries) {
      keys = Math.max(keys, Glyphs.width(entry.keys()));
    }
    List<Line> lines = new ArrayList<>();
    about.forEach(line -> lines.add(Line.of(line, Slot.TEXT)));
    if (!about.isEmpty()) {
      lines.add(Line.BLANK);
    }
    String group = "";
    for (Entry entry : entries) {
      if (!entry.group().equals(group)) {
        group = entry.group();
        lines.add(Line.of(group, Slot.TITLE));
      }
      lines.add(line(entry, keys));
      if (!entry.reason().isEmpty()) {
        lines.add(Line.of(" ".repeat(keys + 4) + entry.reason(), Slot.DISABLED));
      }
    }
    return lines;
  }

  private static Line line(Entry entry, int keys) {
    boolean off = !entry.reason().isEmpty();
    return Line.of("  " + entry.keys(), off ? Slot.DISABLED : Slot.KEY)
        .at(keys + 4, entry.text(), off ? Slot.DISABLED : Slot.TEXT);
  }
}
