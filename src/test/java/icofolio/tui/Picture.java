package icofolio.tui;

import icofolio.render.theme.Colour;
import icofolio.render.theme.Style;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Glyphs;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A frame as an SVG picture: a text for each stretch of one style, held to its columns whatever
 * font there is; lines and blocks are drawn, since those of fonts leave gaps between rows.
 */
final class Picture {
  private static final double CELL = 8;
  private static final int LINE = 17;
  private static final int BASE = 13;
  private static final int MARGIN = 12;
  private static final String FONT =
      "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

  private static final String DRAWN = "─│┌┐└┘┆█░▒▓▏▎▍▌▋▊▉▁▂▃▄▅▆▇";

  private final Frame frame;
  private final Colour ground;
  private final Map<String, String> classes = new LinkedHashMap<>();
  private final StringBuilder body = new StringBuilder();

  private Picture(Frame frame) {
    this.frame = frame;
    this.ground = frame.style(0, frame.height() - 3).background();
  }

  /** The picture of what a robot sees. */
  static String of(Robot robot, String title) {
    return new Picture(View.of(robot.model())).svg(title);
  }

  private String svg(String title) {
    for (int row = 0; row < frame.height(); row++) {
      row(row);
    }
    StringBuilder rules = new StringBuilder();
    classes.forEach((rule, name) -> rules.append('.').append(name).append(rule));
    int width = (int) Math.ceil(frame.width() * CELL) + 2 * MARGIN;
    int height = frame.height() * LINE + 2 * MARGIN;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        role="img">
        <title>%3$s</title>
        <style>text{font:13.3px %4$s}rect{shape-rendering:crispEdges}%5$s</style>
        <rect width="%1$d" height="%2$d" rx="8" fill="%6$s"/>
        %7$s</svg>
        """
        .formatted(width, height, escaped(title), FONT, rules, hex(ground, "#000000"), body);
  }

  private void row(int row) {
    for (int from = 0; from < frame.width(); ) {
      int to = from + 1;
      while (to < frame.width() && ground(to, row).equals(ground(from, row))) {
        to++;
      }
      if (!ground(from, row).equals(ground)) {
        rectangle(from, row, 0, 0, to - from, 1, ground(from, row), 1);
      }
      from = to;
    }
    for (int from = 0; from < frame.width(); ) {
      int to = from + 1;
      while (to < frame.width() && joins(from, to, row)) {
        to++;
      }
      run(from, to, row);
      from = to;
    }
  }

  private boolean joins(int from, int to, int row) {
    return frame.style(to, row).equals(frame.style(from, row))
        && isDrawn(to, row) == isDrawn(from, row)
        && (!isDrawn(from, row) || frame.glyph(to, row).equals(frame.glyph(from, row)));
  }

  private boolean isDrawn(int column, int row) {
    String glyph = frame.glyph(column, row);
    return !glyph.isEmpty() && DRAWN.contains(glyph);
  }

  private Colour ground(int column, int row) {
    Style style = frame.style(column, row);
    return style.reverse() ? style.foreground() : style.background();
  }

  private static Colour ink(Style style) {
    return style.reverse() ? style.background() : style.foreground();
  }

  private void run(int from, int to, int row) {
    if (isDrawn(from, row)) {
      drawn(from, to - from, row);
      return;
    }
    int begin = from;
    for (int column = from; column < to; column++) {
      // Programs differ in what they do with two blanks: there another text begins.
      if (isBlank(column, row) && (column + 1 == to || isBlank(column + 1, row))) {
        text(begin, column, row);
        begin = column + 1;
      }
    }
    text(begin, to, row);
  }

  private boolean isBlank(int column, int row) {
    return frame.glyph(column, row).equals(" ");
  }

  private void text(int from, int to, int row) {
    int start = from;
    while (start < to && isBlank(start, row)) {
      start++;
    }
    StringBuilder text = new StringBuilder();
    for (int column = start; column < to; column++) {
      text.append(frame.glyph(column, row));
    }
    if (!text.isEmpty()) {
      body.append(
          "<text class=\"%s\" x=\"%s\" y=\"%d\" textLength=\"%s\">%s</text>%n"
              .formatted(
                  look(frame.style(start, row)),
                  number(MARGIN + start * CELL),
                  MARGIN + row * LINE + BASE,
                  number(Glyphs.width(text) * CELL),
                  escaped(text.toString())));
    }
  }

  /** Lines and blocks, in parts of a cell. */
  private void drawn(int column, int cells, int row) {
    Colour ink = ink(frame.style(column, row));
    String glyph = frame.glyph(column, row);
    double line = 1.2 / CELL;
    double flat = 1.2 / LINE;
    double middle = (1 - line) / 2;
    double half = (1 - flat) / 2;
    switch (glyph) {
      case "─" -> rectangle(column, row, 0, half, cells, flat, ink, 1);
      case "┌", "┐", "└", "┘" -> {
        boolean right = glyph.equals("┌") || glyph.equals("└");
        boolean down = glyph.equals("┌") || glyph.equals("┐");
        rectangle(column, row, right ? middle : 0, half, (1 + line) / 2, flat, ink, 1);
        rectangle(column, row, middle, down ? half : 0, line, (1 + flat) / 2, ink, 1);
      }
      case "█" -> rectangle(column, row, 0, 0, cells, 1, ink, 1);
      case "░" -> rectangle(column, row, 0, 0, cells, 1, ink, 0.25);
      case "▒" -> rectangle(column, row, 0, 0, cells, 1, ink, 0.5);
      case "▓" -> rectangle(column, row, 0, 0, cells, 1, ink, 0.75);
      default -> {
        for (int i = 0; i < cells; i++) {
          single(glyph, column + i, row, ink, line, middle);
        }
      }
    }
  }

  private void single(String glyph, int column, int row, Colour ink, double line, double middle) {
    int left = "▏▎▍▌▋▊▉".indexOf(glyph) + 1;
    int low = "▁▂▃▄▅▆▇".indexOf(glyph) + 1;
    if (left > 0) {
      rectangle(column, row, 0, 0, left / 8.0, 1, ink, 1);
    } else if (low > 0) {
      rectangle(column, row, 0, 1 - low / 8.0, 1, low / 8.0, ink, 1);
    } else if (glyph.equals("┆")) {
      for (double y = 0.08; y < 1; y += 1 / 3.0) {
        rectangle(column, row, middle, y, line, 0.17, ink, 1);
      }
    } else {
      rectangle(column, row, middle, 0, line, 1, ink, 1);
    }
  }

  private void rectangle(
      int column,
      int row,
      double x,
      double y,
      double wide,
      double high,
      Colour colour,
      double opacity) {
    body.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>%n"
            .formatted(
                number(MARGIN + (column + x) * CELL),
                number(MARGIN + (row + y) * LINE),
                number(wide * CELL),
                number(high * LINE),
                hex(colour, "#888888"),
                opacity == 1 ? "" : " opacity=\"" + opacity + "\""));
  }

  private String look(Style style) {
    String rule =
        "{fill:%s%s%s%s}"
            .formatted(
                hex(ink(style), "#cccccc"),
                style.bold() ? ";font-weight:bold" : "",
                style.italic() ? ";font-style:italic" : "",
                style.underline() ? ";text-decoration:underline" : "");
    return classes.computeIfAbsent(rule, any -> "s" + classes.size());
  }

  private static String hex(Colour colour, String otherwise) {
    return colour.kind() == Colour.Kind.RGB ? "#%06x".formatted(colour.value()) : otherwise;
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
