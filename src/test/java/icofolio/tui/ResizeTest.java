package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the size and whatever is pressed, the terminal shows the model and nothing else. */
final class ResizeTest {

  @ParameterizedTest
  @ValueSource(strings = {"79x24", "80x23", "40x10", "10x3", "1x1"})
  void aTerminalThatIsTooSmallSaysWhichSizeWouldDoAndWaits(String size) {
    int columns = Integer.parseInt(size.substring(0, size.indexOf('x')));
    int rows = Integer.parseInt(size.substring(size.indexOf('x') + 1));
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press("2", "down", "down");
    robot.resize(columns, rows);
    if (columns >= 40) {
      robot.sees("too small", "needed:  80 x 24", "present: " + columns + " x " + rows);
    }
    robot.press("j", "enter", "9").resize(80, 24).sees("▸ Cobalt", "3 of 7");
    robot.resize(columns, rows).press("q");
    assertThat(robot.model().exit()).isZero();
  }

  @Test
  void aLargerTerminalIsUsed() {
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press("2").misses("Next unlock");
    robot.resize(200, 60).sees("Next unlock", "ethereum", "2026-12-01");
  }

  @Test
  void whatIsScrolledAwayComesBackWhenThereIsRoomForIt() {
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press("2", "down", "enter", "end");
    robot.sees(" above").resize(200, 60).misses(" above", " below").sees("Beacon Protocol  BCN");
    robot.press("esc", "?").resize(80, 24).press("end").sees(" above");
    robot.resize(200, 120).misses(" above", " below").sees("one row up");
    robot.resize(40, 10).resize(80, 24).sees(" below").misses(" above").showsItsModel();
  }

  @Test
  void aPageThatOneComesBackToBeginsNoFurtherDownThanItMust() {
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press("2", "enter", "end");
    robot.sees(" above").press("e").sees("Edit sale");
    robot.resize(200, 120).press("esc").sees("Sales ▸ aurora").misses(" above").showsItsModel();
  }

  @Test
  void theSelectedRowStaysInSightWhenTheTerminalShrinks() {
    SmallPortfolio many = SmallPortfolio.full();
    for (int i = 0; i < 200; i++) {
      many.contribution("m" + i, "cobalt", "2023-01-01", String.valueOf(1 + i), "USD", "sent");
    }
    Robot robot = Robot.on(many, 100, 60).press("3");
    for (int i = 0; i < 50; i++) {
      robot.press("down");
    }
    robot.resize(100, 24).sees("51 of 208");
    Sheet<?> sheet = robot.model().sheet();
    assertThat(sheet.scroll().selected() - sheet.scroll().top()).isBetween(0, 18);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void afterAnythingAtAllTheTerminalShowsWhatTheModelIs(long seed) {
    Random random = new Random(seed);
    Robot robot = Robot.on(Hostile.portfolio(), 80, 24);
    List<String> keys =
        List.of(
            "1",
            "2",
            "3",
            "6",
            "7",
            "j",
            "k",
            "down",
            "page-down",
            "page-up",
            "G",
            "g",
            "enter",
            "esc",
            "/",
            "s",
            "S",
            "?",
            ":",
            "tab",
            "l",
            "h",
            "t",
            "$",
            "r",
            "+",
            "-",
            "a",
            "e",
            "backspace",
            "ctrl+l",
            "home",
            "end",
            "left",
            "right",
            "n",
            "4",
            "5",
            "[",
            "]",
            "日",
            "🚀");
    for (int i = 0; i < 150; i++) {
      switch (random.nextInt(12)) {
        case 0 -> robot.resize(20 + random.nextInt(240), 5 + random.nextInt(60));
        case 1 -> robot.paste("x\n\u202Ey\033z");
        case 2 -> robot.wheel(random.nextInt(4));
        case 3 -> robot.waitsLong();
        default -> robot.press(keys.get(random.nextInt(keys.size())));
      }
      robot.showsItsModel();
    }
  }
}
