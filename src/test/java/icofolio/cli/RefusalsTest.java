package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import icofolio.entry.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every file of the gallery of errors, and every file that only the portfolio can refuse, given to
 * the whole program: the code that its name begins with is the only one told, the exit code is
 * right, nothing is written, and no secret comes out again.
 */
final class RefusalsTest {
  private static final Path GALLERY = Path.of("src/test/resources/gallery");
  private static final Path REFUSALS = Path.of("src/test/resources/refusals");

  /** What no file can make happen; the transcripts do. */
  private static final Set<ProblemCode> WITHOUT_FILE =
      EnumSet.of(ProblemCode.UNREADABLE, ProblemCode.IN_USE, ProblemCode.OVER_LIMIT);

  @TempDir Path folder;

  private record Answer(int exit, String out, String err) {}

  @BeforeEach
  void importWhatTheFilesReferTo() throws IOException {
    Answer answer = ico("import", files(REFUSALS.resolve("context")));
    assertThat(answer.exit()).as(answer.err() + answer.out()).isEqualTo(ExitCode.DONE);
  }

  @TestFactory
  Stream<DynamicTest> eachFileIsRefusedWithItsOwnCodeAlone() throws IOException {
    String before = ico("export", List.of()).out();
    return badFiles().stream()
        .map(
            file ->
                dynamicTest(
                    file,
                    () -> {
                      Answer answer = ico("import", List.of(file));
                      check(file, answer);
                      assertThat(answer.out() + answer.err())
                          .doesNotContain("abandon about", "0123456789abcdef0123456789abcdef0123");
                      assertThat(ico("export", List.of()).out()).isEqualTo(before);
                    }));
  }

  private static void check(String file, Answer answer) {
    String name = Path.of(file).getFileName().toString();
    JsonNode report = JsonMapper.shared().readTree(answer.out());
    assertThat(report.get("problems")).isNotEmpty();
    for (JsonNode problem : report.get("problems")) {
      assertThat(name).startsWith(problem.get("code").stringValue());
      assertThat(problem.get("file").stringValue()).isEqualTo(file);
      assertThat(problem.get("message").stringValue()).isNotBlank();
    }
    assertThat(report.get("committed").booleanValue()).isFalse();
    assertThat(answer.err()).isEmpty();
    boolean rule = name.startsWith("forfeits-refund");
    assertThat(answer.exit()).isEqualTo(rule ? ExitCode.RULE : ExitCode.REFUSED);
  }

  private static List<String> badFiles() throws IOException {
    List<String> files = new ArrayList<>(files(GALLERY));
    files.addAll(files(REFUSALS));
    files.removeIf(
        file -> Path.of(file).getFileName().toString().matches("ok-.*|several-.*|.*\\.expected"));
    return files;
  }

  @Test
  void everyCodeHasItsFile() throws IOException {
    List<String> files = badFiles();
    assertThat(EnumSet.allOf(ProblemCode.class))
        .filteredOn(
            code -> files.stream().noneMatch(file -> file.contains("/" + code.word() + "-")))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_FILE);
  }

  @Test
  void everyCodeIsSeenInATranscript() throws IOException {
    StringBuilder seen = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/test/transcripts"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        seen.append(Files.readString(file));
      }
    }
    assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::word))
        .allSatisfy(code -> assertThat(seen).containsPattern("! .*\\[" + code + "\\]"));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  private Answer ico(String command, List<String> files) {
    List<String> words =
        new ArrayList<>(List.of("--store", folder.resolve("store").toString(), "--json", command));
    words.addAll(files);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Streams.Terminals.NONE);
    int exit = new Ico(streams, Map.of()).run(words.toArray(String[]::new));
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
