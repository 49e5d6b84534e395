package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moving, filtering, sorting, opening: what a person does all day. */
final class NavigationTest {
  private final Robot robot = Robot.on(SmallPortfolio.full(), 80, 24);

  @Test
  void theFirstFrameIsThereBeforeAnyData() {
    Robot.begin(SmallPortfolio.full(), 80, 24)
        .sees("1 Dash", "Reading the portfolio", "q quit")
        .misses("Contributed");
  }

  @Test
  void anAnswerThatFailsStaysOnTheScreenAndCanBeAskedAgain() {
    SmallPortfolio broken = SmallPortfolio.full();
    broken.fault = "The store is locked by another program";
    Robot failing = Robot.on(broken, 80, 24);
    failing.sees("r tries again", "The store is locked by another program").waitsLong();
    failing.sees("The store is locked by another program");
    broken.fault = "";
    failing.press("r").sees("Contributed").misses("locked");
  }

  @Test
  void aThemeFileThatCannotBeUsedIsToldWithItsLine() {
    Themes broken =
        new Themes(
            List.of(Theme.TERMINAL),
            List.of(new Themes.Problem("mine", "mine.properties:3: 'x' is no colour")));
    Look look = new Look(broken, Theme.TERMINAL, false, false);
    Model model = Model.start("p", new Surface.Size(80, 24), look);
    Message loaded = new Message.Loaded(0, SmallPortfolio.full().overview());
    assertThat(View.of(Update.apply(model, loaded).model()).line(22))
        .contains("mine.properties:3: 'x' is no colour");
  }

  @Test
  void arrowsAndLettersMoveTheSelectionAndTheEndsStopIt() {
    robot.press("2", "down", "j", "k", "down").sees("▸ Cobalt");
    robot.press("G").sees("▸ Glacier").press("j").sees("▸ Glacier");
    robot.press("home").sees("▸ Aurora").press("up").sees("▸ Aurora");
    robot.press("end").sees("▸ Glacier", "7 of 7").press("g").sees("1 of 7");
  }

  @Test
  void enterOpensASaleAndEscGoesBackToTheSameRow() {
    robot.press("2", "down", "enter").sees("Sales ▸ beacon", "Beacon Protocol", "overdue");
    robot.press("esc").sees("▸ Beacon").press("esc").sees("What comes next");
  }

  @Test
  void fromTheDashboardEveryListOpensItsSale() {
    robot.press("enter").sees("Beacon Protocol").press("esc");
    robot.press("tab", "enter").sees("Aurora Network  AUR").press("esc");
    robot.press("tab", "down", "enter").sees("Ember  EMB").press("esc");
    robot.press("tab").sees("Due back: 1 of 2").press("shift+tab").sees("What comes next: 2 of 8");
  }

  @Test
  void leftAndRightGoBetweenListsElseOpenAndBack() {
    robot.press("l").sees("To claim: 1 of 2").press("h").sees("Due back: 1 of 2");
    robot.press("2", "right").sees("Sales ▸ aurora").press("left").sees("▸ Aurora");
  }

  @Test
  void aFilterNarrowsAsItIsTypedAndEscFirstClearsThenLeaves() {
    robot.press("2", "/").type("be").sees("1 of 2 (of 7)", "/be").misses("Cobalt");
    robot.press("enter").sees("/be", "Beacon", "Ember").press("down").sees("▸ Ember");
    robot.press("esc").misses("/be").sees("▸ Ember", "Cobalt", "5 of 7");
    robot.press("/").type("zzz").sees("No row matches").press("esc").sees("Cobalt");
    robot.press("esc", "esc").sees("What comes next");
  }

  @Test
  void aFilterTakesTheWordsOfTheCommandLine() {
    robot.press("2", "/").type("status:claimable").sees("Aurora").misses("Beacon");
    robot.press("ctrl+u").type("contributed_value:>1000 -delta").sees("Aurora", "Beacon");
    robot
        .misses("Delta", "Cobalt")
        .press("ctrl+u")
        .type("stats:x")
        .sees("! There is no field stats");
    robot.press("esc", "esc", "3", "/").type("date:2025 amount:>=1200").sees("1 of 1 (of 8)");
    robot.press("ctrl+u").type("auro").sees("1 of 2 (of 8)");
    robot.press("ctrl+u", "esc", "1", "tab", "tab", "/").type("event:unlock").misses("opens");
  }

