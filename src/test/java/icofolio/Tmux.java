package icofolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A terminal with a shell in it, seen from outside: a tmux server of its own. What it is to show is
 * waited for with patience, never with a fixed pause.
 */
final class Tmux implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
  private static final String PROMPT = "ready>";

  private final Path folder;
  private final Map<String, String> variables;

  /** A terminal of that size; its shell has these variables and stands in that folder. */
  Tmux(Path folder, Map<String, String> variables, int columns, int rows) {
    this.folder = folder;
    this.variables = variables;
    run(
        "new-session",
        "-d",
        "-x",
        String.valueOf(columns),
        "-y",
        String.valueOf(rows),
        "PS1='" + PROMPT + " ' exec sh -i");
    run("set", "-g", "window-size", "manual");
    resize(columns, rows);
    sees(PROMPT);
  }

  /** Whether there is a tmux to make one. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "tmux")));
  }

  /** Runs one command of tmux and gives what it prints. */
  String run(String... words) {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-u", "-S", folder + "/tmux", "-f", "/dev/null"));
    command.addAll(Arrays.asList(words));
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().removeIf(name -> name.matches("(ICO|XDG|LC|TMUX)_?.*|ENV"));
      builder.environment().putAll(variables);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return out;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Types text as it is. */
  Tmux types(String text) {
    run("send-keys", "-l", text);
    return this;
  }

  /** Presses keys by the names that tmux has for them. */
  Tmux presses(String... keys) {
    for (String key : keys) {
      run("send-keys", key);
    }
    return this;
  }

  /** Sends bytes that no key has, each as two hex digits. */
  Tmux sends(String bytes) {
    List<String> words = new ArrayList<>(List.of("send-keys"));
    for (byte one : bytes.getBytes(StandardCharsets.UTF_8)) {
      words.addAll(List.of("-H", "%02x".formatted(one)));
    }
    run(words.toArray(String[]::new));
    return this;
  }

  /** Has the terminal paste text as a whole. */
  Tmux pastes(String text) {
    run("set-buffer", text);
    run("paste-buffer", "-p");
    return this;
  }

  /** Gives the shell a line. */
  Tmux asks(String line) {
    return types(line).presses("Enter");
  }

  /** Gives the shell a line, and waits until it is done; what it leaves is in a file. */
  String answer(String line) throws IOException {
    Path file = folder.resolve("answer");
    Files.deleteIfExists(file);
    asks("{ " + line + "; } >answer.new 2>&1; mv answer.new answer");
    until("an answer to " + line, () -> Files.exists(file));
    return Files.readString(file);
  }

  Tmux resize(int columns, int rows) {
    run("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    return this;
  }

  /** All that stands on the screen. */
  String screen() {
    return run("capture-pane", "-p");
  }

  /** Waits until the screen shows each of these. */
  Tmux sees(String... texts) {
    for (String text : texts) {
      until("'" + text + "' on the screen", () -> screen().contains(text));
    }
    return this;
  }

  /** Waits until the screen does not show that. */
  Tmux misses(String text) {
    until("no '" + text + "' on the screen", () -> !screen().contains(text));
    return this;
  }

  void until(String what, BooleanSupplier come) {
    long end = System.nanoTime() + PATIENCE;
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came: " + what + "; the screen:\n" + screen());
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** What tmux knows of the terminal's state: that none of it is left on. */
  void isGivenBack() {
    String format =
        "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_button_flag}"
            + " #{mouse_standard_flag} #{mouse_sgr_flag} #{keypad_flag} #{origin_flag}";
    assertThat(run("display", "-p", format).strip())
        .as("alternate screen, cursor, and the modes of mouse and keys; the screen:\n" + screen())
        .isEqualTo("0 1 0 0 0 0 0 0");
  }

  /** The program that the shell has started last. */
  ProcessHandle child() {
    long shell = Long.parseLong(run("display", "-p", "#{pane_pid}").strip());
    return ProcessHandle.of(shell).orElseThrow().children().findFirst().orElseThrow();
  }

  @Override
  public void close() {
    run("kill-server");
  }
}
