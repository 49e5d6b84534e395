package icofolio.tui.widget;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text as a terminal shows it: what each character looks like and how wide text is. */
public final class Glyphs {
  private static final int CACHED = 0x2900;
  private static final @Nullable String[] CACHE = new @Nullable String[CACHED];

  private Glyphs() {}

  /** The columns that this text takes once it is on the screen. */
  public static int width(CharSequence text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = Character.codePointAt(text, i);
      width += isHarmful(codePoint) ? mark(codePoint).length() : Columns.of(codePoint);
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /**
   * The text cut to at most that many columns; the last one shows {@code ellipsis} where something
   * was cut.
   */
  public static String fit(String text, int columns, String ellipsis) {
    if (columns <= 0) {
      return "";
    }
    if (text.length() <= columns && width(text) <= columns) {
      return text;
    }
    int width = 0;
    int end = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int wide = isHarmful(codePoint) ? mark(codePoint).length() : Columns.of(codePoint);
      i += Character.charCount(codePoint);
      if (width + wide > columns) {
        return text.substring(0, end) + ellipsis;
      }
      width += wide;
      if (width < columns) {
        end = i;
      }
    }
    return text;
  }

  /** Whether the character could steer the terminal or turn the writing direction. */
  static boolean isHarmful(int codePoint) {
    return codePoint < 0x20
        || (codePoint >= 0x7F && codePoint < 0xA0)
        || codePoint == 0x061C
        || (codePoint >= 0x200E && codePoint <= 0x200F)
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
        || codePoint == 0xFEFF
        || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
  }

  /** What is shown in place of a harmful character: {@code <202E>}. */
  static String mark(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "<" + "0".repeat(Math.max(0, 2 - hex.length())) + hex + ">";
  }

  /** The character as a string; the same object each time for the common ones. */
  static String of(int codePoint) {
    if (codePoint >= CACHED) {
      return Character.toString(codePoint);
    }
    String cached = CACHE[codePoint];
    if (cached == null) {
      cached = Character.toString(codePoint);
      CACHE[codePoint] = cached;
    }
    return cached;
  }
}
