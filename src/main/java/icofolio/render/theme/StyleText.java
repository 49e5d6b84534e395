package icofolio.render.theme;

import java.util.Locale;
import java.util.StringTokenizer;

/** Reads a style as a theme file says it: {@code #d8dee9 on #2e3440 bold underline}. */
final class StyleText {
  private StyleText() {}

  /** A style that stands on the terminal's own background where it names none. */
  static Style read(String text) {
    return read(text, Colour.DEFAULT);
  }

  /**
   * Reads one style.
   *
   * @param background the one to use where the text names none
   * @throws IllegalArgumentException with a sentence that names the word not understood
   */
  static Style read(String text, Colour background) {
    Colour front = Colour.DEFAULT;
    Colour back = background;
    boolean bold = false;
    boolean italic = false;
    boolean underline = false;
    boolean reverse = false;
    StringTokenizer words = new StringTokenizer(text);
    boolean first = true;
    while (words.hasMoreTokens()) {
      String word = words.nextToken().toLowerCase(Locale.ROOT);
      switch (word) {
        case "bold" -> bold = true;
        case "italic" -> italic = true;
        case "underline" -> underline = true;
        case "reverse" -> reverse = true;
        case "on" -> back = colour(words.hasMoreTokens() ? words.nextToken() : "");
        default -> {
          if (!first) {
            throw new IllegalArgumentException(
                "'" + word + "' is neither bold, italic, underline, reverse nor 'on COLOUR'");
          }
          front = colour(word);
        }
      }
      first = false;
    }
    return new Style(front, back, bold, italic, underline, reverse);
  }

  private static Colour colour(String word) {
    Colour colour = Colour.parse(word);
    if (colour == null) {
      throw new IllegalArgumentException(
          "'"
              + word
              + "' is no colour; write #rrggbb, a name such as red or bright-red, or default");
    }
    return colour;
  }
}
