package icofolio.entry;

/** Hexadecimal digits. */
final class Hex {
  private Hex() {}

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
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
