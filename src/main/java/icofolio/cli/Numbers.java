package icofolio.cli;

import icofolio.render.Figures;
import java.math.BigDecimal;

/** Whole numbers on a command line. */
final class Numbers {
  private Numbers() {}

  /** So many things, in words: {@code 1 record}, {@code 1,203 records}. */
  static String counted(long number, String one, String many) {
    return Figures.exact(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
  }

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
