package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.rule.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens of budgets and of diversification. */
final class RuleScreensTest {

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void budgets(int columns, int rows) {
    Robot robot =
        Robot.on(SmallPortfolio.ruled(), columns, rows)
            .press("4")
            .frame("budgets-" + columns)
            .press("enter")
            .frame("budget-" + columns);
    assertThat(robot.model().place()).isEqualTo(new Place.Budget("month", 0));
    robot.press("esc").sees("▸ month");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void diversification(int columns, int rows) {
    Robot.on(SmallPortfolio.ruled(), columns, rows)
        .press("5")
        .frame("diversification-" + columns)
        .press("]", "]")
        .frame("diversification-kind-" + columns);
  }

  @ParameterizedTest
  @CsvSource({"4, budgets", "5, diversification"})
  void inAsciiWithoutColour(String key, String name) {
    Robot robot = Robot.plain(SmallPortfolio.ruled(), 80, 24).press(key).frame(name + "-ascii");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
    robot.press("enter");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
  }

  @ParameterizedTest
  @CsvSource({"4", "5"})
  void everyThemeShowsTheSameText(String key) {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press(key).waitsLong();
    String dark = robot.screen();
    robot.press("t").sees("Theme light").waitsLong().showsItsModel();
    assertThat(robot.screen()).isEqualTo(dark);
  }

  @Test
  void theDashboardNamesBudgetsToLookAt() {
    Robot.on(SmallPortfolio.ruled(), 80, 24).frame("dashboard-ruled-80");
    Robot.on(SmallPortfolio.full(), 80, 24).misses("over 106");
  }

  @Test
  void aBudgetOfDaysToComeOrGoneSaysSo() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("4", "G");
    robot.sees("▸ gone", "ended", "2026-03-01 to 2026-03-31").press("enter");
    robot.sees("It counts no more", "Its last period and the 2 before", "2026-01");
  }

  @Test
  void whatAPeriodComesToIsToldInWords() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("4", "/").type("id:month");
    robot.press("enter", "enter");
    robot.sees("at this pace 1,750.00 of 1,500.00 USD by 2026-11-30: over (day 24 of 30)");
    robot.press("esc", "esc", "/").type("id:quarter").press("enter", "enter");
    robot.sees("in any 90 days", "no end to forecast", "The 90 days up to today");
  }

  @Test
  void budgetsScrollAndAreFilteredSortedAndPressed() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("4").misses("gone");
    robot.press("page-down", "page-down").sees("gone").press("g").misses("gone");
    robot.press("/").type("state:near").press("enter").sees("(of 7)").misses("yearly");
    robot.press("esc", "S").sees("▸ aurora-only", "by used ▴").press("S", "g");
    robot.click("quarter").sees("▸ quarter").click("quarter").sees("Budgets ▸ quarter");
  }

  @Test
  void theScreenKeepsUpWithWhatIsRecorded() {
    SmallPortfolio portfolio = SmallPortfolio.ruled();
    Robot robot = Robot.on(portfolio, 80, 24).press("4", "enter").sees("Budgets ▸ month");
    portfolio.budgets.removeIf(budget -> budget.id().equals("month"));
    robot.press("r").sees("There is no budget month any more").press("esc").misses("▸ month");
    portfolio.limit("newest", "max_share", "sale", "99");
    robot.press("5", "r", "tab", "G").sees("newest").press("]").misses("newest");
    portfolio.limit("chain-limit", "max_share", "chain", "77");
    robot.press("r").sees("chain-limit");
  }

  @Test
  void theDimensionTurnsRoundAndRoundAndIsPressed() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("5", "[");
    assertThat(robot.model().division().by()).isEqualTo(Dimension.WALLET);
    robot.sees("(none given)", "No limit by wallet yet: n adds one").press("]").sees("aurora");
    robot.click("currency").sees("▸ USD", "one-currency: USD has 100 percent");
    robot.press("enter").sees("There is nothing behind this row");
    robot.press("1", "]").sees("5 goes there");
  }

  @Test
  void aSaleOpensFromItsShare() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("5", "down", "enter");
    robot.sees("Diversification ▸ aurora", "Aurora Network").press("esc").sees("▸ aurora");
  }

  @Test
  void sharesAndLimitsScrollEachByItself() {
    SmallPortfolio many = SmallPortfolio.ruled();
    for (int i = 0; i < 40; i++) {
      many.sale("extra" + i, "Extra " + i, "X", "kind=ICO");
      many.contribution("x" + i, "extra" + i, "2026-01-01", String.valueOf(50 + i), "USD", "sent");
      many.limit("limit" + i, "max_share", "sale", String.valueOf(50 + i));
    }
    Robot robot = Robot.on(many, 80, 24).press("5").misses("extra0 ").press("G").sees("▸ extra0 ");
    robot.misses("limit39").press("tab", "G").sees("Limits: 44 of 44").press("tab");
    robot.sees("▸ extra0 ").showsItsModel();
  }

  @Test
  void amountsAreHiddenInSentencesToo() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("$", "4").waitsLong();
    robot.sees("*****", "%").misses("1,100.00", "1,000.00").press("enter").misses("1,000.00");
    robot.press("5").sees("***** USD", "%").misses("20,450", "10,000.00");
  }

  @Test
  void withoutBudgetsLimitsOrMoneyItSaysHowToBegin() {
    Robot robot =
        Robot.on(SmallPortfolio.empty(), 80, 24).press("4").sees("No budget yet: n adds one.");
    robot.press("5").sees("Nothing is invested yet", "No limit by sale yet: n adds one");
    robot.press("tab", "enter").sees("There is no row to open");
  }

  @Test
  void theKeysOfTheseScreensAreInBarAndHelp() {
    Robot robot = Robot.on(SmallPortfolio.ruled(), 80, 24).press("5").sees("] divide by");
    robot.press("?").type("dimension").sees("divide by the next dimension", "Keys of Diversif");
    robot
        .press("esc", "esc", "4")
        .misses("] divide by")
        .press("enter", "?")
        .sees("Keys of a budget");
  }

  @Test
  void everyTabFitsAtEightyColumns() {
    Robot robot = Robot.on(SmallPortfolio.full(), 80, 24);
    robot.sees(
        "1 Dash", "2 Sales", "3 Contrib", "4 Budget", "5 Div", "6 Ref", "7 Distrib", "8 Wallet");
    robot.sees("9 Agenda").press("9").sees("8 Wallet", "9 Agenda").press("1");
    robot.resize(140, 24).sees("Icofolio", "3 Contributions", "7 Distributions");
  }
}
