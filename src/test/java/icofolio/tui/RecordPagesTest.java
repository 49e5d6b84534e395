package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row opens what it is; pages say why their figures are so, and lead on. */
final class RecordPagesTest {
  private final SmallPortfolio portfolio = SmallPortfolio.ruled();

  @BeforeEach
  void given() {
    SmallRecords records = portfolio.records;
    records.enter("import first.csv", null, records.added(Kind.CONTRIBUTIONS, "c2"));
    records.enter(
        "contribution edit c2",
        "the exchange corrected it",
        records.edited(Kind.CONTRIBUTIONS, "c2", "amount", "2500"));
    records.enter("refund add", null, records.added(Kind.REFUNDS, "r1"));
  }

  private Robot robot(int columns, int rows) {
    return Robot.on(portfolio, columns, rows);
  }

  private Robot opened(String screen, String id, int columns, int rows) {
    Robot robot = robot(columns, rows).press(screen);
    if (screen.equals("6") || screen.equals("7") || screen.equals("5")) {
      robot.press("tab");
    }
    return robot.press("/").type(id).press("enter", "enter").sees(" " + id + " ");
  }

  @ParameterizedTest
  @CsvSource({"3, c2, contribution", "6, r1, refund", "7, d2, distribution", "5, one-sale, limit"})
  void everyRowOpensItsRecord(String screen, String id, String name) {
    opened(screen, id, 80, 24).sees(name + " " + id).showsItsModel().frame(name + "-80");
    opened(screen, id, 160, 48).showsItsModel().frame(name + "-160");
  }

  @Test
  void aRecordSaysWhatItsFiguresAreMadeOf() {
    opened("3", "c2", 160, 48)
        .sees("2,500.5 USD", "Why these figures", "contribution c2, amount", "allocated  10,002")
        .sees("= kept ÷ price × (1 + bonus percent ÷ 100)");
    opened("7", "d2", 160, 48)
        .sees("= what arrives is taken to be what unlocked first", "unlock  ", "claimable  ");
    opened("6", "r1", 160, 48).sees("received  450.25 USD", "outstanding  749.75 USD");
  }

  @Test
  void aRecordSaysWhatChangedItWhenAndWhy() {
    opened("3", "c2", 80, 24)
        .press("end")
        .sees("edited  by change 2: contribution edit c2", "because the exchange corrected it")
        .sees("amount: 2500 → 2500.5", "added  by change 1: import first.csv");
  }

  @Test
  void fromARecordToItsSaleAndAllTheWayBackToTheRow() {
    Robot robot = robot(80, 24).press("3", "down", "down").sees("3 of 10");
    String before = robot.screen();
    robot.press("enter").sees("Contribution", "sale").press("enter").sees("Money  refund");
    robot.press("esc").sees("Contribution ").press("esc");
    assertThat(robot.screen()).isEqualTo(before);
  }

  @Test
  void aRefundLeadsToTheContributionThatItSettles() {
    portfolio.refunds.replaceAll(
        refund -> {
          var named = new java.util.HashMap<>(refund);
          named.put("contribution", "c3");
          return named;
        });
    Robot robot = opened("6", "r1", 80, 24).sees("▸ sale", "· contribution");
    robot.press("down").sees("▸ contribution").press("enter").sees("Contribution c3");
    robot.press("esc").sees("▸ contribution").press("up").sees("▸ sale");
  }

