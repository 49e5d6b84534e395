package icofolio.entry;

/** What any text from outside must keep to. */
public final class TextRules {
  /** Longest text of any field, in characters. */
  public static final int LONGEST = 10_000;

  private static final int SHOWN = 60;

  private TextRules() {}

  /** Refuses what is too long for any field at all. */
  static void checkLength(String text) throws BadValueException {
    if (text.length() > LONGEST) {
      throw tooLong(LONGEST);
    }
  }

  private static BadValueException tooLong(int longest) {
    return new BadValueException(ProblemCode.TOO_LONG, "has more than " + longest + " characters");
  }

  /**
   * Refuses control characters, bidirectional overrides, invisible characters, and too much.
   *
   * @param lines whether line ends and tabs may stand in it
   * @throws BadValueException {@code control-character} or {@code too-long}
   */
  static void check(String text, int longest, boolean lines) throws BadValueException {
    if (text.length() > longest) {
      throw tooLong(longest);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHostile(c, text, i) && !(lines && (c == '\n' || c == '\t' || c == '\r'))) {
        throw new BadValueException(
            ProblemCode.CONTROL_CHARACTER,
            "has an invisible or control character (U+%04X) at place %d; take it out"
                .formatted((int) c, i + 1));
      }
    }
  }

  private static boolean isHostile(char c, String text, int i) {
    if (c >= 0x20 && c < 0x7f) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return isLone(c, text, i);
    }
    return isHostile(c);
  }

  /** Whether a character can move, hide or turn round what stands beside it. */
  public static boolean isHostile(char c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || c == 0xad
        || c == 0x61c
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff0 && c <= 0xfffb);
  }

  private static boolean isLone(char c, String text, int i) {
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  /**
   * A text made harmless and short enough for a message: hostile characters as {@code \\u001B}, and
   * nothing at all of what looks like a key or a seed phrase.
   */
  public static String shown(String text) {
    if (Secrets.isIn(text)) {
      return "(not shown)";
    }
    String head = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return visible(head);
  }

  /** A text with every hostile character made visible as {@code \\u001B}. */
  public static String visible(String text) {
    StringBuilder visible = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hostile = isHostile(c, text, i);
      if (hostile && visible == null) {
        visible = new StringBuilder(text.substring(0, i));
      }
      if (visible != null) {
        visible.append(hostile ? "\\u%04X".formatted((int) c) : String.valueOf(c));
      }
    }
    return visible == null ? text : visible.toString();
  }
}
