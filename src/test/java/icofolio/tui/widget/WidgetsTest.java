package icofolio.tui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.Slot;
import icofolio.render.theme.Theme;
import icofolio.tui.Screen;
import icofolio.tui.widget.Timeline.State;
import icofolio.tui.widget.Timeline.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WidgetsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 %, ······················· 0 %",
    "500, 50 %, ███████████··········· 50 %",
    "512, 51 %, ███████████▎·········· 51 %",
    "1000, 100 %, █████████████████████ 100 %",
    "1300, 130 %, ███████████████████ ! 130 %"
  })
  void gaugesFillInEighthsAndSayWhenThereIsTooMuch(int thousandths, String text, String bar) {
    String line = draw(new Gauge(thousandths, text), 27, 1, Symbols.UNICODE).line(0);
    assertThat(line.replace('░', '·')).isEqualTo(bar);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 0, 200, '', ██▌·······",
    "50, 50, 200, '', ██▒▒▒·····",
    "1, 1, 200, '', █▒········",
    "0, 0.01, 200, '', ▒·········",
    "0.01, 0, 200, '', █·········",
    "100, 100, 200, 150, █████▒▒│▒▒",
    "40, 0, 100, 100, ████·····│",
    "0, 0, 0, '', ··········"
  })
  void barsTellTheirPartsApartAndHideNothing(
      BigDecimal solid, BigDecimal hatched, BigDecimal whole, String tick, String bar) {
    List<BigDecimal> ticks = tick.isEmpty() ? List.of() : List.of(new BigDecimal(tick));
    Bar shown = new Bar(solid, hatched, ticks, whole, Slot.GAUGE_FULL);
    assertThat(text(shown.line(10, Symbols.UNICODE))).isEqualTo(bar);
    String plain = bar.replace('▌', '.').replace('█', '#').replace('▒', '=').replace('·', '.');
    assertThat(text(shown.line(10, Symbols.ASCII))).isEqualTo(plain.replace('│', '|'));
  }

  @Test
  void cardsScrollByWholeRowsAndArePressedOnAnyLine() {
    Cards<String> cards =
        new Cards<>(
            "cards",
            List.of("a", "b", "c", "d"),
            3,
            1,
            new Scroll(2, 1),
            true,
            name -> List.of(Line.of(name + "1", Slot.TEXT), Line.of(name + "2", Slot.TEXT)));
    Frame frame = draw(cards, 12, 5, Symbols.ASCII);
    assertThat(frame.line(0)).isEqualTo("  b1       |");
    assertThat(frame.line(3)).startsWith("> c1");
    assertThat(frame.line(4)).startsWith("  c2");
    assertThat(frame.targetAt(4, 1)).isEqualTo(new Target.Row("cards", 1));
    assertThat(frame.targetAt(4, 4)).isEqualTo(new Target.Row("cards", 2));
  }

  @Test
  void tabsGetShorterBeforeAnyIsLeftOut() {
    Tabs tabs =
        new Tabs(
            "Name",
            List.of(
                new Tabs.Tab("1", "First one", "First", true, "a"),
                new Tabs.Tab("2", "Second one", "Second", false, "b")));
    assertThat(draw(tabs, 40, 1, Symbols.ASCII).line(0))
        .isEqualTo(" Name   1 First one  2 Second one");
    assertThat(draw(tabs, 30, 1, Symbols.ASCII).line(0)).isEqualTo(" Name   1 First  2 Second");
    assertThat(draw(tabs, 20, 1, Symbols.ASCII).line(0)).isEqualTo(" 1 First  2 Second");
  }

  /** All the screens there can be, those that come later too. */
  @ParameterizedTest
  @EnumSource(Screen.class)
  void nineTabsFitAtEightyColumnsWhicheverIsShown(Screen shown) {
    List<Tabs.Tab> all =
        Stream.of(Screen.values())
            .map(s -> new Tabs.Tab(s.key(), s.title(), s.brief(), s == shown, s.command()))
            .toList();
    Frame frame = draw(new Tabs("Icofolio", all), 80, 1, Symbols.ASCII);
    for (Screen screen : Screen.values()) {
      String text = " " + screen.key() + " " + screen.brief();
      assertThat(frame.line(0)).contains(text);
      int column = frame.line(0).indexOf(text) + text.length() - 1;
      assertThat(frame.targetAt(column, 0)).isEqualTo(new Target.Run(screen.command()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-01, 2024-12-31, '######··│'",
    "2026-01-01, 2028-01-01, '········│#'",
    "2024-12-31, 2025-01-01, '······#·│'",
    "2025-09-01, 2025-10-01, '·······#│'",
    "2025-10-15, 2025-10-20, '········│#'",
    "1990-01-01, 1991-01-01, '<·······│'",
    "2030-01-01, 2031-01-01, '········│>'"
  })
  void aStripHidesNothingThatIsShort(String from, String to, String strip) {
    Strip.Stretch stretch = new Strip.Stretch(at(from), at(to), "#", Slot.ARRIVED);
    Strip shown = new Strip(at("2022-01-01"), at("2026-09-01"), at("2025-10-10"), List.of(stretch));
    String text = text(shown.line(10, Symbols.UNICODE)).replace(' ', '·');
    assertThat(text).isEqualTo(strip);
  }

  @Test
  void headingsStandAboveTheRowsThatTheyAreOf() {
    List<String> rows = List.of("a1", "a2", "b1", "b2", "b3", "c1", "c2");
    Frame frame = grouped(rows, new Scroll(0, 0), 6);
    assertThat(lines(frame)).containsExactly("  Name", " a", "> a1", "  a2", " b", "  b1");
    frame = grouped(rows, new Scroll(3, 3), 6);
    assertThat(lines(frame)).startsWith("  Name", " b").contains("> b2");
    frame = grouped(rows, new Scroll(6, 5), 8);
    assertThat(lines(frame).getLast()).startsWith("> c2");
    assertThat(frame.targetAt(2, 7)).isEqualTo(new Target.Row("list", 6));
    assertThat(frame.targetAt(2, 1)).isNull();
  }

  @Test
  void onlyRowsThatAreSeenAreDrawn() {
    List<Integer> drawn = new ArrayList<>();
    Column.Picture<Integer> picture =
        new Column.Picture<>() {
          @Override
          public String heading(int width) {
            return "w" + width;
          }

          @Override
          public Line cell(Integer row, int width, Symbols symbols) {
            drawn.add(row);
            return Line.of("*".repeat(width), Slot.TEXT);
          }
        };
    List<Integer> rows = IntStream.range(0, 10_000).boxed().toList();
    List<Column<Integer>> columns =
        List.of(
            Column.words("n", "N", 2, 0, i -> "row " + i),
            Column.pictures("p", 1, 5, picture, Comparator.naturalOrder()));
    Table<Integer> table =
        new Table<>("list", columns, rows, List.of(), new Scroll(502, 500), null, false, true);
    Frame frame = draw(table, 40, 6, Symbols.ASCII);
    assertThat(drawn).containsExactly(500, 501, 502, 503, 504);
    assertThat(frame.line(0)).startsWith("  N").contains("w");
    assertThat(frame.line(3)).matches("> row 502 +\\*{20,} *[|#]");
  }

  private static Frame grouped(List<String> rows, Scroll scroll, int height) {
    Table<String> table =
        new Table<>(
            "list",
            List.of(Column.words("name", "Name", 1, 0, s -> s)),
            rows,
            List.of(),
            scroll,
            null,
            false,
            true,
            row -> row.substring(0, 1),
            index -> false);
    return draw(table, 11, height, Symbols.ASCII);
  }

  private static List<String> lines(Frame frame) {
    return IntStream.range(0, frame.height())
        .mapToObj(frame::line)
        .map(l -> l.replaceAll(" +[|#]$", ""))
        .toList();
  }

  @Test
  void gaugesAreReadableInAscii() {
    assertThat(draw(new Gauge(500, "50 %"), 27, 1, Symbols.ASCII).line(0))
        .isEqualTo("###########........... 50 %");
  }

  @Test
  void aTimelineShowsEveryStateBySignAndNamesTheYears() {
    Timeline timeline =
        new Timeline(
            at("2024-01-01"),
            at("2028-01-01"),
            at("2026-01-01"),
            ZoneOffset.UTC,
            List.of(
                new Timeline.Row(
                    "in steps",
                    List.of(
                        new Stretch(at("2024-07-01"), at("2025-01-01"), State.ARRIVED),
                        new Stretch(at("2025-01-01"), at("2026-01-01"), State.UNCLAIMED),
                        new Stretch(at("2026-01-01"), at("2028-01-01"), State.LOCKED)),
                    List.of(at("2025-01-01"), at("2027-01-01")),
                    List.of(at("2024-07-01")))));
    assertThat(timeline.lines(60, Symbols.UNICODE))
        .extracting(WidgetsTest::text)
        .containsExactly(
            "            2024        2025        2026        2027",
            "                        ▾                       ▾",
            "in steps         ┆██████▒▒▒▒▒▒▒▒▒▒▒▒│░░░░░░░░░░░░░░░░░░░░░░░",
            "            █ arrived  ▒ to claim  ░ locked  ▾ unlock  ┆ cliff  │ today");
    assertThat(timeline.lines(60, Symbols.ASCII))
        .extracting(WidgetsTest::text)
        .contains("in steps         :######============|.......................");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-05-01, 2026-01",
    "2020-01-01, 2032-01-01, 2020",
    "1990-01-01, 2190-01-01, 2000"
  })
  void anAxisHasAsManyNamesAsThereIsRoomFor(String from, String to, String first) {
    String labels = new Axis(at(from), at(to), ZoneOffset.UTC).labels(60);
    assertThat(labels.strip()).startsWith(first);
    assertThat(labels.strip().split(" +").length).isBetween(2, 8);
    assertThat(labels.stripTrailing().length()).isLessThanOrEqualTo(60);
  }

  @Test
  void numbersLineUpAtThePointAndTheRestGivesWay() {
    Table<String> table =
        new Table<>(
            "list",
            List.of(
                Column.words("name", "Name", 1, 4, s -> "a long name"),
                Column.numbers("n", "N", 2, s -> s, Comparator.comparing(s -> s))),
            List.of("1,000.5 USD", "2 ETH", "0.25 BTC"),
            List.of(),
            new Scroll(1, 0),
            "n",
            true,
            true);
    Frame frame = draw(table, 26, 4, Symbols.UNICODE);
    assertThat(frame.line(0)).isEqualTo("  Name                 N▾");
    assertThat(frame.line(1)).isEqualTo("  a long n…  1,000.5 USD");
    assertThat(frame.line(2)).isEqualTo("▸ a long n…      2 ETH");
    assertThat(frame.line(3)).isEqualTo("  a long n…      0.25 BTC");
    assertThat(frame.targetAt(5, 2)).isEqualTo(new Target.Row("list", 1));
    assertThat(frame.targetAt(3, 0)).isEqualTo(new Target.Head("name"));
  }

  @Test
  void aHundredThousandRowsCostWhatTheVisibleOnesCost() {
    int[] formatted = {0};
    List<Column<Integer>> columns =
        List.of(
            Column.words(
                "n",
                "N",
                1,
                0,
                n -> {
                  formatted[0]++;
                  return "row " + n;
                }));
    List<Integer> rows = java.util.stream.IntStream.range(0, 100_000).boxed().toList();
    Scroll scroll = Scroll.START.moved(50_000, rows.size(), 20);
    Frame frame =
        draw(
            new Table<>("l", columns, rows, List.of(), scroll, "", false, true),
            30,
            21,
            Symbols.ASCII);
    assertThat(frame.line(18)).startsWith("> row 50000");
    assertThat(formatted[0]).isEqualTo(20);
  }

  @Test
  void typedTextIsEditedByWholeCharacters() {
    TextLine line = TextLine.EMPTY.insert("a🚀b");
    assertThat(line.backspace().backspace().text()).isEqualTo("a");
    assertThat(line.moved(-2).delete().text()).isEqualTo("ab");
    assertThat(line.home().delete().text()).isEqualTo("🚀b");
    assertThat(line.home().backspace()).isEqualTo(line.home());
    assertThat(line.moved(5)).isEqualTo(line);
    assertThat(TextLine.of("one two  ").deleteWord().text()).isEqualTo("one ");
    assertThat(TextLine.EMPTY.insert("\033[A\n").text()).isEqualTo(" [A ");
    assertThat(TextLine.EMPTY.insert("x".repeat(5_000)).text()).hasSize(1_000);
  }

  @Test
  void nothingDrawnLeavesItsArea() {
    Frame frame = new Frame(10, 3);
    Canvas canvas = Canvas.of(frame, Theme.TERMINAL, Symbols.UNICODE);
    Canvas area = canvas.area(2, 1, 5, 1);
    area.put(-2, 0, "abcdefghijkl", Slot.TEXT);
    area.put(0, 1, "below", Slot.TEXT);
    area.put(0, -1, "above", Slot.TEXT);
    area.putRight(5, 0, "日", Slot.TEXT);
    area.put(4, 0, "日", Slot.TEXT);
    assertThat(frame.line(0)).isEmpty();
    assertThat(frame.line(1)).isEqualTo("  cde");
    assertThat(frame.line(2)).isEmpty();
  }

  private static String text(Line line) {
    StringBuilder text = new StringBuilder();
    line.spans().forEach(span -> text.append(span.text()));
    return text.toString().stripTrailing();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static Frame draw(Widget widget, int width, int height, Symbols symbols) {
    Frame frame = new Frame(width, height);
    widget.draw(Canvas.of(frame, Theme.TERMINAL, symbols));
    return frame;
  }
}
