package icofolio.render.theme;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A colour as a theme names it.
 *
 * @param kind how {@code value} is to be read
 * @param value 0xRRGGBB for {@link Kind#RGB}, 0 to 255 for {@link Kind#INDEXED}, 0 to 15 for {@link
 *     Kind#ANSI}, and 0 for {@link Kind#DEFAULT}
 */
public record Colour(Kind kind, int value) {

  /** The ways in which a terminal can be told a colour. */
  public enum Kind {
    /** Whatever the terminal itself uses. */
    DEFAULT,
    /** One of the sixteen colours that the user's terminal palette defines. */
    ANSI,
    /** One of the 256 fixed colours. */
    INDEXED,
    /** Red, green and blue, eight bits each. */
    RGB
  }

  /** The terminal's own colour. */
  public static final Colour DEFAULT = new Colour(Kind.DEFAULT, 0);

  private static final List<String> NAMES =
      List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

  /** The colour of 0xRRGGBB. */
  public static Colour rgb(int value) {
    return new Colour(Kind.RGB, value & 0xFFFFFF);
  }

  /**
   * Reads a colour word: {@code default}, {@code red}, {@code bright-red} or {@code #1a2b3c}.
   *
   * @return null where the word names no colour
   */
  public static @Nullable Colour parse(String word) {
    String text = word.toLowerCase(Locale.ROOT);
    if (text.equals("default")) {
      return DEFAULT;
    }
    if (text.startsWith("#")) {
      return hex(text);
    }
    boolean bright = text.startsWith("bright-");
    int index = NAMES.indexOf(bright ? text.substring("bright-".length()) : text);
    return index < 0 ? null : new Colour(Kind.ANSI, bright ? index + 8 : index);
  }

  private static @Nullable Colour hex(String text) {
    if (text.length() != 7) {
      return null;
    }
    int value = 0;
    for (int i = 1; i < 7; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return null;
      }
      value = value << 4 | digit;
    }
    return rgb(value);
  }

  /** Whether it is an exact colour that is neither red, green nor blue. */
  boolean isGrey() {
    return kind == Kind.RGB
        && (value >> 8 & 255) == (value & 255)
        && value >> 8 == (value & 0xFFFF);
  }

  /** This colour, or the nearest one that a terminal of that depth can show. */
  public Colour at(ColourDepth depth) {
    return switch (depth) {
      case TRUECOLOUR -> this;
      case INDEXED -> kind == Kind.RGB ? new Colour(Kind.INDEXED, Xterm.nearest(value)) : this;
      case ANSI -> kind == Kind.RGB ? new Colour(Kind.ANSI, Xterm.nearestAnsi(value)) : this;
      case NONE -> DEFAULT;
    };
  }
}
