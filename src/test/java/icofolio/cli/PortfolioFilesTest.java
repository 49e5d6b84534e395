package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.entry.Kind;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.ImportOptions.OverLimit;
import icofolio.tui.Exports;
import icofolio.tui.Imports;
import icofolio.tui.Pace;
import icofolio.tui.Seen;
import icofolio.tui.StoppedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in and out of a real store, as the terminal UI asks for it; other processes meanwhile. */
final class PortfolioFilesTest {
  private static final Pace IN_PEACE = (done, all) -> {};
  private static final ImportOptions TRY = new ImportOptions(true, false, false, false);

  @TempDir Path folder;

  private Path store;
  private TrackerPortfolio portfolio;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void begin() {
    store = folder.resolve("portfolio.mv.db");
    portfolio = ScreenPortfolio.on(store, null);
  }

  @AfterEach
  void leaveNobodyBehind() {
    started.forEach(Process::destroyForcibly);
  }

  private Path sales(int count) throws IOException {
    StringBuilder rows = new StringBuilder("id,name,kind\n");
    for (int i = 0; i < count; i++) {
      rows.append("sale-").append(i).append(",Sale ").append(i).append(",ICO\n");
    }
    return Files.writeString(folder.resolve("sales.csv"), rows);
  }

  private Imports.Answer run(Path file, ImportOptions options, Pace pace) {
    return portfolio
        .imports()
        .run(new Imports.Wish(file.toString(), options, null, null, false), pace);
  }

  private String told(String line) {
    return Told.ico(store, Map.of(), line).out();
  }

