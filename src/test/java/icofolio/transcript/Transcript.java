package icofolio.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of commands and what they are expected to print, all run one after the other in one shell.
 *
 * <p>In a {@code .transcript} file a line is a comment ({@code #}), a command ({@code $ },
 * continued by {@code > }), expected standard error ({@code ! }), the expected exit code ({@code ?
 * N}, else 0) or expected standard output. In a Markdown file the same stands in blocks fenced by
 * {@code ```console}; there both streams are read as one, as on a screen, and the exit code is not
 * looked at.
 *
 * <p>In an expected line {@code [..]} stands for anything, and how many seconds ago something was
 * read for any such age; a line of {@code ...} stands for any lines.
 */
final class Transcript {
  private static final String FENCE = "```";

  private final Path file;
  private final List<String> lines;
  private final boolean manual;

  private Transcript(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
    this.manual = file.toString().endsWith(".md");
  }

  static Transcript read(Path file) throws IOException {
    return new Transcript(file, Files.readAllLines(file));
  }

  Path file() {
    return file;
  }

  boolean isManual() {
    return manual;
  }

  /** The commands in their order. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    boolean inside = !manual;
    for (int i = 0; i < lines.size(); i++) {
      if (isFence(i)) {
        inside = lines.get(i).equals(FENCE + "console");
      } else if (inside && isCommand(i)) {
        steps.add(step(i));
      }
    }
    return steps;
  }

  private boolean isFence(int i) {
    return manual && lines.get(i).startsWith(FENCE);
  }

  private boolean isCommand(int i) {
    return lines.get(i).startsWith("$ ");
  }

  private boolean isComment(int i) {
    return !manual && lines.get(i).startsWith("#");
  }

  private Step step(int from) {
    StringBuilder command = new StringBuilder(lines.get(from).substring(2));
    int answer = from + 1;
    while (answer < lines.size() && lines.get(answer).startsWith("> ")) {
      command.append('\n').append(lines.get(answer++).substring(2));
    }
    int end = answer;
    while (end < lines.size() && !isFence(end) && !isCommand(end) && !isComment(end)) {
      end++;
    }
    List<String> output = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    int exit = manual ? -1 : 0;
    for (String line : lines.subList(answer, end)) {
      if (manual) {
        output.add(line);
      } else if (line.startsWith("! ") || line.equals("!")) {
        errors.add(line.length() > 2 ? line.substring(2) : "");
      } else if (line.startsWith("? ")) {
        exit = Integer.parseInt(line.substring(2).strip());
      } else {
        output.add(line);
      }
    }
    while (!output.isEmpty() && output.getLast().isEmpty()) {
      output.removeLast();
    }
    return new Step(from + 1, command.toString(), output, errors, exit, answer, end);
  }

  /** The file with what really came in the place of what was expected and did not come. */
  List<String> rewritten(List<Outcome> outcomes) {
    List<String> result = new ArrayList<>(lines);
    List<Step> steps = steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (!outcomes.get(i).difference(step).isEmpty()) {
        List<String> expected = result.subList(step.answer(), step.end());
        expected.clear();
        expected.addAll(outcomes.get(i).asLines(manual));
        if (!manual && step.end() < lines.size()) {
          expected.add("");
        }
      }
    }
    return result;
  }
}
