package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The mouse reaches what the keys reach. */
final class MouseTest {
  private static SmallPortfolio many() {
    SmallPortfolio many = SmallPortfolio.full();
    for (int i = 0; i < 60; i++) {
      many.refund("m" + i, "beacon", "2025-04-01", "1", "USD", "soft-cap");
    }
    return many;
  }

  @Test
  void aStepOfTheWayLeadsBackThere() {
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press("2", "down", "enter");
    robot.sees("Dashboard ▸ Sales ▸ beacon").click("Sales ▸ beacon").sees("▸ Beacon");
    robot.press("enter").click("Dashboard ▸").sees("What comes next").misses("▸ Sales");
  }

  @Test
  void theWheelTurnsTheListUnderThePointerWhicheverHasTheKeys() {
    Robot robot = Robot.on(many(), 80, 24).press("6");
    Layout.Area refunds = Layout.sheet(robot.model(), SheetId.REFUNDS);
    assertThat(robot.model().hasKeys(SheetId.RECEIVABLES)).isTrue();
    robot.wheelAt(10, refunds.row() + 2);
    assertThat(robot.model().sheet(SheetId.REFUNDS).scroll().top()).isEqualTo(3);
    assertThat(robot.model().hasKeys(SheetId.RECEIVABLES)).isTrue();
    robot.wheelAt(10, 0);
    assertThat(robot.model().sheet(SheetId.REFUNDS).scroll().top()).isEqualTo(3);
  }

  @Test
  void keysOfTheBarAndTabsCanBePressed() {
    Robot robot = Robot.on(SmallPortfolio.full(), 160, 24).click(": commands");
    robot.sees("┌─ Commands").click("Esc close").misses("┌─ Commands").click("9 Agenda");
    robot.sees("Dashboard ▸ Agenda").click("? help").sees("Keys of Agenda").click("Esc close");
    robot.misses("Keys of Agenda");
  }

  @Test
  void everyPlaceSaysInItsHelpWhatItShows() {
    for (Screen screen : Screen.values()) {
      Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press(screen.key(), "?");
      String first = About.of(robot.model()).substring(0, 30);
      robot.sees("Keys of " + screen.title(), first).type("filter").misses(first).sees("filter");
    }
  }
}
