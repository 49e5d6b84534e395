package icofolio.entry;

/** What any text from outside must keep to. */
public final class TextRules {
  /** Longest text of any field, in characters. */
  public static final int LONGEST = 10_000;

  private static final int SHOWN = 60;

  /** What a decoder puts where it could not read a byte: the text is not what it was. */
  private static final char UNREADABLE = 0xfffd;

  private TextRules() {}

  /** Refuses what is too long for any field at all. */
  public static void checkLength(String text) throws BadValueException {
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
      if (isHostile(c, text, i) && !(lines && isLayout(c))) {
        throw new BadValueException(
            ProblemCode.CONTROL_CHARACTER,
            "has %s (U+%04X) at place %d; take it out"
                .formatted(
                    c == UNREADABLE
                        ? "the sign for a character that could not be read"
                        : "an invisible or control character",
                    text.codePointAt(i),
                    i + 1));
      }
    }
  }

  private static boolean isHostile(char c, String text, int i) {
    if (c >= 0x20 && c < 0x7f) {
      return false;
    }
    if (Character.isSurrogate(c)) {
      return isLone(c, text, i) || isTag(c, text, i);
    }
    return isHostile(c);
  }

  /** Whether a character can move, hide or turn round what stands beside it. */
  public static boolean isHostile(char c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || c == 0xad
        || c == 0x61c
        || isFiller(c)
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff0 && c <= 0xfffb)
        || c == UNREADABLE;
  }

  /** Letters and patterns that are shown as nothing at all. */
  private static boolean isFiller(char c) {
    return c == 0x115f || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
  }

  /** Either half of U+E0000 to U+E007F, letters that nobody sees. */
  private static boolean isTag(char c, String text, int i) {
    int start = Character.isHighSurrogate(c) ? i : i - 1;
    return text.codePointAt(start) >> 7 == 0xe0000 >> 7;
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
    return visible(text, false);
  }

  /** The same; line ends and tabs stay. */
  public static String visibleLines(String text) {
    return visible(text, true);
  }

  private static boolean isLayout(char c) {
    return c == '\n' || c == '\t' || c == '\r';
  }

  private static String visible(String text, boolean lines) {
    StringBuilder visible = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hostile = isHostile(c, text, i) && !(lines && isLayout(c));
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
