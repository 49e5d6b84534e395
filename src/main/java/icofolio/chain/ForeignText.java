package icofolio.chain;

import icofolio.entry.TextRules;

/** Text that a stranger has written: a token's symbol, a name, what a node says of itself. */
public final class ForeignText {
  private ForeignText() {}

  /**
   * The text on one line, without anything that controls a terminal, hides or turns round what
   * stands beside it; longer than that many characters it is cut and ends in {@code …}. May be
   * empty.
   */
  public static String harmless(String text, int most) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length() && kept.length() <= most; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isShown(point)) {
        kept.appendCodePoint(point);
      }
    }
    String line = kept.toString().strip();
    return line.length() <= most ? line : cut(line, most - 1) + "…";
  }

  private static String cut(String text, int end) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static boolean isShown(int point) {
    if (Character.isBmpCodePoint(point)) {
      return !Character.isSurrogate((char) point) && !TextRules.isHostile((char) point);
    }
    int type = Character.getType(point);
    return type != Character.FORMAT && type != Character.UNASSIGNED;
  }
}