  @Test
  void whatFigureIsOfARecordLeadsThere() {
    robot(160, 48)
        .press("2", "w")
        .sees("Sales ▸ why", "Why these figures", "Aurora Network", "= contributed − due")
        .click("contribution c2, amount")
        .click("contribution c2, amount")
        .sees("why ▸ contribution c2", "Contribution c2")
        .press("esc")
        .sees("Sales ▸ why");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void aSaleSaysWhyItsFiguresAreSo(int columns, int rows) {
    robot(columns, rows).press("2", "enter", "w").frame("why-" + columns);
    robot(columns, rows).press("2", "enter", "w", "end").sees("distribution status");
    Robot back = robot(columns, rows).press("2", "enter", "page-down");
    String before = back.screen();
    assertThat(back.press("w", "esc").screen()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "C, Contributions, 1 of 2 (of 10)",
    "R, Refunds, Refunds: 0 of 0 (of 1)",
    "D, Distributions, Distributions: 1 of 2 (of 3)"
  })
  void fromASaleToItsRecordsAndBack(String key, String screen, String count) {
    Robot robot = robot(80, 24).press("2", "enter").sees("Esc back");
    String before = robot.screen();
    robot.press(key).sees("aurora ▸ " + screen, "/sale:aurora", count, "Esc back");
    assertThat(robot.press("esc").screen()).isEqualTo(before);
    robot.press("3").sees("of 10").misses("/sale:aurora");
  }

  @Test
  void comingBackToAnotherSaleShowsThatOne() {
    Robot robot = robot(160, 48).press("2", "enter").sees("Aurora Network", "30,002");
    robot.press("C", "esc", "esc").sees("▸ Aurora").press("down", "enter").sees("Beacon Protocol");
    robot.press("R", "enter").sees("Refund r1").press("esc", "esc").sees("Beacon Protocol");
    robot.press("esc", "up", "enter", "3", "enter").misses("Beacon Protocol");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void theHistoryListsChangesAndEachSaysWhatItDid(int columns, int rows) {
    Robot robot = robot(columns, rows).press("H").sees("3 changes", "▸ 3  2026-11-20 ");
    robot.frame("history-" + columns).press("H").sees("The history is shown already");
    robot.press("down", "enter").sees("change 2", "Because: the exchange corrected it");
    robot.sees("~ edited contribution c2", "amount: 2500 → 2500.5").frame("change-" + columns);
    robot.press("enter").sees("Contribution c2").press("esc", "esc").sees("▸ 2  2026-11-20 ");
  }

  @Test
  void anEmptyHistorySaysSo() {
    Robot.on(SmallPortfolio.empty(), 80, 24)
        .press("H")
        .sees("There are no changes yet.")
        .press("down", "end", "enter")
        .sees("No line that leads on is in sight");
  }

  @Test
  void theMouseSelectsALineAndThenFollowsIt() {
    Robot robot = robot(80, 24).press("H").click("import first.csv").sees("▸ 1  2026-11-20 ");
    robot.click("import first.csv").sees("+ added contribution c2").wheel(2).showsItsModel();
  }

  @Test
  void amountsAreHiddenOnEveryPage() {
    Robot robot = opened("3", "c2", 160, 48).press("$");
    robot.misses("2,500.5", "2500", "10,002").sees("***** USD", "amount: ***** → *****");
    robot.press("enter", "w").misses("7,500.5", "30,002").sees("contributed  ***** USD");
    robot.press("H", "down", "enter").misses("2500").sees("amount: ***** → *****");
  }

  @Test
  void whatIsDatedAfterNowSaysThatItDoesNotCount() {
    portfolio.contribution("c99", "aurora", "2027-05-01", "5", "USD", "sent");
    opened("3", "c99", 80, 24).sees("It is dated after now: it does not count yet.");
    opened("3", "c2", 80, 24).misses("It is dated after now");
  }

  @Test
  void inAsciiNothingElseIsDrawn() {
    Robot robot = Robot.plain(portfolio, 80, 24).press("3", "/").type("c2").press("enter", "enter");
    robot.press("end").sees("2500 -> 2500.5", "allocated");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
    robot.press("w");
    StringBuilder pages = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      pages.append(robot.screen());
      robot.press("page-down");
    }
    assertThat(pages.toString()).matches("\\A[\\x20-\\x7E\\n]*\\z").contains("kept / price * (1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"escape", "bidi", "wide", "huge", "lines"})
  void noTextSteersTheTerminal(String sale) {
    SmallPortfolio hostile = Hostile.portfolio();
    hostile.records.enter(
        "\033[2Jimport \u202Efile\007 " + "x".repeat(2_000),
        "\u009B31m " + "because ".repeat(300),
        hostile.records.added(Kind.CONTRIBUTIONS, "h-" + sale),
        hostile.records.edited(Kind.SALES, sale, "name", "old\033[2J\u202E"));
    Robot robot = Robot.on(hostile, 80, 24).press("3", "/").type("h-" + sale).press("enter");
    robot.press("enter");
    harmless(robot.press("end"));
    harmless(robot.press("d"));
    harmless(robot.press("esc", "w"));
    harmless(robot.press("H"));
    harmless(robot.press("enter"));
    harmless(robot.press("u"));
  }

  private static void harmless(Robot robot) {
    robot.showsItsModel();
    for (int row = 0; row < 24; row++) {
      assertThat(robot.surface().line(row)).doesNotContain("\033", "\u202E", "\u009B", "\007");
    }
  }
}
