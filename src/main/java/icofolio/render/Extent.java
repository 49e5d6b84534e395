package icofolio.render;

import icofolio.render.Column.Align;

/** How much room the cells of one column take, and how each stands in it. */
final class Extent {
  private final Align align;
  private int whole;
  private int fraction;
  private int unit;
  private int width;

  /** A number taken apart: {@code 1,000} {@code .5} {@code USDC}. */
  private record Parts(String whole, String fraction, String unit) {
    static Parts of(String text) {
      int blank = text.indexOf(' ');
      String number = blank < 0 ? text : text.substring(0, blank);
      int point = number.indexOf('.');
      return new Parts(
          point < 0 ? number : number.substring(0, point),
          point < 0 ? "" : number.substring(point),
          blank < 0 ? "" : text.substring(blank));
    }
  }

  Extent(Column column) {
    this.align = column.align();
  }

  /** Makes room for a cell. */
  void add(String text) {
    if (align == Align.POINT) {
      Parts parts = Parts.of(text);
      whole = Math.max(whole, parts.whole.length());
      fraction = Math.max(fraction, parts.fraction.length());
      unit = Math.max(unit, TextWidth.of(parts.unit));
      width = Math.max(width, whole + fraction + unit);
    } else {
      width = Math.max(width, TextWidth.of(text));
    }
  }

  /** Makes room for the heading. */
  void addHeading(String heading) {
    int more = TextWidth.of(heading) - width;
    if (more > 0) {
      // Numbers stay under the end of their heading.
      whole += more;
      width += more;
    }
  }

  int width() {
    return width;
  }

  /**
   * The cell's text with the blanks before it, so that the points of all stand under each other.
   */
  String place(String text) {
    if (align != Align.POINT || text.isEmpty()) {
      return text;
    }
    Parts parts = Parts.of(text);
    String number = " ".repeat(Math.max(0, whole - parts.whole.length())) + parts.whole;
    String tail = parts.fraction + " ".repeat(Math.max(0, fraction - parts.fraction.length()));
    return parts.unit.isEmpty() ? number + parts.fraction : number + tail + parts.unit;
  }

  /** The heading above the cells: over the end of the numbers, or at the left. */
  String heading(String heading) {
    int end = whole + fraction;
    int blanks = align == Align.POINT ? end - TextWidth.of(heading) : 0;
    return " ".repeat(Math.max(0, blanks)) + heading;
  }
}
