package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The agenda as a calendar, read back by a parser that shares no code with the one that wrote it:
 * the Python package icalendar (src/test/python/calendar_lines.py).
 */
final class CalendarTest {
  private static final Path SCRIPT = Path.of("src/test/python/calendar_lines.py");

  @TempDir private Path folder;

  @BeforeEach
  void setUp() throws Exception {
    assumeTrue(hasParser(), "no Python package icalendar here");
    List<String> files = new ArrayList<>(List.of("import"));
    try (Stream<Path> all = Files.list(Path.of("sample-data"))) {
      all.map(Path::toString).filter(file -> file.endsWith(".csv")).sorted().forEach(files::add);
    }
    ico(files);
  }

  private static boolean hasParser() throws InterruptedException {
    try {
      return new ProcessBuilder("/usr/bin/python3", "-c", "import icalendar").start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String ico(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Streams.Terminals.NONE);
    Map<String, String> environment =
        Map.of(
            "HOME", folder.toString(), "ICO_STORE", folder.resolve("portfolio.mv.db").toString());
    int code = new Ico(streams, environment).run(arguments.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String ico(String line) {
    return ico(List.of(line.split(" ")));
  }

  /** An entry as the other parser read it; what it lacks is empty. */
  private record Item(
      String uid, int sequence, String start, String end, String alarm, String summary) {}

  private List<Item> calendar(String asOf) throws Exception {
    Path file = folder.resolve("sales.ics");
    Files.writeString(file, ico("--as-of " + asOf + " agenda --until P5Y --format ics"));
    Path parsed = folder.resolve("parsed");
    Process parser =
        new ProcessBuilder("/usr/bin/python3", SCRIPT.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(parsed.toFile())
            .start();
    assertThat(parser.waitFor()).as(Files.readString(parsed)).isZero();
    return Files.readAllLines(parsed).stream()
        .map(line -> line.split("\t", -1))
        .map(p -> new Item(p[0], Integer.parseInt(p[1]), p[2], p[3], p[4], p[5]))
        .toList();
  }

  private static Map<String, Item> byUid(List<Item> items) {
    return items.stream().collect(Collectors.toMap(Item::uid, Function.identity()));
  }

  @Test
  void theSamplePortfolioIsReadByAnotherProgram() throws Exception {
    List<Item> items = calendar("2026-11-24");
    assertThat(items).hasSizeGreaterThan(20);
    assertThat(items).extracting(Item::uid).doesNotHaveDuplicates();
    Map<String, Item> all = byUid(items);
    // Late: on the day it is asked, all day, and without an alarm.
    assertThat(all.get("gladius-refund-overdue@icofolio"))
        .isEqualTo(
            new Item(
                "gladius-refund-overdue@icofolio",
                1,
                "2026-11-24",
                "2026-11-25",
                "",
                "Gladius Network: refund overdue, 1.5 ETH"));
    // On a day: all day, reminded of in the evening before.
    assertThat(all.get("example-mill-unlock-5@icofolio"))
        .extracting(Item::start, Item::end, Item::alarm)
        .containsExactly("2026-12-01", "2026-12-02", "-1 day, 18:00:00");
    // Some time in a quarter: a note without an alarm.
    assertThat(all.get("example-observatory-opens@icofolio"))
        .extracting(Item::start, Item::alarm, Item::summary)
        .containsExactly("2031-01-01", "", "Example Observatory: opens (some time in 2031-Q1)");
    // What has no date is in no calendar.
    assertThat(all).doesNotContainKey("bitclave-refund-deadline@icofolio");
  }

  @Test
  void aSaleThatSlipsMovesItsEntriesAndMakesNoOthers() throws Exception {
    Map<String, Item> before = byUid(calendar("2026-02-01"));
    ico("sale edit example-mill --tge 2026-04-01T12:30:00Z");
    Map<String, Item> after = byUid(calendar("2026-02-01"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    for (Item item : after.values()) {
      Item old = before.get(item.uid());
      assertThat(item.sequence()).isGreaterThan(old.sequence());
      assertThat(item.start().equals(old.start()))
          .as(item.uid())
          .isEqualTo(!item.uid().startsWith("example-mill-"));
    }
    assertThat(after.get("example-mill-unlock-1@icofolio"))
        .extracting(Item::start, Item::end, Item::alarm)
        .containsExactly("2026-04-01T12:30:00+00:00", "", "-1 day, 0:00:00");
  }

  @Test
  void aNameWithEverySignThatACalendarKnowsIsReadBackAsItIs() throws Exception {
    // Not a backslash before n: the parser takes that for the end of a line, however it is written.
    String name = "A;b,c:\\p \"d\" é ".concat("x".repeat(90));
    ico(
        List.of(
            "sale",
            "add",
            "--id",
            "odd",
            "--name",
            name,
            "--kind",
            "ICO",
            "--opens",
            "2027-01-01"));
    assertThat(byUid(calendar("2026-11-24")).get("odd-opens@icofolio").summary())
        .isEqualTo(name + ": opens");
  }
}
