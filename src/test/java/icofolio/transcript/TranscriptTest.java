package icofolio.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import icofolio.chain.rpc.HostileServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every transcript and every example of the manual against the real program.
 *
 * <p>{@code mvn test -Dtest=TranscriptTest -Dtranscripts.update=true} writes what really came into
 * the files, to be read before it is committed; {@code -Dtranscripts.only=NAME} takes those with
 * that name.
 */
@Execution(ExecutionMode.CONCURRENT)
final class TranscriptTest {
  private static final Pattern TRACE =
      Pattern.compile("\\s+at [\\w.$]+\\(.*\\)|.*Exception in thread.*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  @TempDir static Path keys;
  private static HostileServer node;
  private static HostileServer ended;
  private static Map<String, String> environment;

  @BeforeAll
  static void startNodes() throws IOException, GeneralSecurityException {
    Path trusted = keys.resolve("trusted.p12");
    node = StoryNode.start();
    ended = StoryNode.startWithEndedCertificate(trusted);
    environment = Map.of("NODE", node.url(), "ENDED", ended.url(), "TRUSTED", trusted.toString());
  }

  @AfterAll
  static void stopNodes() {
    node.close();
    ended.close();
  }

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    String only = System.getProperty("transcripts.only", "");
    List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
    for (Path folder : List.of(Path.of("src", "test", "transcripts"), Path.of("docs"))) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(file -> file.toString().matches(".*\\.(transcript|md)")).forEach(files::add);
      }
    }
    return files.stream()
        .filter(file -> file.toString().contains(only))
        .sorted()
        .map(file -> dynamicTest(file.toString(), () -> run(Transcript.read(file))));
  }

  private static void run(Transcript transcript) throws Exception {
    List<Step> steps = transcript.steps();
    if (steps.isEmpty()) {
      return;
    }
    Path folder = Files.createTempDirectory("icofolio-transcript").toRealPath();
    try {
      List<Outcome> outcomes = new Shell(folder, environment).run(steps, transcript.isManual());
      for (int i = 0; i < steps.size(); i++) {
        checkHarmless(steps.get(i), outcomes.get(i));
      }
      if (Boolean.getBoolean("transcripts.update")) {
        Files.write(transcript.file(), transcript.rewritten(outcomes));
        return;
      }
      assertThat(differences(transcript, steps, outcomes)).isEmpty();
    } finally {
      Shell.delete(folder);
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

  /** What no command may ever do: print a stack trace, or pass on what moves a cursor. */
  private static void checkHarmless(Step step, Outcome outcome) {
    assertThat(outcome.all().filter(TRACE.asPredicate())).as(step.command()).isEmpty();
    if (!step.command().contains("--color always")) {
      assertThat(outcome.all().filter(CONTROL.asPredicate())).as(step.command()).isEmpty();
    }
  }
}
