package icofolio.tui.widget;

import icofolio.render.theme.Slot;
import java.util.ArrayList;
import java.util.List;

/** One row of text in as many looks as it has pieces. */
public record Line(List<Span> spans) {
  /** An empty row. */
  public static final Line BLANK = new Line(List.of());

  /** Copies the pieces. */
  public Line {
    spans = List.copyOf(spans);
  }

  /** A row in one look. */
  public static Line of(String text, Slot slot) {
    return new Line(List.of(new Span(text, slot)));
  }

  /** This row with a piece more at its end. */
  public Line and(String text, Slot slot) {
    List<Span> more = new ArrayList<>(spans);
    more.add(new Span(text, slot));
    return new Line(more);
  }

  /** This row with the pieces of another at its end. */
  public Line and(Line other) {
    List<Span> more = new ArrayList<>(spans);
    more.addAll(other.spans);
    return new Line(more);
  }

  /** This row in one look. */
  public Line all(Slot slot) {
    return new Line(spans.stream().map(span -> new Span(span.text(), slot)).toList());
  }

  /** This row with blanks up to that column, and then a piece more. */
  public Line at(int column, String text, Slot slot) {
    return and(" ".repeat(Math.max(1, column - width())), Slot.TEXT).and(text, slot);
  }

  /** In columns. */
  public int width() {
    int width = 0;
    for (Span span : spans) {
      width += Glyphs.width(span.text());
    }
    return width;
  }
}
