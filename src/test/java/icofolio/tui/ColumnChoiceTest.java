package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The person chooses what a list shows, and in which order. */
final class ColumnChoiceTest {
  private final Robot robot = Robot.on(SmallPortfolio.full(), 160, 24).press("3");

  private String head() {
    return robot.surface().line(2);
  }

  @Test
  void aColumnIsHiddenAndShownAgain() {
    assertThat(head()).contains("Date", "Sale", "Amount");
    robot.press("c").sees("Columns of Contributions", "▸ [✓] Date", "Space show/hide");
    robot.press("down", "space").sees("▸ [ ] Sale").press("esc");
    assertThat(head()).contains("Date", "Amount").doesNotContain("Sale");
    robot.press("c", "j", "space", "enter");
    assertThat(head()).contains("Sale");
  }

  @Test
  void aColumnIsMovedAndEverythingPutBack() {
    robot.press("c", "+", "+").sees("▸ [✓] Date").press("esc");
    assertThat(head()).matches("\\s+Sale\\s+Amount\\s+Date▾.*");
    robot.press("c", "-", "esc");
    assertThat(head()).matches("\\s+Sale\\s+Amount\\s+Date▾.*");
    robot.press("c", "down", "down", "-", "esc");
    assertThat(head()).matches("\\s+Sale\\s+Date▾\\s+Amount.*");
    robot.press("c", "0", "esc");
    assertThat(head()).matches("\\s+Date▾\\s+Sale\\s+Amount.*");
  }

  @Test
  void theLastColumnCannotBeHidden() {
    robot.press("c");
    for (int i = 0; i < 8; i++) {
      robot.press("space", "down");
    }
    robot.press("space").sees("The last column stays");
    assertThat(robot.model().sheet().columns()).hasSize(1);
  }

  @Test
  void whatHasNoRoomSaysSo() {
    Robot narrow = Robot.on(SmallPortfolio.full(), 80, 24).press("3");
    assertThat(narrow.surface().line(2)).doesNotContain("Id");
    narrow.press("c").sees("Id", "no room now");
    Robot.on(SmallPortfolio.full(), 200, 24).press("3", "c").misses("no room now");
  }

  @Test
  void aPressOfTheMouseTurnsAColumn() {
    robot.press("c").click("] Amount").sees("▸ [ ] Amount").press("esc");
    assertThat(head()).doesNotContain("Amount");
  }

  @Test
  void sortingGoesAmongTheColumnsShown() {
    robot.press(">").sees("by sale ▾").press("<", "<").sees("by id ▾", "Id▾");
    robot.press("c", "down", "space", "esc", ">", ">").sees("by amount ▾");
    robot.press("s").sees("by value ▴").press("s").sees("by value ▾");
  }

  @Test
  void wishesAreReadFromAModelAndGivenToAnother() {
    assertThat(ListWishes.of(robot.model())).isEmpty();
    robot.press("c", "space", "down", "+", "esc", "<", "/").type("auro").press("enter");
    Map<SheetId, ListWishes> wishes = ListWishes.of(robot.model());
    assertThat(wishes).containsOnlyKeys(SheetId.CONTRIBUTIONS);
    assertThat(wishes.get(SheetId.CONTRIBUTIONS).hidden()).containsExactly("date");
    Model other = Robot.on(SmallPortfolio.full(), 160, 24).press("3").model();
    Model wished = ListWishes.applied(other, wishes).model();
    assertThat(ListWishes.of(wished)).isEqualTo(wishes);
    assertThat(rows(wished)).hasSize(2).isEqualTo(rows(robot.model()));
    Model unread = Robot.begin(SmallPortfolio.full(), 160, 24).model();
    assertThat(ListWishes.of(ListWishes.applied(unread, wishes).model())).isEqualTo(wishes);
    assertThat(ListWishes.applied(unread, wishes).jobs()).isEmpty();
  }

  @Test
  void wishesForColumnsThatAreGoneArePassedOver() {
    ListWishes old =
        new ListWishes(
            Set.of("gone"), List.of("gone", "sale"), new Sorting("gone", true), "amount:>1000");
    Model wished = ListWishes.applied(robot.model(), Map.of(SheetId.CONTRIBUTIONS, old)).model();
    Sheet<?> sheet = wished.sheet(SheetId.CONTRIBUTIONS);
    assertThat(sheet.sorting()).isEqualTo(new Sorting("date", true));
    assertThat(sheet.columns().getFirst().name()).isEqualTo("sale");
    assertThat(sheet.columns()).hasSameSizeAs(sheet.listing().columns());
    assertThat(sheet.rows()).isNotEmpty().hasSizeLessThan(sheet.size());
  }

  private static List<?> rows(Model model) {
    return model.sheet(SheetId.CONTRIBUTIONS).rows();
  }
}
