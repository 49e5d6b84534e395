package icofolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real program, started by the real launcher from a shell in a real terminal: what it does
 * there, and that the shell gets the terminal back as it was, whatever has happened.
 */
@Timeout(600)
final class UiOnTerminalTest {
  private static final String BACKGROUND = "\033\\]11;\\?(\007|\033\\\\)";

  @TempDir static Path checkout;
  @TempDir Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private Tmux tmux;
  private String settings;

  @BeforeAll
  static void layOut() throws IOException {
    assumeTrue(Tmux.isInstalled(), "tmux is not installed: it makes the terminal");
    Checkout.at(checkout);
  }

  @BeforeEach
  void setVariables() {
    variables.put("ICO_AOT", "off");
    variables.put("ICO_STORE", folder.resolve("mine.mv.db").toString());
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("HOME", folder.toString());
    variables.put("XDG_STATE_HOME", folder.resolve("state").toString());
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("TERM", "xterm-256color");
  }

  @AfterEach
  void kill() {
    if (tmux != null) {
      tmux.close();
    }
  }

  private void shell(int columns, int rows) throws IOException {
    tmux = new Tmux(folder, variables, columns, rows);
    settings = tmux.answer("stty -a");
    assertThat(settings).contains("icanon");
  }

  private static String ico(String arguments) {
    return checkout.resolve("ico") + " " + arguments;
  }

  /** Starts the UI from the shell; when it ends, the shell says with which code. */
  private void start(String arguments) {
    tmux.asks("clear; echo what stood here; " + ico(arguments) + "; echo \"code\"\"=$?\"");
    tmux.sees("1 Dash", "q quit", ", as of ").misses(" reading ");
    assertThat(tmux.run("display", "-p", "#{alternate_on} #{cursor_flag}").strip())
        .isEqualTo("1 0");
  }

  private void isOver(int code) throws IOException {
    tmux.sees("code=" + code, "what stood here", "ready>");
    assertThat(tmux.screen()).doesNotContain("Dashboard");
    settingsAreAsBefore();
  }

  private void settingsAreAsBefore() throws IOException {
    tmux.isGivenBack();
    // A window that was resized meanwhile has another size, and nothing else.
    String size = "rows [0-9]+; columns [0-9]+;";
    assertThat(tmux.answer("stty -a").replaceAll(size, ""))
        .isEqualTo(settings.replaceAll(size, ""));
  }

  @Test
  void quittingLeavesNothingBehind() throws Exception {
    shell(80, 24);
    start("");
    String before = tmux.screen();
    // Keys that a terminal would stop, kill or dump for, and ones that mean nothing.
    tmux.presses("C-s", "C-\\", "C-o", "C-q", "C-d", "F12").presses("2").sees("No sale yet");
    tmux.presses("1").sees("Welcome to Icofolio").misses(" reading ");
    assertThat(tmux.screen()).isEqualTo(before);
    tmux.presses("q");
    isOver(0);
  }

