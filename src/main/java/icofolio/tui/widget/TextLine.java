package icofolio.tui.widget;

import icofolio.render.theme.Slot;

/**
 * One line of text being typed. Positions count UTF-16 units and never stand inside a pair.
 *
 * @param caret where the next character goes
 */
public record TextLine(String text, int caret) {
  /** What one line may hold; more is cut, so that a huge paste cannot stall the screen. */
  private static final int LONGEST = 1_000;

  /** Nothing typed yet. */
  public static final TextLine EMPTY = new TextLine("", 0);

  /** A line with its caret at the end. */
  public static TextLine of(String text) {
    return new TextLine(text, text.length());
  }

  /** Puts text in at the caret; control characters in it become blanks. */
  public TextLine insert(String more) {
    StringBuilder clean = new StringBuilder();
    more.codePoints()
        .limit(LONGEST - Math.min(LONGEST, text.length()))
        .forEach(c -> clean.appendCodePoint(Glyphs.isHarmful(c) ? ' ' : c));
    return new TextLine(
        text.substring(0, caret) + clean + text.substring(caret), caret + clean.length());
  }

  /** Takes out the character before the caret. */
  public TextLine backspace() {
    int from = caret == 0 ? 0 : text.offsetByCodePoints(caret, -1);
    return new TextLine(text.substring(0, from) + text.substring(caret), from);
  }

  /** Takes out the character at the caret. */
  public TextLine delete() {
    int to = caret == text.length() ? caret : text.offsetByCodePoints(caret, 1);
    return new TextLine(text.substring(0, caret) + text.substring(to), caret);
  }

  /** Takes out the word before the caret. */
  public TextLine deleteWord() {
    int from = caret;
    while (from > 0 && text.charAt(from - 1) == ' ') {
      from--;
    }
    while (from > 0 && text.charAt(from - 1) != ' ') {
      from--;
    }
    return new TextLine(text.substring(0, from) + text.substring(caret), from);
  }

  /** Moves the caret by that many characters. */
  public TextLine moved(int characters) {
    int wanted = text.codePointCount(0, caret) + characters;
    int count = text.codePointCount(0, text.length());
    return new TextLine(text, text.offsetByCodePoints(0, Math.clamp(wanted, 0, count)));
  }

  /** Moves the caret before the first character. */
  public TextLine home() {
    return new TextLine(text, 0);
  }

  /** Moves the caret behind the last character. */
  public TextLine end() {
    return of(text);
  }

  /** Whether nothing is typed. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Draws the line so that its caret is visible.
   *
   * @param active whether text goes here now: then the cursor stands at the caret
   */
  public void draw(Canvas canvas, int column, int row, int columns, boolean active) {
    Canvas place = canvas.area(column, row, columns, 1);
    int before = Glyphs.width(text.substring(0, caret));
    int shift = Math.max(0, before - place.width() + 1);
    place.put(-shift, 0, text, Slot.INPUT);
    if (active) {
      place.cursor(before - shift, 0, true);
    }
  }
}
