package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.rule.Verdict;
import icofolio.tracker.Ruling;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is deleted is named before it goes, and only {@code y} lets it go. */
final class DeletionTest {
  private final SmallPortfolio portfolio = SmallPortfolio.ruled();
  private final Robot robot = Robot.on(portfolio, 80, 24);

  private List<String> ids(List<Map<String, String>> records) {
    return records.stream().map(record -> record.get("id")).toList();
  }

  @Test
  void itNamesWhatGoesAndOnlyYesDeletesIt() {
    robot.press("6", "tab", "d").sees("Delete refund r1?", "[y delete]", "[n no]");
    robot.sees("refund r1: 450.25 USD from beacon on 2025-03-20");
    for (String key : List.of("d", "enter", "x", "Y", "n")) {
      robot.press(key);
      assertThat(ids(portfolio.refunds)).as("after %s", key).containsExactly("r1");
    }
    robot.misses("Delete refund r1?").press("d", "y").misses("450.25 USD  ");
    robot.sees("Deleted refund r1; u brings it back", "No refund yet");
    assertThat(portfolio.refunds).isEmpty();
  }

  @Test
  void undoBringsItBack() {
    robot.press("6", "tab", "d", "y", "u").sees("Take change 1 back?", "bring back refund r1");
    robot.press("y").sees("Took back change 1: refund remove r1 (1 record)", "450.25 USD");
    assertThat(ids(portfolio.refunds)).containsExactly("r1");
  }

  @Test
  void fromItsPageOneComesBackToTheList() {
    robot.press("3", "/").type("c10").press("enter", "enter").sees("Contribution c10");
    robot.press("d").sees("contribution c10: 150.00 USD into cobalt on 2026-09-12").press("y");
    robot.sees("Dashboard ▸ Contributions ─", "Deleted contribution c10", "No row matches");
    assertThat(ids(portfolio.contributions)).doesNotContain("c10").contains("c1");
  }

  @Test
  void whatOthersReferToStaysAndThePortfolioSaysWhy() {
    portfolio.records.refusal = "sale aurora stays: the contribution c1 refers to it";
    robot.press("2", "enter", "d").sees("Nothing can be deleted", "the contribution c1 refers");
    robot.misses("y delete").press("y").sees("the contribution c1 refers").press("enter");
    robot.sees("Sales ▸ aurora");
    assertThat(ids(portfolio.sales)).contains("aurora");
  }

  @Test
  void aSaleGoesFromItsPage() {
    robot.press("2", "/").type("glacier").press("enter", "enter", "d").sees("Delete sale glacier?");
    robot.press("y").sees("Dashboard ▸ Sales ─", "Deleted sale glacier");
    assertThat(ids(portfolio.sales)).doesNotContain("glacier");
  }

  @Test
  void aLimitGoesFromItsList() {
    robot.press("5", "tab", "/").type("one-sale").press("enter").press("d");
    robot.sees("Delete limit one-sale?").press("y").sees("Deleted limit one-sale");
    assertThat(portfolio.limits).noneMatch(limit -> limit.id().equals("one-sale"));
  }

  @Test
  void whatARuleSaysIsShownBefore() {
    portfolio.records.warnings = List.of("budget month would be over", "two", "three", "four", "5");
    robot.press("6", "tab", "d").sees("budget month would be over", "three", "and 2 more rules");
    robot.misses("four").press("y").sees("Deleted refund r1").misses("Enter close");
  }

  @Test
  void whereARuleStandsInTheWayAReasonIsAskedFor() {
    portfolio.records.blocking =
        new Ruling(List.<Verdict>of(), List.of("budget month: 1500 of 1000 used"), null);
    robot.press("6", "tab", "d", "y").sees("A rule stands in the way", "1500 of 1000 used");
    assertThat(portfolio.refunds).isNotEmpty();
    robot.type("it was a typing error").press("enter").sees("Deleted refund r1");
    assertThat(portfolio.refunds).isEmpty();
    robot.press("H", "enter").sees("Because: it was a typing error");
  }

  @Test
  void whoGoesOnMeanwhileIsNotAsked() {
    robot.press("3").bursts("d", "j").misses("Delete contribution").sees("2 of 10");
    robot.bursts("d").sees("Delete contribution");
  }

  @ParameterizedTest
  @CsvSource({
    "1, This row is computed",
    "9, This row is computed",
    "8, There is no row to choose",
    "H, This page is of no single record"
  })
  void whereNoRecordIsChosenItSaysWhy(String place, String reason) {
    robot.press(place, "d").sees(reason).misses("y delete");
  }

  @Test
  void noRowThatAFilterHidesIsEverChosen() {
    robot
        .press("3", "/")
        .type("nothing-is-so")
        .press("enter", "d")
        .sees("There is no row to choose");
    assertThat(Records.chosen(robot.model())).isEmpty();
    robot.press("esc", "/").type("beacon").press("enter");
    assertThat(Records.chosen(robot.model()))
        .containsExactly(new RecordKey(Kind.CONTRIBUTIONS, "c3"));
  }

  @Test
  void aRecordThatSomebodyElseDeletedIsSaidToBeGone() {
    robot.press("3", "/").type("c10").press("enter", "enter");
    portfolio.contributions.removeIf(record -> record.get("id").equals("c10"));
    robot.press("r").sees("There is no contribution c10 any more", "Dashboard ▸ Contributions ─");
  }

  @Test
  void pastesAreNoAnswer() {
    robot.press("6", "tab", "d").paste("y\n");
    assertThat(portfolio.refunds).isNotEmpty();
    robot.sees("Delete refund r1?");
  }
}
