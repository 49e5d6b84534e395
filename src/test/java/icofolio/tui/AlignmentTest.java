package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.Theme;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Column;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Scroll;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers line up at their points in every list, whatever their precision, and nothing is cut. */
final class AlignmentTest {
  private static final Pattern NUMBER = Pattern.compile("^ *-?[0-9][0-9,]*");

  private static SmallPortfolio portfolio() {
    SmallPortfolio p = SmallPortfolio.full();
    List<String> amounts = List.of("1234567.5", "0.000123456789", "12", "999.99", "0.1", "100000");
    for (int i = 0; i < amounts.size(); i++) {
      String currency = i % 2 == 0 ? "USD" : "ETH";
      p.contribution("a" + i, "aurora", "2024-02-0" + (1 + i), amounts.get(i), currency, "sent");
      p.refund("b" + i, "glacier", "2018-02-0" + (1 + i), amounts.get(i), currency, "cancelled");
      p.distribution("d" + i, "cobalt", "2025-10-0" + (1 + i), amounts.get(i));
    }
    return p;
  }

  @ParameterizedTest
  @EnumSource(SheetId.class)
  void everyColumnOfNumbersHasItsPointsAtOnePlace(SheetId id) {
    Robot robot = Robot.on(portfolio(), 200, 60).press(id.screen().key());
    for (int width : new int[] {30, 60, 120}) {
      columns(robot.model().sheet(id), width);
    }
  }

  private static <T> void columns(Sheet<T> sheet, int width) {
    for (Column<T> column : sheet.columns()) {
      if (column.align() == Column.Align.POINT) {
        List<String> lines = drawn(sheet, column, width);
        assertThat(ends(lines)).as("%s:%n%s", column.name(), lines).hasSizeLessThan(2);
        for (T row : sheet.rows()) {
          assertThat(lines).anyMatch(line -> line.contains(column.text().apply(row)));
        }
      }
    }
  }

  /** Where the whole parts of the numbers end. */
  private static Set<Integer> ends(List<String> lines) {
    Set<Integer> ends = new HashSet<>();
    for (String line : lines) {
      Matcher number = NUMBER.matcher(line);
      if (number.find()) {
        ends.add(number.end());
      }
    }
    return ends;
  }

  /** A list with that column alone. */
  private static <T> List<String> drawn(Sheet<T> sheet, Column<T> column, int width) {
    List<T> rows = sheet.rows();
    Table<T> table =
        new Table<>("l", List.of(column), rows, List.of(), Scroll.START, null, false, true);
    Frame frame = new Frame(width, rows.size() + 1);
    table.draw(Canvas.of(frame, Theme.TERMINAL, Symbols.ASCII));
    return IntStream.rangeClosed(1, rows.size())
        .mapToObj(row -> frame.line(row).replaceFirst("^>", " "))
        .toList();
  }

  @Test
  void theListsThatHoldAmountsShowThemOfEveryPrecision() {
    Robot robot = Robot.on(portfolio(), 132, 40).press("3").sees("1,234,567.50 USD");
    robot.sees("0.0001235 ETH").press("6", "tab").sees("1,234,567.50 USD", "0.10 USD");
    robot.press("7", "tab").sees("1,234,567.5", "0.0001235");
  }
}
