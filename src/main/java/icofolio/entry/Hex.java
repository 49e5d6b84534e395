package icofolio.entry;

/** Hexadecimal digits. */
final class Hex {
  private static final boolean[] IS_DIGIT = new boolean[128];

  static {
    "0123456789abcdefABCDEF".chars().forEach(c -> IS_DIGIT[c] = true);
  }

  private Hex() {}

  static boolean isDigit(char c) {
    return c < 128 && IS_DIGIT[c];
  }

  /** Whether a text from an index on is hex digits and nothing else; an empty rest is. */
  static boolean isAll(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text begins with {@code 0x}. */
  static boolean isPrefixed(String text) {
    return text.startsWith("0x") || text.startsWith("0X");
  }
}
