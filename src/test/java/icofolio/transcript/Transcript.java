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
 * <p>In an expected line {@code [..]} stands for anything; a line of {@code ...} for any lines.
 */
final class Transcript {
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
    Draft draft = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (manual && line.startsWith("```")) {
        inside = line.equals("```console");
        draft = close(draft, steps);
      } else if (inside && line.startsWith("$ ")) {
        close(draft, steps);
        draft = new Draft(i + 1, line.substring(2));
      } else if (inside && draft != null) {
        draft.take(line, manual);
      }
    }
    close(draft, steps);
    return steps;
  }

  private static Draft close(Draft draft, List<Step> steps) {
    if (draft != null) {
      steps.add(draft.step());
    }
    return null;
  }

  /** The file with what really came in the place of what was expected. */
  List<String> rewritten(List<Outcome> outcomes) {
    List<String> result = new ArrayList<>();
    boolean inside = !manual;
    Outcome pending = null;
    int next = 0;
    for (String line : lines) {
      boolean fence = manual && line.startsWith("```");
      boolean command = inside && line.startsWith("$ ");
      boolean comment = !manual && line.startsWith("#");
      boolean more =
          pending != null && line.startsWith("> ") && result.getLast().matches("[$>] .*");
      if (pending != null && (fence || command || comment)) {
        result.addAll(pending.asLines(manual));
        if (!manual) {
          result.add("");
        }
        pending = null;
      }
      if (fence) {
        inside = line.equals("```console");
      }
      if (fence || command || more || pending == null) {
        result.add(line);
      }
      if (command) {
        pending = outcomes.get(next++);
      }
    }
    if (pending != null) {
      result.addAll(pending.asLines(manual));
    }
    return result;
  }

  /** A step in the making. */
  private static final class Draft {
    private final int line;
    private final StringBuilder command;
    private final List<String> output = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private int exit;

    Draft(int line, String command) {
      this.line = line;
      this.command = new StringBuilder(command);
    }

    void take(String text, boolean manual) {
      if (text.startsWith("> ") && output.isEmpty() && errors.isEmpty()) {
        command.append('\n').append(text.substring(2));
      } else if (manual) {
        exit = -1;
        output.add(text);
      } else if (text.startsWith("! ") || text.equals("!")) {
        errors.add(text.length() > 2 ? text.substring(2) : "");
      } else if (text.startsWith("? ")) {
        exit = Integer.parseInt(text.substring(2).strip());
      } else if (!text.startsWith("#")) {
        output.add(text);
      }
    }

    Step step() {
      while (!output.isEmpty() && output.getLast().isEmpty()) {
        output.removeLast();
      }
      return new Step(line, command.toString(), output, errors, exit);
    }
  }
}
