package icofolio.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a command really printed, and its exit code. */
record Outcome(List<String> output, List<String> errors, int exit) {
  private static final String ANYTHING = "[..]";

  /** How long ago something was read: a column of four before the number of a block. */
  private static final String AGE = "(?<= )(?:now |[1-9] s |[1-9][0-9] s)(?=  [0-9])";

  private static final Pattern WILD = Pattern.compile(Pattern.quote(ANYTHING) + "|" + AGE);

  /** Every line of both streams. */
  Stream<String> all() {
    return Stream.concat(output.stream(), errors.stream());
  }

  /** Why this is not what the step expects; empty where it is. */
  String difference(Step step) {
    StringBuilder difference = new StringBuilder();
    if (!matches(step.output(), output)) {
      difference.append(shown("standard output", step.output(), output));
    }
    if (!matches(step.errors(), errors)) {
      difference.append(shown("standard error", step.errors(), errors));
    }
    if (step.exit() >= 0 && step.exit() != exit) {
      difference.append("exit code: expected %d, was %d%n".formatted(step.exit(), exit));
    }
    return difference.toString();
  }

  private static String shown(String stream, List<String> expected, List<String> actual) {
    return "%s%n--- expected%n%s%n--- was%n%s%n"
        .formatted(stream, String.join("\n", expected), String.join("\n", actual));
  }

  private static boolean matches(List<String> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return actual.isEmpty();
    }
    if (expected.getFirst().equals("...")) {
      List<String> rest = expected.subList(1, expected.size());
      for (int i = 0; i <= actual.size(); i++) {
        if (matches(rest, actual.subList(i, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && matches(expected.getFirst(), actual.getFirst())
        && matches(expected.subList(1, expected.size()), actual.subList(1, actual.size()));
  }

  private static boolean matches(String expected, String actual) {
    String wanted = expected.stripTrailing();
    Matcher wild = WILD.matcher(wanted);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    while (wild.find()) {
      pattern.append(Pattern.quote(wanted.substring(from, wild.start())));
      pattern.append(wild.group().equals(ANYTHING) ? ".*" : AGE);
      from = wild.end();
    }
    pattern.append(Pattern.quote(wanted.substring(from)));
    return actual.stripTrailing().matches(pattern.toString());
  }

  /** As lines of a transcript or a manual. */
  List<String> asLines(boolean manual) {
    List<String> lines = new ArrayList<>(output);
    if (!manual) {
      errors.forEach(line -> lines.add(line.isEmpty() ? "!" : "! " + line));
      if (exit != 0) {
        lines.add("? " + exit);
      }
    }
    return lines;
  }
}
