package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program on a store, and beside it the accounting programs that its books are for. */
record Bookkeeping(Path folder) {
  /**
   * A program that tells whether books are in order; where it is not installed, a test is skipped.
   */
  enum Checker {
    HLEDGER("hledger", "check", "--strict", "-f"),
    BEANCOUNT("bean-check");

    private final List<String> command;

    Checker(String... command) {
      this.command = List.of(command);
    }

    String format() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isInstalled() {
      return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
          .anyMatch(path -> Files.isExecutable(Path.of(path, command.getFirst())));
    }
  }

  /** What a command of the program answers, which must be done. */
  String ico(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--store", folder.resolve("portfolio.mv.db").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Streams.Terminals.NONE);
    int code = new Ico(streams, Map.of()).run(line.toArray(String[]::new));
    assertThat(code)
        .as(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
        .isEqualTo(ExitCode.DONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Imports the sample portfolio. */
  void importSample() throws IOException {
    List<String> words = new ArrayList<>(List.of("import"));
    try (Stream<Path> all = Files.list(Path.of("sample-data"))) {
      all.map(Path::toString).filter(file -> file.endsWith(".csv")).sorted().forEach(words::add);
    }
    ico(words.toArray(String[]::new));
  }

  /** Writes the books in a checker's format. */
  Path export(Checker checker) {
    Path file = folder.resolve("books." + checker.format());
    ico("export", "--format", checker.format(), "--to", file.toString(), "--as-of", "2026-11-24");
    return file;
  }

  /** Lets a checker look at the books, and expects that it finds nothing. */
  void check(Checker checker) throws Exception {
    assumeTrue(checker.isInstalled(), checker.format() + " is not installed");
    Path file = export(checker);
    assertThat(Files.readAllLines(file)).hasSizeGreaterThan(20);
    List<String> command = new ArrayList<>(checker.command);
    command.add(file.toString());
    assertThat(run(command)).isEmpty();
  }

  /** What a program says that ends well within a minute. */
  String run(List<String> command) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(said);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
