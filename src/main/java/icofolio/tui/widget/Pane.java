package icofolio.tui.widget;

import java.util.List;

/**
 * A page of text that is longer than its place.
 *
 * @param offset how many lines are scrolled away at the top
 */
public record Pane(List<Line> lines, int offset) implements Widget {

  /** The offset that shows the end of that many lines in that height. */
  public static int furthest(int lines, int height) {
    return Math.max(0, lines - height);
  }

  /** How much is above and below what is seen, in words; empty where all of it is seen. */
  public static String rest(int offset, int furthest, Symbols symbols) {
    String above = offset > 0 ? symbols.ascending() + " " + offset + " above" : "";
    int more = furthest - offset;
    String below = more > 0 ? symbols.descending() + " " + more + " below" : "";
    return above + (above.isEmpty() || below.isEmpty() ? "" : "  ") + below;
  }

  @Override
  public void draw(Canvas canvas) {
    int first = Math.clamp(offset, 0, furthest(lines.size(), canvas.height()));
    for (int y = 0; y < canvas.height() && first + y < lines.size(); y++) {
      line(canvas, y, lines.get(first + y));
    }
  }

  private static void line(Canvas canvas, int y, Line line) {
    int x = 0;
    for (Span span : line.spans()) {
      x = canvas.fit(x, y, canvas.width() - x, span.text(), span.slot());
    }
  }
}