  @Test
  void aTryWritesNothingAndSaysWhatWouldBe() throws IOException {
    Imports.Answer answer = run(sales(3), TRY, IN_PEACE);
    assertThat(answer.committed()).isFalse();
    assertThat(answer.changes()).isEqualTo(3);
    assertThat(answer.lines()).anySatisfy(line -> assertThat(line).contains("3 to add"));
    assertThat(answer.lines()).contains("Would import 3 records; nothing was written.");
    assertThat(told("history --json")).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void problemsAreToldWithTheirPlaceInTheWordsOfTheCommandLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), "id,name,kind\na,A,ICO\nb,B,COIN\n");
    Imports.Answer answer = run(file, TRY, IN_PEACE);
    assertThat(answer.refused()).isOne();
    assertThat(answer.changes()).isOne();
    assertThat(answer.lines())
        .anySatisfy(line -> assertThat(line).startsWith(file + ":3: kind: ").contains("COIN"));
    ImportOptions skip = new ImportOptions(false, false, true, false, OverLimit.SKIP);
    Path rejects = folder.resolve("left out.csv");
    String quoted = "'" + rejects + "'";
    Imports.Wish wish = new Imports.Wish(file.toString(), skip, null, quoted, false);
    Imports.Answer done = portfolio.imports().run(wish, IN_PEACE);
    assertThat(done.committed()).isTrue();
    assertThat(Files.readString(rejects)).contains("b,B,COIN");
    assertThat(portfolio.imports().run(wish, IN_PEACE).exists()).isEqualTo(rejects.toString());
    assertThat(told("sale list")).contains("A").doesNotContain("COIN");
  }

  @Test
  void rowsThatCouldBeOfTwoKindsAreAskedAbout() throws IOException {
    run(sales(1), ImportOptions.STRICT, IN_PEACE);
    Path file =
        Files.writeString(
            folder.resolve("either.csv"), "sale,date,amount,currency\nsale-0,2024-01-02,5,USD\n");
    assertThat(run(file, TRY, IN_PEACE).unclear()).isTrue();
    Imports.Wish wish = new Imports.Wish(file.toString(), TRY, Kind.CONTRIBUTIONS, null, false);
    Imports.Answer answer = portfolio.imports().run(wish, IN_PEACE);
    assertThat(answer.unclear()).isFalse();
    assertThat(answer.changes()).isOne();
  }

  @Test
  void whereverItIsStoppedNothingIsWritten() throws IOException {
    Path file = sales(2_500);
    List<Long> calls = new ArrayList<>();
    run(file, TRY, (done, all) -> calls.add(all == 0 ? -1 : done * 100 / all));
    assertThat(calls.getLast()).isEqualTo(100);
    assertThat(calls.stream().filter(percent -> percent >= 0).toList()).isSorted();
    for (int stopped = 1; stopped <= calls.size(); stopped++) {
      int[] left = {stopped};
      assertThatThrownBy(
              () ->
                  run(
                      file,
                      ImportOptions.STRICT,
                      (done, all) -> {
                        if (--left[0] == 0) {
                          throw new StoppedException();
                        }
                      }))
          .isInstanceOf(StoppedException.class);
      assertThat(told("history --json")).isEqualToIgnoringWhitespace("[]");
    }
    assertThat(run(file, ImportOptions.STRICT, IN_PEACE).committed()).isTrue();
    assertThat(told("doctor")).contains("All is well");
    assertThat(portfolio.since(0).changes()).containsExactly("import " + file + " (2,500 records)");
  }

  @Test
  void whatGoesOutComesBackIn() throws IOException {
    run(sales(3), ImportOptions.STRICT, IN_PEACE);
    Path json = folder.resolve("all of it.json");
    Exports.Answer answer =
        write(Exports.Form.JSON, List.of(), null, json.toString().replace(" ", "\\ "), false);
    assertThat(answer.records()).isEqualTo(3);
    Imports.Wish back = new Imports.Wish("'" + json + "'", ImportOptions.STRICT, null, null, false);
    Imports.Answer read = portfolio.imports().run(back, IN_PEACE);
    assertThat(read.refused()).isZero();
    assertThat(read.changes()).isZero();
    assertThat(read.lines()).contains("Everything was already there; nothing changed.");
    Path csv = folder.resolve("some.csv");
    write(Exports.Form.CSV, List.of(Kind.SALES), Set.of("sale-1"), csv.toString(), false);
    assertThat(Files.readAllLines(csv)).hasSize(2).last().asString().startsWith("sale-1,Sale 1");
    assertThat(Files.getPosixFilePermissions(csv)).hasSize(2);
    Path books = folder.resolve("sales.journal");
    write(Exports.Form.HLEDGER, List.of(), null, books.toString(), false);
    assertThat(books).isNotEmptyFile();
  }

  private Exports.Answer write(
      Exports.Form form, List<Kind> kinds, Set<String> only, String file, boolean overwrite) {
    return portfolio
        .exports()
        .write(new Exports.Wish(form, kinds, only, file, overwrite), IN_PEACE);
  }

  @Test
  void aFileIsNeverWrittenOverUnasked() throws IOException {
    run(sales(1), ImportOptions.STRICT, IN_PEACE);
    Path there = Files.writeString(folder.resolve("mine.json"), "mine");
    assertThat(write(Exports.Form.JSON, List.of(), null, there.toString(), false).written())
        .isFalse();
    assertThat(there).hasContent("mine");
    assertThat(write(Exports.Form.JSON, List.of(), null, there.toString(), true).written())
        .isTrue();
    assertThat(Files.readString(there)).contains("Sale 0");
    for (String bad : List.of(store.toString(), folder.toString(), "/nowhere/at/all.json", "a b")) {
      assertThatThrownBy(() -> write(Exports.Form.JSON, List.of(), null, bad, true))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anExportThatIsStoppedLeavesWhatWasThere() throws IOException {
    run(sales(5), ImportOptions.STRICT, IN_PEACE);
    Path there = Files.writeString(folder.resolve("mine.json"), "mine");
    Exports.Wish wish =
        new Exports.Wish(Exports.Form.JSON, List.of(), null, there.toString(), true);
    assertThatThrownBy(
            () ->
                portfolio
                    .exports()
                    .write(
                        wish,
                        (done, all) -> {
                          if (done == 3) {
                            throw new StoppedException();
                          }
                        }))
        .isInstanceOf(StoppedException.class);
    assertThat(there).hasContent("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".tmp"));
    }
  }

  @Test
  void namesAreReadAndCompletedAsAShellDoesIt() throws IOException {
    Files.writeString(folder.resolve("one two.csv"), "");
    Files.writeString(folder.resolve("one three.csv"), "");
    Files.writeString(folder.resolve("other.json"), "");
    String at = folder + "/";
    assertThat(FileWords.files("'" + at + "one two.csv'  " + at + "other.json"))
        .containsExactly(folder.resolve("one two.csv"), folder.resolve("other.json"));
    assertThat(FileWords.files(at + "*.csv")).hasSize(2);
    assertThat(FileWords.files(at + "one\\ two.csv")).hasSize(1);
    assertThatThrownBy(() -> FileWords.files(at + "*.txt")).hasMessageContaining("No file fits");
    assertThatThrownBy(() -> FileWords.files("nope")).hasMessage("There is no file nope");
    assertThat(FileWords.complete(at + "on").line()).isEqualTo(at + "one\\ t");
    assertThat(FileWords.complete(at + "one\\ t").offers())
        .containsExactly("one three.csv", "one two.csv");
    assertThat(FileWords.complete("a.csv '" + at + "one tw").line())
        .isEqualTo("a.csv " + at + "one\\ two.csv ");
    assertThat(FileWords.complete(at + "ot").line()).isEqualTo(at + "other.json ");
    assertThat(FileWords.complete(at + "x").line()).isEqualTo(at + "x");
    assertThat(FileWords.complete("~").line()).isEqualTo("~/");
    assertThat(FileWords.complete(folder.toString()).line()).isEqualTo(at);
  }

  @Test
  void whatAnotherProcessWritesIsSeenAndTold() throws Exception {
    run(sales(1), ImportOptions.STRICT, IN_PEACE);
    String before = portfolio.version();
    Seen.News known = portfolio.since(-1);
    assertThat(known.changes()).isEmpty();
    assertThat(portfolio.version()).as("reading changes nothing").isEqualTo(before);
    Path more =
        Files.writeString(
            folder.resolve("more.csv"),
            "sale,date,amount,currency\nsale-0,2024-01-02,5,USD\nsale-0,2024-01-03,6,USD\n");
    Process other =
        child(
            Main.class.getName(),
            "--store",
            store.toString(),
            "import",
            "--kind",
            "contributions",
            more.toString());
    assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).isZero();
    assertThat(portfolio.version()).isNotEqualTo(before);
    Seen.News news = portfolio.since(known.newest());
    assertThat(news.changes()).containsExactly("import " + more + " (2 contributions)");
    assertThat(portfolio.since(news.newest()).changes()).isEmpty();
  }

  @Test
  void whoIsWaitedForIsToldToTheListenerAndNotToTheTerminal() throws Exception {
    run(sales(1), ImportOptions.STRICT, IN_PEACE);
    Process holder = child(HoldingChild.class.getName(), store.toString());
    assertThat(holder.inputReader().readLine()).isEqualTo("held");
    List<String> heard = new ArrayList<>();
    CountDownLatch told = new CountDownLatch(1);
    portfolio.tell(
        text -> {
          heard.add(text);
          told.countDown();
        });
    Thread asks = new Thread(() -> portfolio.overview());
    asks.start();
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(heard.getFirst()).isEqualTo("waiting for process " + holder.pid() + " …");
    holder.outputWriter().close();
    asks.join(30_000);
    assertThat(asks.isAlive()).isFalse();
  }

  @Test
  void everyCommandOfTheCommandLineIsKnownAndExplained() {
    assertThat(portfolio.commandLine())
        .extracting(word -> word.name())
        .contains("import", "sale add", "wallet balances", "settings set", "endpoint add")
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(50);
    assertThat(portfolio.commandLine())
        .allSatisfy(
            word -> {
              assertThat(word.summary()).isNotBlank().doesNotContain("%%");
              assertThat(portfolio.explain(word.name()))
                  .anySatisfy(line -> assertThat(line).contains("ico " + word.name()))
                  .allSatisfy(line -> assertThat(line.length()).isLessThan(90));
            });
  }

  private Process child(String main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    line.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    started.add(process);
    return process;
  }
}
