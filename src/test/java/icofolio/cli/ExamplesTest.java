package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What help gives as examples works on the sample portfolio, one example after the other. */
final class ExamplesTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private static Path samples;
  @TempDir private Path folder;

  static Stream<String> commands() {
    return Stream.concat(
        Commands.KINDS.stream()
            .flatMap(
                kind ->
                    Commands.names(kind.singular()).stream()
                        .map(verb -> kind.singular() + " " + verb)),
        Stream.of(
            "status",
            "schedule",
            "doctor",
            "settings list",
            "undo",
            "history",
            "endpoint add",
            "endpoint list"));
  }

  private static final List<String> ASK_CHAINS =
      List.of(
          "contribution verify",
          "distribution sync bancor",
          "sale sync",
          "wallet balances --refresh",
          "wallet balances main --refresh");

  @BeforeAll
  static void importSamples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
      List<String> names =
          files.map(Path::toString).filter(name -> name.endsWith(".csv")).sorted().toList();
      Path store = samples.resolve("portfolio.mv.db");
      // A history that is long enough for each example that names a change.
      ico(store, List.of("sale", "add", "--name", "One", "--kind", "ICO"));
      ico(store, List.of("sale", "add", "--name", "Two", "--kind", "ICO"));
      ico(store, Stream.concat(Stream.of("import"), names.stream()).toList());
      ico(store, List.of("sale", "edit", "one", "--note", "last"));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleWorks(String command) throws IOException {
    Path store = folder.resolve("portfolio.mv.db");
    Files.copy(samples.resolve("portfolio.mv.db"), store);
    String help = Help.of(command);
    help.substring(help.indexOf("Examples:"))
        .lines()
        .filter(line -> line.startsWith("  ico "))
        .flatMap(line -> Stream.of(line.strip().split(" && ")))
        .forEach(line -> ico(store, words(line)));
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .skip(1)
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  private static void ico(Path store, List<String> words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Streams.Terminals.NONE);
    Map<String, String> environment =
        Map.of("HOME", samples.toString(), "ICO_STORE", store.toString());
    int code = new Ico(streams, environment).run(words.toArray(String[]::new));
    String told = err.toString(StandardCharsets.UTF_8);
    if (ASK_CHAINS.stream().anyMatch(String.join(" ", words)::startsWith)) {
      // Here they have no endpoint: that, and nothing that is wrong with the example.
      assertThat(code).as("%s: %s", words, told).isEqualTo(ExitCode.NETWORK);
      assertThat(told).contains("no endpoint is known");
    } else {
      assertThat(code).as("%s: %s", words, told).isZero();
    }
  }
}
