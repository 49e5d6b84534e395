package icofolio.cli;

/** Whole numbers on a command line. */
final class Numbers {
  private Numbers() {}

  /** A number from 1 to two billion. */
  static long positive(String what, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is too small.
    }
    throw new UsageException(
        "bad-number",
        what + " is named by a whole number above zero, not " + Choices.quoted(text),
        null);
  }
}
