package icofolio.tui;

import icofolio.tui.widget.Glyphs;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines: at blanks where there are any, inside a word where there are none. */
final class Wrapped {
  /** A longer note is cut: the rest is in the record. */
  private static final int MOST_LINES = 12;

  private Wrapped() {}

  /** The first lines of a text, each at most that many columns wide. */
  static List<String> lines(String text, int width) {
    return lines(text, width, MOST_LINES);
  }

  /** All lines of a text, however many, each at most that many columns wide. */
  static List<String> all(String text, int width) {
    return lines(text, width, Integer.MAX_VALUE);
  }

  private static List<String> lines(String text, int room, int most) {
    int width = Math.max(2, room); // Where nothing is seen, a wide glyph still makes a line.
    List<String> lines = new ArrayList<>();
    String rest = text.replace('\n', ' ').strip();
    while (Glyphs.width(rest) > width && lines.size() < most - 1) {
      String head = Glyphs.fit(rest, width + 1, "");
      int blank = head.lastIndexOf(' ');
      int end = blank > 0 ? blank : Math.max(1, head.length());
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }
}
