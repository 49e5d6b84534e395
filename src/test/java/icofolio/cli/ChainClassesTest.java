package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What chains need is loaded by commands that read chains, and by no other. */
final class ChainClassesTest {
  private static final List<String> LIBRARIES =
      List.of("org.web3j.", "okhttp3.", "okio.", "kotlin.", "org.bouncycastle.", "io.reactivex.");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "sale list",
        "wallet list",
        "wallet balances",
        "endpoint list",
        "agenda",
        "history",
        "doctor",
        "import sample-data/sales.csv",
        "export",
        "help endpoint",
      })
  void areNotLoadedBy(String command) throws IOException, InterruptedException {
    assertThat(loaded(command)).noneMatch(ChainClassesTest::isOfChains);
  }

  /** Else the test above would say nothing. */
  @Test
  void areSeenWhereTheyAreLoaded() throws IOException, InterruptedException {
    loaded("endpoint add --id dead --chain ethereum --url http://127.0.0.1:1");
    loaded(
        "wallet add --id main --chain ethereum --address 0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    assertThat(loaded("wallet balances --refresh")).anyMatch(ChainClassesTest::isOfChains);
  }

  private static boolean isOfChains(String line) {
    return LIBRARIES.stream().anyMatch(line::contains);
  }

  private List<String> loaded(String command) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.add("-Xlog:class+load:file=" + log);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "icofolio.cli.Main"));
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of("--store", folder.resolve("portfolio").toString()));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    process.waitFor();
    try (Stream<String> lines = Files.lines(log)) {
      List<String> all = lines.toList();
      assertThat(all).anyMatch(line -> line.contains("icofolio.cli.Main"));
      return all;
    }
  }
}
