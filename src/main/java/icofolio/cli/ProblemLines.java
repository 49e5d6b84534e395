package icofolio.cli;

import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.TextRules;
import icofolio.tracker.Warning;
import java.util.regex.Pattern;

/**
 * Problems and warnings as lines: {@code file:line: column: message; found 'value' [code]}. The
 * code is what a manual or a script can be asked about.
 */
final class ProblemLines {
  private ProblemLines() {}

  /** The line of a problem. */
  static String of(Problem problem) {
    StringBuilder line = new StringBuilder(place(problem.place()));
    String message = problem.message();
    String column = problem.column();
    if (column != null) {
      line.append(column).append(": ");
      // The message begins with the column where it was made for a reader who sees only that.
      message = message.startsWith(column + " ") ? message.substring(column.length() + 1) : message;
    }
    line.append(message);
    if (problem.value() != null && !names(message, problem.value())) {
      line.append("; found ").append(Choices.quoted(problem.value()));
    }
    line.append(" [").append(problem.code().word()).append(']');
    return TextRules.visible(line.toString());
  }

  /** Whether a message has the value in it already, and not only as a part of something else. */
  private static boolean names(String message, String value) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(value) + "(?![\\w-])")
        .matcher(message)
        .find();
  }

  /** The line of a warning. */
  static String of(Warning warning) {
    return TextRules.visible(place(warning.place()) + warning.message());
  }

  /** Where it is, with a colon and a blank behind; nothing for what is from no file. */
  static String place(Place place) {
    if (place.file() == null) {
      return "";
    }
    return place.line() > 0 ? place.file() + ":" + place.line() + ": " : place.file() + ": ";
  }
}