  @Test
  void controlCQuitsToo() throws Exception {
    shell(80, 24);
    start("");
    tmux.presses("2", "n").sees("New sale").types("half typed").presses("C-c");
    tmux.sees("Quit without saving?").presses("C-c");
    isOver(130);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "KILL, 137"})
  void aSignalToTheProgram(String signal, int code) throws Exception {
    shell(80, 24);
    start("");
    ProcessHandle java = tmux.child().children().findFirst().orElseThrow();
    signal(signal, java);
    isOver(code);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void aSignalToTheLauncher(String signal, int code) throws Exception {
    shell(80, 24);
    start("");
    signal(signal, tmux.child());
    isOver(code);
  }

  private static void signal(String signal, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
  }

  @Test
  void controlZGoesToTheShellAndFgComesBack() throws Exception {
    shell(80, 24);
    start("");
    tmux.presses("2").sees("No sale yet").presses("C-z").sees("ready>", "what stood here");
    tmux.isGivenBack();
    assertThat(tmux.answer("stty -a")).isEqualTo(settings);
    tmux.resize(100, 30).asks("fg").sees("No sale yet", "q quit");
    String fresh = tmux.screen();
    assertThat(fresh.lines().findFirst().orElseThrow()).startsWith(" Icofolio");
    tmux.presses("C-l", "3").sees("No contribution yet").presses("2").sees("No sale yet");
    assertThat(tmux.screen()).isEqualTo(fresh);
    tmux.presses("q").sees("ready>");
    tmux.isGivenBack();
    assertThat(tmux.screen()).doesNotContain("Dashboard");
  }

  @Test
  void recordsAreTypedWhileTheWindowGrowsAndShrinks() throws Exception {
    shell(80, 24);
    start("");
    tmux.presses("2", "n").sees("New sale", "▸ Name").types("Acme Seed").presses("Tab");
    tmux.resize(20, 5).sees("20 x 5").resize(79, 24).sees("present: 79 x 24");
    tmux.resize(250, 80).sees("▸ Kind", "Acme Seed").types("ico").presses("Tab");
    tmux.types("acm").presses("C-s").sees("Sale acme-seed added").resize(80, 24);
    tmux.presses("3").sees("No contribution yet").presses("n").sees("New contribution");
    tmux.types("ac").presses("Tab").sees("acme-seed").types("750.25").presses("Tab");
    tmux.types("US").presses("Escape").sees("Leave without saving?");
    tmux.resize(20, 5).sees("20 x 5").resize(250, 80).sees("Leave without saving?");
    tmux.presses("n").misses("Leave without").sees("750.25").types("D").presses("C-s");
    tmux.misses("▸ Sale *").sees("750.25 USD", "1 of 1").presses("q");
    tmux.sees("code=0", "ready>");
    // What is left of the screen is not looked at: tmux 3.3 mixes its two screens up by itself when
    // its window shrinks below what stands on it.
    settingsAreAsBefore();
    tmux.asks("clear");
    assertThat(tmux.answer(ico("contribution list --output csv")))
        .contains(",acme-seed,", ",750.25,USD,");
  }

  /** A new record by the palette: what is typed, a blank for the next field, and Ctrl+S. */
  private void types(String kind, String... texts) {
    tmux.presses(":").sees("Commands").types("new " + kind).presses("Enter").sees("New " + kind);
    for (String text : texts) {
      (text.isEmpty() ? tmux : tmux.types(text)).presses("Tab");
    }
    tmux.presses("C-s").misses("New " + kind).sees(" added; u takes it back");
  }

  @Test
  void everyKindOfRecordIsTypedImportedBesideAndTakenBack() throws Exception {
    shell(100, 30);
    start("");
    types("sale", "Acme Seed", "ico");
    types("wallet", "main", "coinlist", "Account 7");
    types("price", "ETH", "USD", "", "2000");
    types("budget", "month", "500", "mon");
    types("limit", "one", "sale", "100");
    types("tranche", "ac", "2027-03-01", "100");
    types("contribution", "ac", "100", "USD");
    types("refund", "ac", "", "10", "USD");
    types("distribution", "ac", "5");
    tmux.presses("1").sees("What comes next").presses("3").sees("100.00 USD", "1 of 1");
    // A script imports while the screen is open: its rows appear by themselves.
    Path rows = folder.resolve("rows.csv");
    Files.writeString(
        rows, "id,sale,date,amount,currency,value\nc9,acme-seed,2026-01-05,40,USD,40\n");
    var script = new ProcessBuilder("sh", "-c", ico("import " + rows)).directory(folder.toFile());
    script.environment().putAll(variables);
    assertThat(script.start().waitFor()).isZero();
    tmux.sees("40.00 USD", "1 of 2");
    tmux.presses("u").sees("import", "[y").presses("y").misses("40.00 USD").sees("1 of 1");
    tmux.presses("q");
    isOver(0);
    assertThat(tmux.answer(ico("doctor"))).contains("All is well");
  }

  @Test
  void pastesAreTextAndTheMouseReachesTheLastColumn() throws Exception {
    shell(250, 50);
    start("--as-of 2026-11-24 demo");
    tmux.pastes("q\n2\n").presses("2").sees("Stage").pastes("dq\n").presses("/");
    tmux.pastes("gol\033em\n").sees("gol em").presses("Escape").misses("gol em").presses("Escape");
    tmux.sees("n new sale");
    // The last column of the fifth row: SGR, since older reports end at column 223.
    tmux.sends("\033[<0;248;5M\033[<0;248;5m").sees("2 of ");
    // Escape sequences of other terminals' answers, focus and unknown keys are no text.
    tmux.sends("\033[I\033[O\033[?62;22c\033]11;rgb:ffff/ffff/ffff\007\033[57414u");
    tmux.sees("2 of ").presses("q");
    isOver(0);
  }

  @Test
  void onlyWhatChangesIsSentAndInASynchronizedUpdate() throws Exception {
    shell(120, 40);
    Path bytes = folder.resolve("bytes");
    tmux.run("pipe-pane", "cat >" + bytes);
    start("--as-of 2026-11-24 demo");
    for (int i = 0; i < 3; i++) {
      tmux.presses("2")
          .sees("Stage")
          .presses("Down", "Enter")
          .sees("Money")
          .presses("Escape")
          .misses("Money");
      tmux.presses("1");
      tmux.sees("What comes next");
    }
    String sent = Files.readString(bytes, StandardCharsets.ISO_8859_1);
    String ui = sent.substring(sent.indexOf("\033[?1049h"));
    assertThat(ui.indexOf("\033[2J")).as("cleared at the start").isPositive();
    assertThat(ui.split("\033\\[2J")).as("cleared once").hasSize(2);
    // The question for the background is the only thing that is sent besides.
    String drawn = ui.substring(ui.indexOf("\033[?2026h")).replaceAll(BACKGROUND, "");
    assertThat(drawn.replaceAll("(?s)\033\\[\\?2026h.*?\033\\[\\?2026l", ""))
        .as("sent outside a synchronized update")
        .isEmpty();
    long before = Files.size(bytes);
    Thread.sleep(3_000); // That nothing comes can only be waited for.
    assertThat(Files.size(bytes)).as("sent while nothing happened").isEqualTo(before);
    tmux.presses("q");
    isOver(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_COLOR=1", "TERM=linux LC_ALL=C", "TERM=xterm"})
  void aPoorTerminalGetsWhatItUnderstands(String wish) throws Exception {
    for (String variable : wish.split(" ")) {
      variables.put(variable.substring(0, variable.indexOf('=')), variable.split("=")[1]);
    }
    shell(100, 30);
    Path bytes = folder.resolve("bytes");
    tmux.run("pipe-pane", "cat >" + bytes);
    // tmux has a TERM of its own for what runs in it.
    tmux.asks("export TERM=" + variables.get("TERM"));
    start("--as-of 2026-11-24 demo");
    tmux.presses("2").sees("Stage").presses("Enter").sees("Money").presses("q");
    isOver(0);
    String sent = Files.readString(bytes, StandardCharsets.UTF_8);
    String ui = sent.substring(sent.indexOf("\033[?2026h"), sent.lastIndexOf("\033[?2026l"));
    assertThat(ui).doesNotContainPattern("\033\\[[0-9;]*[34]8;");
    if (wish.startsWith("NO_COLOR")) {
      assertThat(ui).doesNotContainPattern("\033\\[([0-9;]*;)?([349][0-7]|10[0-7])(;[0-9;]*)?m");
    }
    if (wish.contains("LC_ALL=C")) {
      assertThat(ui).matches("(?s)[\\x1b\\x20-\\x7e]*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "widget/TooSmall#draw", // while drawing
        "terminal/Keys#name", // where keys are read
        "Job$Prepare#run" // in a worker
      })
  void aFaultGivesTheTerminalBackAndSaysWhereItIsTold(String where) throws Exception {
    String striker = Striker.option(folder, "throw:icofolio/tui/" + where);
    variables.put("ICO_JAVA_OPTS", striker);
    shell(120, 30);
    start("");
    switch (where) {
      case "widget/TooSmall#draw" -> tmux.resize(120, 20);
      case "terminal/Keys#name" -> tmux.presses("Down");
      default -> tmux.presses("n");
    }
    tmux.sees("a fault in the program has ended it", "a fault made by a test");
    tmux.sees("Please report it");
    isOver(1);
    Path log = folder.resolve("state/icofolio/screen.log");
    assertThat(tmux.screen().replaceAll("\\s", "")).contains(log.toString());
    assertThat(Files.readString(log))
        .contains("--- ico", "a fault made by a test", "\tat icofolio");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatLibrariesPrintIsKeptOffTheScreen() throws Exception {
    variables.put("ICO_JAVA_OPTS", Striker.option(folder, "print:icofolio/tui/Job$Prepare#run"));
    shell(80, 24);
    start("");
    tmux.presses("n").sees("New ");
    assertThat(tmux.screen()).doesNotContain("by a library");
    tmux.presses("Escape").misses("New ").presses("q");
    isOver(0);
    assertThat(tmux.screen()).doesNotContain("by a library");
    assertThat(Files.readString(folder.resolve("state/icofolio/screen.log")))
        .contains("printed by a library", "complained by a library");
  }

  @Test
  void aFullDiskLosesNothingThatWasTypedOrSaved() throws Exception {
    shell(80, 24);
    tmux.answer(ico("sale add --id acme --name Acme --kind ICO"));
    start(""); // Only looks: reading needs no room.
    tmux.presses("q");
    isOver(0);
    tmux.asks("clear; echo what stood here; (ulimit -f 8; " + ico("") + "); echo \"code\"\"=$?\"");
    tmux.sees("q quit", ", as of ").misses(" reading ");
    tmux.presses("3").sees("No contribution yet").presses("n").sees("New contribution");
    tmux.types("acme").presses("Tab").types("12.5").presses("Tab").types("USD").presses("C-s");
    tmux.sees("Nothing was written", "no room left", "Free some space").presses("Enter");
    tmux.misses("Nothing was written").sees("New contribution", "12.5", "acme");
    tmux.presses("Escape").sees("Leave without saving?").presses("y").presses("q");
    isOver(0);
    assertThat(tmux.answer(ico("doctor"))).contains("All is well");
    assertThat(tmux.answer(ico("sale list"))).contains("Acme");
  }
}
