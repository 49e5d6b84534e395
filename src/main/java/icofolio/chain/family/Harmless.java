package icofolio.chain.family;

/** Text of nodes and contracts made fit for a note: short, on one line, nothing that acts. */
final class Harmless {
  private static final int MOST = 120;

  private Harmless() {}

  /** The text with what is no plain character dropped, and its end where it is long. */
  static String of(String text) {
    String plain =
        text.codePoints()
            .limit(2L * MOST)
            .filter(Harmless::isPlain)
            .limit(MOST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return plain.isEmpty() ? "no reason given" : plain;
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }
}
