package icofolio.cli;

import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.TextRules;
import icofolio.tracker.Warning;

/** Problems and warnings as lines: {@code file:line: column: message}, with what was found. */
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
    if (problem.value() != null && !message.contains(problem.value())) {
      line.append("; found ").append(Choices.quoted(problem.value()));
    }
    return TextRules.visible(line.toString());
  }

  /** The line of a warning. */
  static String of(Warning warning) {
    return TextRules.visible(place(warning.place()) + warning.message());
  }

  private static String place(Place place) {
    if (place.file() == null) {
      return "";
    }
    return place.line() > 0 ? place.file() + ":" + place.line() + ": " : place.file() + ": ";
  }
}
