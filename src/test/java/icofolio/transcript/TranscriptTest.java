package icofolio.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every transcript and every example of the manual against the real program.
 *
 * <p>{@code mvn test -Dtest=TranscriptTest -Dtranscripts.update=true} writes what really came into
 * the files, to be read before it is committed; {@code -Dtranscripts.only=NAME} takes those with
 * that name.
 */
final class TranscriptTest {

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    String only = System.getProperty("transcripts.only", "");
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(Path.of("src", "test", "transcripts"), Path.of("docs"))) {
      try (Stream<Path> found = Files.walk(folder)) {
        found
            .filter(file -> file.toString().matches(".*\\.(transcript|md)"))
            .filter(file -> file.toString().contains(only))
            .sorted()
            .forEach(files::add);
      }
    }
    files.add(Path.of("README.md"));
    return files.stream()
        .filter(Files::exists)
        .map(file -> dynamicTest(file.toString(), () -> run(Transcript.read(file))));
  }

  private static void run(Transcript transcript) throws Exception {
    List<Step> steps = transcript.steps();
    if (steps.isEmpty()) {
      return;
    }
    Path folder = Files.createTempDirectory("icofolio-transcript").toRealPath();
    try {
      List<Outcome> outcomes = new Shell(folder).run(steps, transcript.isManual());
      if (Boolean.getBoolean("transcripts.update")) {
        Files.write(transcript.file(), transcript.rewritten(outcomes));
        return;
      }
      assertThat(differences(transcript, steps, outcomes)).isEmpty();
    } finally {
      delete(folder);
    }
  }

  private static String differences(
      Transcript transcript, List<Step> steps, List<Outcome> outcomes) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      String difference = outcomes.get(i).difference(steps.get(i));
      if (!difference.isEmpty()) {
        all.append(
            "%n%s:%d: $ %s%n%s"
                .formatted(
                    transcript.file(), steps.get(i).line(), steps.get(i).command(), difference));
      }
    }
    return all.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
