package icofolio.exchange;

/**
 * Text cells that a spreadsheet would run as a formula: disarmed by a leading apostrophe on the way
 * out, and given back as they were on the way in.
 *
 * <p>An apostrophe that was really there is doubled on the way out. On the way in one is taken off
 * only where the way out would have put it, so {@code 'twas} in a file written by hand stays what
 * it is.
 */
final class Formulas {
  private Formulas() {}

  /** A cell that no spreadsheet runs. */
  static String disarm(String text) {
    return !text.isEmpty() && (text.charAt(0) == '\'' || isTrigger(text.charAt(0)))
        ? "'" + text
        : text;
  }

  /** The text that was disarmed. */
  static String arm(String cell) {
    boolean disarmed =
        cell.length() > 1
            && cell.charAt(0) == '\''
            && (cell.charAt(1) == '\'' || isTrigger(cell.charAt(1)));
    return disarmed ? cell.substring(1) : cell;
  }

  private static boolean isTrigger(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' || c == '\n';
  }
}
