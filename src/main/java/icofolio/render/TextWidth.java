package icofolio.render;

/** How many columns of a terminal a text takes. */
public final class TextWidth {
  /** First and last code points of the blocks whose characters fill two columns. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653, 0x26A1, 0x26A1,
    0x2705, 0x2705, 0x2728, 0x2728, 0x274C, 0x274C, 0x2753, 0x2755, 0x2795, 0x2797, 0x2B1B, 0x2B1C,
    0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
    0x18CFF, 0x1B000, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191,
    0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F90C,
    0x1FAFF, 0x20000, 0x3FFFD
  };

  private TextWidth() {}

  /** The columns that a text takes that holds no control characters. */
  public static int of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300) {
        return text.codePoints().map(TextWidth::of).sum();
      }
    }
    return text.length();
  }

  /** The columns that one character takes: 0 for one that stands on another, 2 for a wide one. */
  public static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return codePoint >= WIDE[i] ? 2 : 1;
      }
    }
    return 1;
  }

  /** A text cut to at most that many columns; where something was cut it ends in {@code …}. */
  public static String fit(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      width += of(codePoint);
      if (width > columns - 1) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return columns < 1 ? "" : text.substring(0, end) + "…";
  }
}
