package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Entry;
import icofolio.tui.terminal.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks: what they say, what they survive, and what is never done to rows out of sight. */
final class MarkingTest {
  private final SmallPortfolio portfolio = SmallPortfolio.full();
  private final Robot robot = Robot.on(portfolio, 120, 24).press("2");

  private List<String> marked() {
    return ids(robot.model().sheet());
  }

  private static <T> List<String> ids(Sheet<T> sheet) {
    return sheet.marked().stream().map(sheet.listing().id()).toList();
  }

  @Test
  void spaceMarksARowAndGoesToTheNext() {
    robot.press("space").sees(" ✓Aurora", "▸ Beacon", "1 marked; 2 of 7");
    robot.press("space", "up").sees("▸✓Beacon", "2 marked; 2 of 7");
    robot.press("space").sees("1 marked").misses("✓Beacon");
    assertThat(marked()).containsExactly("aurora");
    Robot.plain(SmallPortfolio.full(), 80, 24).press("2", "space").sees(" *Aurora");
  }

  @Test
  void aRangeGoesFromTheLastMarkInEitherDirection() {
    robot.press("v").sees("Mark one end of the range with Space first");
    robot.press("down", "space", "down", "down", "v").sees("4 marked");
    assertThat(marked()).containsExactly("beacon", "cobalt", "delta", "ember");
    robot.press("home", "v");
    assertThat(marked()).containsExactly("aurora", "beacon", "cobalt", "delta", "ember");
  }

  @Test
  void allAreMarkedOrNoneAndTheOthersInTurn() {
    robot.press("A").sees("7 marked").press("A").misses("marked");
    robot.press("space", "*").sees("6 marked").misses("✓Aurora");
    robot.press("A").sees("7 marked");
  }

  @Test
  void escTakesMarksAwayThenTheFilterThenGoesBack() {
    robot.press("/").type("be").press("enter", "space").sees("Esc unmark", "1 marked", "/be");
    robot.press("esc").misses("marked").sees("/be", "Esc clear");
    robot.press("esc").misses("/be").sees("Esc back").press("esc").sees("What comes next");
  }

  @Test
  void whatTheFilterHidesIsCountedAndNeverAmongTheMarked() {
    robot.press("space", "space", "space", "/").type("be").press("enter");
    robot.sees("3 marked, 2 of them hidden by the filter");
    assertThat(marked()).containsExactly("beacon");
    robot.press("A").sees("4 marked, 2 of them hidden by the filter");
    robot.press("A").sees("2 marked, 2 of them hidden by the filter");
    assertThat(marked()).isEmpty();
    robot.press("*").sees("4 marked, 2 of them hidden");
    assertThat(marked()).containsExactly("beacon", "ember");
  }

  @Test
  void whereThereIsLittleRoomTheNumbersAndTheFilterStay() {
    Robot narrow = Robot.on(portfolio, 80, 24).press("2", "A", "/").type("contributed_value:>1000");
    narrow.sees("/contributed_value:>1000", "7 marked, 4 hidden; 1 of 3 (of 7)");
  }

  @Test
  void marksStayOnTheirRowsWhenTheyAreSortedAndReadAnew() {
    robot.press("3", "home", "space", "down", "space");
    List<String> before = marked();
    robot.press("S", "s", "r");
    assertThat(marked()).containsExactlyInAnyOrderElementsOf(before).hasSize(2);
    // Another program adds a row before them, and takes one of them away.
    portfolio.contribution("a0", "cobalt", "2020-01-01", "5", "USD", "sent");
    portfolio.contributions.removeIf(row -> row.get("id").equals(before.getFirst()));
    robot.press("r").sees("1 marked");
    assertThat(marked()).containsExactly(before.getLast());
  }

  @Test
  void theSelectedRowStaysSelectedWhenOthersChangeTheList() {
    robot.press("3", "down", "down", "down");
    Entry selected = (Entry) robot.model().sheet().selected();
    for (int i = 0; i < 40; i++) {
      portfolio.contribution("n" + i, "cobalt", "2026-11-0" + (1 + i % 9), "5", "USD", "sent");
    }
    robot.press("r");
    assertThat(robot.model().sheet().selected()).isEqualTo(selected);
    portfolio.contributions.removeIf(row -> row.get("id").equals(selected.id()));
    robot.press("r").sees("▸");
    assertThat(robot.model().sheet().selected()).isNotEqualTo(selected).isNotNull();
  }

  @Test
  void theMouseMarksWithCtrlAndShiftAndOpensOnlyWhenPressedTwice() {
    robot.click("Beacon", Event.Mouse.Held.CTRL).sees("▸✓Beacon", "1 marked");
    robot.click("Ember", Event.Mouse.Held.SHIFT).sees("4 marked").press("esc");
    robot.click("Beacon").press("$", "$").click("Beacon").sees("▸ Beacon", "Sale▴");
    robot.click("Cobalt").click("Cobalt").sees("Sales ▸ cobalt");
  }

  @Test
  void nothingIsMarkedInAListWithoutPlaceForMarks() {
    robot.press("4", "space").sees("Rows of this list cannot be marked").press("A", "*", "v");
    assertThat(robot.model().sheet().marked()).isEmpty();
  }

  @Test
  void nothingIsMarkedBeforeTheFilterHasBeenApplied() {
    Sheet<?> pending = robot.model().sheet().withSorting(new Sorting("symbol", false));
    Model waiting = robot.model().withSheet(pending);
    assertThat(Marking.cannot(waiting)).isEqualTo("The rows are still being filtered");
    assertThat(Marking.all(waiting).model()).isSameAs(waiting);
  }
}
