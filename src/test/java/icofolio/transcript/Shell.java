package icofolio.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A shell in an empty home with the real program on its path as {@code ico}, the sample data beside
 * it, and nothing of the machine's own settings.
 */
final class Shell {
  private static final int MINUTES = 5;

  private final Path home;
  private final Path results;
  private final Map<String, String> environment;

  /**
   * A shell.
   *
   * @param environment what commands find in it beside the usual; their output shows the names
   */
  Shell(Path folder, Map<String, String> environment) throws IOException {
    this.environment = environment;
    home = Files.createDirectories(folder.resolve("home"));
    results = Files.createDirectories(folder.resolve("results"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path ico = bin.resolve("ico");
    Files.writeString(ico, program());
    ico.toFile().setExecutable(true);
    copy(root().resolve("sample-data"), home.resolve("sample-data"));
    copy(root().resolve("src/test/resources/gallery"), home.resolve("gallery"));
    copy(root().resolve("src/test/resources/refusals"), home.resolve("refusals"));
    copy(root().resolve("src/test/resources/story"), home.resolve("story"));
  }

  static Path root() {
    return Path.of(System.getProperty("ico.home", ".")).toAbsolutePath().normalize();
  }

  private static String program() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return String.join(
        " ",
        "#!/bin/sh\nexec",
        quoted(java),
        Program.FLAGS,
        quoted("-Dico.home=" + root()),
        "$ICO_JAVA_OPTS",
        Program.options(),
        "icofolio.cli.Main \"$@\"\n");
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** Runs the commands one after the other, each seeing what the ones before left behind. */
  List<Outcome> run(List<Step> steps, boolean together) throws Exception {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      String errors = together ? "&1" : quoted(results.resolve(i + ".err").toString());
      script
          .append("{ ")
          .append(steps.get(i).command())
          .append("\n} >")
          .append(quoted(results.resolve(i + ".out").toString()))
          .append(" 2>")
          .append(errors)
          .append(" </dev/null\ncode=$?; echo $code >")
          .append(quoted(results.resolve(i + ".exit").toString()))
          .append("; (exit $code)\n");
    }
    execute(script.toString());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      outcomes.add(
          new Outcome(lines(i + ".out"), together ? List.of() : lines(i + ".err"), exit(i)));
    }
    return outcomes;
  }

  private void execute(String script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script);
    builder.directory(home.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", home.resolveSibling("bin") + ":/usr/local/bin:/usr/bin:/bin");
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(environment);
    builder.environment().put("COLUMNS", "100");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(results.resolve("shell").toFile());
    Process shell = builder.start();
    if (!shell.waitFor(MINUTES, TimeUnit.MINUTES)) {
      shell.destroyForcibly();
      throw new IllegalStateException("the commands took more than " + MINUTES + " minutes");
    }
  }

  private int exit(int step) throws IOException {
    Path file = results.resolve(step + ".exit");
    return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : -1;
  }

  private List<String> lines(String name) throws IOException {
    Path file = results.resolve(name);
    if (!Files.exists(file)) {
      return List.of("(the shell stopped before this command)");
    }
    String text =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace(home.toString(), "~");
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      text = text.replace(variable.getValue(), "$" + variable.getKey());
    }
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
