package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each screen as it stands, at the smallest size and at a large one. */
final class ScreensTest {

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void dashboard(int columns, int rows) {
    Robot.on(SmallPortfolio.full(), columns, rows)
        .sees("Contributed", "Due back", "To claim", "What comes next")
        .frame("dashboard-" + columns);
  }

  @ParameterizedTest
  @CsvSource({"2, sales", "3, contributions", "6, refunds", "7, distributions", "9, agenda"})
  void lists(String key, String name) {
    Robot.on(SmallPortfolio.full(), 80, 24).press(key).frame(name + "-80");
    Robot.on(SmallPortfolio.full(), 160, 48).press(key).frame(name + "-160");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void aSale(int columns, int rows) {
    Robot.on(SmallPortfolio.full(), columns, rows)
        .press("2", "enter")
        .sees("Aurora Network", "Money", "claimable")
        .frame("sale-" + columns);
  }

  @Test
  void aSaleInAsciiWithoutColour() {
    Robot robot =
        Robot.plain(SmallPortfolio.full(), 80, 24)
            .press("2", "enter", "page-down")
            .frame("sale-ascii");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
  }

  @Test
  void helpAndPalette() {
    Robot.on(SmallPortfolio.full(), 80, 24)
        .press("?")
        .frame("help-80")
        .press("esc")
        .press(":")
        .frame("palette-80");
  }

  @Test
  void anEmptyPortfolioSaysHowToBegin() {
    Robot.on(SmallPortfolio.empty(), 80, 24).frame("empty-80").press("2").sees("i imports files");
  }
}