  @Test
  void whoTypesFastOpensTheRowThatWasMeant() {
    robot.press("2").bursts("/", "b", "e", "a", "enter", "enter").sees("Sales ▸ beacon");
    robot.press("esc").bursts("esc", "j", "j", "enter").sees("Sales ▸ delta");
  }

  @Test
  void anAnswerToAnOlderQuestionIsDropped() {
    Model model = robot.press("2").model();
    Sheet<?> sheet = model.sheet();
    Picked<Object> none = Picked.all(List.of());
    Arrangement<Object> rows =
        new Arrangement<>(none, none, List.of(), Kept.NOTHING, Kept.NOTHING, true);
    Message late = new Message.Arranged(SheetId.SALES, sheet.generation() - 1, rows);
    assertThat(Update.apply(model, late).model()).isEqualTo(model);
    Message old = new Message.Loaded(model.generation() - 1, SmallPortfolio.empty().overview());
    assertThat(Update.apply(model, old).model().overview()).isSameAs(model.overview());
  }

  @Test
  void aSaleOpensAtOnceAndItsRecordsFollow() {
    robot.press("2").bursts("enter").sees("Sales ▸ aurora", "30,002");
    Step opened = Moves.open(Robot.on(SmallPortfolio.full(), 160, 48).press("2").model());
    Frame frame = View.of(opened.model());
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < frame.height(); row++) {
      text.append(frame.line(row));
    }
    assertThat(text).contains("30,002", "2026-12-01").doesNotContain("vesting_period");
  }

  @Test
  void keysAreTextWhileAFilterIsTyped() {
    robot.press("2", "/").sees("words, field:value, field:>100, -word");
    robot.type("qd2").sees("/qd2").misses("field:value");
    robot.press("left", "backspace", "home", "delete").sees("/2");
    robot.press("ctrl+u").type("one two").press("ctrl+w").sees("/one ").misses("two");
    robot.press("ctrl+c");
    assertThat(robot.model().exit()).isEqualTo(130);
  }

  @Test
  void theSelectedRowStaysSelectedWhenTheOrderChanges() {
    robot.press("2", "down", "down").sees("▸ Cobalt", "3 of 7, by name ▴");
    robot.press("S").sees("▸ Cobalt", "5 of 7, by name ▾", "Sale▾");
    robot.press("s").sees("▸ Cobalt", "by symbol ▴");
    robot.press("r").sees("▸ Cobalt", "by symbol ▴");
  }

  @Test
  void figuresSortByNumberNotByText() {
    robot.press("3").click("Value");
    String screen = robot.screen();
    assertThat(screen.indexOf("300.00")).isLessThan(screen.indexOf("1,200.00"));
    assertThat(screen.indexOf("1,200.00")).isLessThan(screen.indexOf("10,000.00"));
    robot.click("Value");
    screen = robot.screen();
    assertThat(screen.indexOf("10,000.00")).isLessThan(screen.indexOf("300.00"));
  }

  @Test
  void helpListsTheKeysOfThisScreenAndIsSearched() {
    robot.press("?").sees("Keys of Dashboard", "one row up").type("theme").sees("next theme");
    robot.misses("one row up").press("esc").sees("one row up").press("esc").misses("Keys of");
    robot.press("?").type("ctrl+l").sees("paint the screen anew").type("zz");
    robot.sees("nothing matches").press("esc", "esc").misses("Keys of");
  }

  @Test
  void helpSaysWhatIsOutOfSightAndScrollsToItsEnds() {
    robot.press("?").sees("▾ ", " below").misses(" above", "quit at once");
    robot.press("end").sees("▴ ", " above", "quit at once").misses(" below", "one row up");
    robot.press("home").sees("one row up").misses(" above", "quit at once");
    robot.press("page-down").sees(" above  ▾ ", " below");
  }

  @Test
  void escSaysWhetherItClearsOrCloses() {
    robot
        .press("?")
        .sees("Esc closes", "\n Esc close\n")
        .type("q")
        .sees("Esc clears", "\n Esc clear\n");
    robot.press("esc").sees("Esc closes", "\n Esc close\n").press("esc").misses("Esc clo");
    robot.press(":").sees("Esc close").type("q").sees("Esc clear").press("esc", "esc");
    robot.press("2", "/").sees("Esc leave").type("em").sees("Esc clear").press("enter");
    robot.sees("Esc clear").press("esc").sees("Esc back");
  }

  @Test
  void whyAKeyDidNothingIsGoneWithTheNextKey() {
    robot.press("2", "/").type("zzz").press("enter", "enter").sees("There is no row to open");
    robot.press("esc").misses("There is no row to open").sees("1 of 7");
    robot.press("]").sees("This belongs").click("Cobalt").misses("This belongs");
    robot.press("$").sees("Amounts are hidden").press("j").sees("Amounts are hidden");
  }

  @Test
  void thePaletteFindsACommandByAFewLettersAndRunsIt() {
    robot.press(":").type("cntr").sees("Contributions").press("enter").sees("Dashboard ▸ Contrib");
    robot.press(":").type("wall").sees("Wallets", "8 │").press("enter");
    robot.sees("Dashboard ▸ Wallets").misses("┌─ Commands");
    robot.press(":").type("budg").press("enter").sees("Dashboard ▸ Budgets").press("3");
    robot.press(":").type("xyzzy").sees("Nothing is called so").press("enter", "esc", "esc");
    robot.press(":", "down", "down", "up", "page-down", "esc").sees("Dashboard ▸ Contributions");
  }

  @Test
  void amountsCanBeHiddenEverywhere() {
    robot.press("$").sees("*****", "Amounts are hidden").misses("20,150.50", "749.75", "15,751");
    robot.press("3").misses("2,500").press("2", "enter").misses("30,002", "750.05", "7,500");
    robot.press("esc", "$").sees("7,500.50");
  }

  @Test
  void themesFollowOneAnotherRoundAndRound() {
    assertThat(robot.model().look().theme().name()).isEqualTo("dark");
    robot.press("t").sees("Theme light").press("t").sees("Theme contrast");
    robot.press("t", "t", "t", "t", "t").sees("Theme terminal").press("t");
    assertThat(robot.model().look().theme().name()).isEqualTo("dark");
  }

  @Test
  void aPasteIntoAListDoesNothingAndIntoAFilterIsText() {
    robot.press("2").paste("dq\n");
    assertThat(robot.model().exit()).isNull();
    robot.press("/").paste("em\nb\033[2J").sees("/em b [2J");
  }

  @Test
  void qQuits() {
    robot.press("q");
    assertThat(robot.model().exit()).isZero();
  }

  @Test
  void theTimelineZooms() {
    Robot wide = Robot.on(SmallPortfolio.full(), 160, 48).press("2", "enter");
    String whole = wide.screen();
    assertThat(wide.press("+", "+").screen()).isNotEqualTo(whole).contains("2026-11");
    assertThat(wide.press("-", "-").screen()).isEqualTo(whole);
  }

  @Test
  void theWheelScrollsAndTheMousePresses() {
    robot.press("2").click("Cobalt").sees("▸ Cobalt").click("Cobalt").sees("Sales ▸ cobalt");
    robot.click("Esc back").sees("▸ Cobalt").click("6 Refund").sees("450.25 USD");
    robot.press(":").type("theme").click("next theme").sees("Theme light");
    SmallPortfolio many = SmallPortfolio.full();
    for (int i = 0; i < 100; i++) {
      many.contribution("m" + i, "cobalt", "2023-01-01", String.valueOf(1 + i), "USD", "sent");
    }
    Robot long_ = Robot.on(many, 80, 24).press("3").wheel(2);
    assertThat(long_.model().sheet().scroll().top()).isEqualTo(6);
    assertThat(long_.model().sheet().scroll().selected()).isEqualTo(8);
  }
}
