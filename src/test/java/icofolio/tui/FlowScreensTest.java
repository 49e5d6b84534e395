package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tui.widget.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens of refunds, distributions and all that is ahead. */
final class FlowScreensTest {

  @ParameterizedTest
  @CsvSource({"6, refunds", "7, distributions", "9, agenda"})
  void inAsciiWithoutColour(String key, String name) {
    Robot robot = Robot.plain(SmallPortfolio.full(), 80, 24).press(key).frame(name + "-ascii");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
    robot.press("enter");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "7", "9"})
  void everyThemeShowsTheSameText(String key) {
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24).press(key).waitsLong();
    String dark = robot.screen();
    robot.press("t").sees("Theme light").waitsLong().showsItsModel();
    assertThat(robot.screen()).isEqualTo(dark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "7", "9"})
  void resizingShowsWhatAFreshTerminalWouldShow(String key) {
    Robot robot = Robot.on(groups(), 200, 60).press(key).showsItsModel();
    String wide = robot.screen();
    robot.resize(80, 24).showsItsModel();
    assertThat(robot.screen()).isEqualTo(Robot.on(groups(), 80, 24).press(key).screen());
    robot.resize(40, 10).sees("too small").resize(200, 60).showsItsModel();
    assertThat(robot.screen()).isEqualTo(wide);
  }

  @ParameterizedTest
  @CsvSource({"6, 80", "6, 200", "7, 80", "7, 200", "9, 80", "9, 200"})
  void hiddenAmountsAreHiddenHereToo(String key, int width) {
    SmallPortfolio portfolio = SmallPortfolio.full();
    List<String> secrets =
        List.of("749.75", "450.25", "1,200.00", "300.00", "30,002", "20,251", "4,500", "15,751");
    Robot robot = Robot.on(portfolio, width, 40).press(key);
    assertThat(secrets).anyMatch(robot.screen()::contains);
    robot.press("$").waitsLong().sees("*****").misses(secrets.toArray(String[]::new));
    robot.misses("1,045.89", "10,000", "750.05");
  }

  @ParameterizedTest
  @CsvSource({"6, 80", "6, 160", "7, 80", "7, 160", "9, 80", "9, 160"})
  void noHostileTextIsObeyed(String key, int width) {
    SmallPortfolio portfolio = Hostile.portfolio();
    for (String id : List.of("escape", "bidi", "wide", "emoji", "marks", "huge", "lines")) {
      portfolio.distribution("d-" + id, id, "2024-03-01", "5");
      portfolio.refund("r-" + id, id, "2024-03-02", "1", "USD", "other");
      portfolio.sales.replaceAll(sale -> sale.get("id").equals(id) ? failing(sale) : sale);
    }
    Robot robot = Robot.on(portfolio, width, 40).press(key).sees("<1B>", "<202E>");
    for (int i = 0; i < 20; i++) {
      robot.press("down").showsItsModel();
      for (int row = 0; row < 40; row++) {
        assertThat(robot.surface().line(row)).doesNotContain("\033", "\u202E", "\u009B", "\n");
      }
    }
  }

  /** A sale that owes everything and whose tokens are waited for all the same. */
  private static Map<String, String> failing(Map<String, String> sale) {
    Map<String, String> other = new HashMap<>(sale);
    other.put("refund_opens", "2024-02-11");
    other.put("refund_deadline", "2027-02-11");
    other.put("outcome", "failed");
    return other;
  }

  @Test
  void theTimelinesOfAllSalesStandOneBelowTheOther() {
    Robot robot = Robot.on(SmallPortfolio.full(), 120, 30).press("7");
    Frame frame = View.of(robot.model());
    int today = frame.line(4).indexOf('│');
    assertThat(today).isPositive();
    for (int row = 4; row < 8; row++) {
      assertThat(frame.line(row).contains("no TGE known") || frame.glyph(today, row).equals("│"))
          .as("today in row %d", row)
          .isTrue();
    }
    robot.sees("no TGE known", "▒│", "│─", "█ delivered  ▒ claimable or late");
  }

  @Test
  void theTimelineIsZoomedAndStaysSoWhenTheDataIsReadAgain() {
    Robot robot = Robot.on(SmallPortfolio.full(), 160, 40).press("7").sees("2025       2026");
    robot.press("+", "+").misses("2025       2026").sees("2026-");
    robot
        .press("r")
        .misses("2025       2026")
        .sees("2026-")
        .press("-", "-")
        .sees("2025       2026");
    robot.press("1", "+").sees("7 goes to that of all sales");
  }

  @Test
  void whatAnUnknownAllocationWillUnlockIsDrawnAndWhatCameOfItIsNot() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    portfolio.sale("fog", "Fog", "FOG", "kind=ICO closes=2024-02-01 tge=2024-06-01 vesting=P36M");
    portfolio.contribution("f1", "fog", "2024-01-01", "10", "USD", "sent");
    Robot robot = Robot.on(portfolio, 160, 40).press("7", "/").type("id:fog").press("enter");
    robot.sees("▸ Fog", "????", "?│──");
  }

  @Test
  void bothListsScrollAndFilterEachByItselfAndOpenTheSale() {
    SmallPortfolio many = SmallPortfolio.full();
    for (int i = 0; i < 40; i++) {
      String sale = "extra%02d".formatted(i);
      many.sale(sale, "Extra %02d".formatted(i), "X", "kind=ICO tge=2025-01-01 closes=2024-12-01");
      many.contribution("x" + i, sale, "2024-01-01", String.valueOf(50 + i), "USD", "sent");
      many.distribution("y" + i, sale, "2025-02-01", String.valueOf(1 + i));
    }
    Robot robot = Robot.on(many, 80, 24).press("7").sees("▸ Ember").misses("Extra 39").press("G");
    robot.sees("Allocations: 44 of 44").press("g", "tab", "G").sees("Distributions: 43 of 43");
    robot.press("/").type("extra07").press("enter").sees("1 of 1 (of 43)", "Aurora Network");
    robot.press("enter").sees("Distributions ▸ distribution y7").press("enter").sees("▸ extra07");
    robot.press("esc", "esc", "esc", "shift+tab");
    robot
        .press("down", "enter")
        .sees("Distributions ▸ aurora")
        .press("page-down")
        .sees("Life")
        .showsItsModel();
  }

  @Test
  void refundsAreOldestFirstWithWhatIsLostAtTheEnd() {
    Robot robot = Robot.on(SmallPortfolio.full(), 160, 40).press("6").sees("▸ Beacon Protocol");
    robot.sees("626 days", "3365 days", "over-365 days", "written off", "soft-cap", "2025-03-08");
    robot.press("/").type("status:overdue age:>600").press("enter").misses("Glacier");
    robot.press("enter").sees("Refunds ▸ beacon").press("esc", "esc", "tab");
    robot.sees("Refunds: 1 of 1").press("enter").sees("Refunds ▸ refund r1");
  }

  @Test
  void theAgendaStandsUnderHeadingsAndIsFilteredAndOpened() {
    Robot robot = Robot.on(groups(), 80, 24).press("9").frame("agenda-groups-80");
    robot.sees(
        "Overdue", "Now and this week, until 2026-11-29", "This month, until 2026-11-30", "Later");
    robot.press("G").sees("Not announced", "TBA", "▸ TBA").showsItsModel();
    robot.press("/").type("event:closes").press("enter").misses("Overdue").sees("Now and");
    robot.press("enter").sees("Agenda ▸ week").press("esc", "esc");
    robot.press("S", "g").sees("Date▾").press("s", "s", "s").sees("by sale").misses("Now and");
  }

  @Test
  void everyRowOfALongAgendaIsReached() {
    SmallPortfolio many = groups();
    for (int i = 0; i < 60; i++) {
      many.sale("more" + i, "More " + i, "M", "kind=ICO opens=2027-01-01 closes=2027-02-01");
    }
    Robot robot = Robot.on(many, 80, 24).press("9");
    int rows = robot.model().sheet().rows().size();
    for (int i = 0; i < rows; i++) {
      robot.sees("▸ " + ((Coming) robot.model().sheet().selected()).date());
      robot.sees((i + 1) + " of " + rows).press("down");
    }
    robot.press("g").wheel(200).sees("TBA").showsItsModel();
  }

  @Test
  void emptyScreensSayHowToBegin() {
    Robot robot = Robot.on(SmallPortfolio.empty(), 80, 24).press("6");
    robot.sees("No money is due back", "No refund yet: a sale comes first, n adds one.");
    robot.press("7").sees("No tokens are due", "No distribution yet: a sale comes first");
    robot.press("9").sees("Nothing is known to lie ahead").press("enter");
    robot.sees("There is no row to open").showsItsModel();
  }

  /** Something in every group of the agenda. */
  private static SmallPortfolio groups() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    portfolio.sale("week", "Week", "WK", "kind=ICO opens=2026-01-01 closes=2026-11-29");
    portfolio.sale("month", "Month", "MO", "kind=ICO opens=2026-01-01 closes=2026-11-30");
    portfolio.sale("tba", "Some Day", "TBA", "kind=ICO opens=TBA");
    return portfolio;
  }
}
