package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen of what wallets hold, and the page of one balance. */
final class WalletsScreenTest {

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void whatWalletsHoldBesideWhatIsExpected(int columns, int rows) {
    Robot.on(Wallets.full(), columns, rows)
        .press("8")
        .sees("Dashboard ▸ Wallets", "2,345.5 more", "as recorded", "stale: ", "unknown: ")
        .frame("wallets-" + columns);
  }

  @Test
  void inAsciiWithoutColourTheWordsStillTellDifferences() {
    Robot robot = Robot.plain(Wallets.full(), 80, 24).press("8").frame("wallets-ascii");
    robot.sees("2,345.5 more than", "as recorded", "1 differs");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
    robot.press("enter");
    assertThat(robot.screen()).matches("\\A[\\x20-\\x7E\\n]*\\z");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "160, 48"})
  void enterTellsWhatWasReadAndWhen(int columns, int rows) {
    Robot.on(Wallets.full(), columns, rows)
        .press("8", "/")
        .type("wallet:vault asset:AUR")
        .press("enter", "enter")
        .sees("Wallets ▸ vault AUR", "12,345.5", "2,345.5 more than recorded", "21345678")
        .sees("0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
        .sees("2026-11-24 11:55:00 Z, 5 min ago", "alchemy", Wallets.MAIN, Wallets.TOKEN)
        .frame("balance-" + columns)
        .press("esc")
        .sees("▸ vault", "1 of 1");
  }

  @Test
  void thePageTellsEveryDigitAndWhyTheLastAttemptFailed() {
    Robot robot = Robot.on(Wallets.full(), 80, 24).press("8", "/").type("asset:ETH amount:>1");
    robot.press("enter", "enter").sees("1.234567890123456789 ETH", "the records do not say");
    robot.press("esc", "esc", "/").type("stale:true").press("enter", "enter");
    robot.sees("Read last with success", "5 h ago", "Failed last", "2026-11-24 11:58:00 Z, 2 min");
    robot.sees("status 429 and asks to wait 30 seconds");
  }

  @Test
  void whereThereIsNoEndpointThePageTellsHowToAddOne() {
    SmallPortfolio portfolio = Wallets.full();
    portfolio.reachable.remove(Wallets.BASE);
    Robot robot = Robot.on(portfolio, 80, 24).press("8").sees("no endpoint: ico endpoint add");
    robot.press("/").type("base").press("enter", "enter", "end");
    robot.sees("no endpoint for base", "ico endpoint add --id NAME --chain base --url https://");
    robot.press("esc", "esc", "/").type("bitcoin").press("enter", "enter", "end");
    robot.sees("cannot be read").misses("ico endpoint add");
  }

  @Test
  void balancesOfNothingAreHiddenUntilTheyAreAskedFor() {
    Robot robot = Robot.on(Wallets.full(), 120, 30).press("8");
    robot.sees("1 of 7", "a shows 2 more").misses("DAI");
    robot.press("a").sees("1 of 9", "a hides them", "DAI").press("r").waitsForChains();
    robot.sees("DAI").press("a").misses("DAI").press("1", "a").sees("8 goes there");
  }

  @Test
  void theListIsSortedAndFiltered() {
    Robot robot = Robot.on(Wallets.full(), 160, 30).press("8", "/").type("state:more");
    robot.press("enter").sees("1 of 1 (of 7)", "vault").press("esc", "/").type("chain:ethereum");
    robot.press("enter").sees("1 of 4 (of 7)").press("esc", "/").type("difference:>2000");
    robot.press("enter").sees("1 of 1 (of 7)").press("esc", "/").type(Wallets.TOKEN);
    robot.press("enter").sees("of 3 (of 7)").press("esc", "/").type("at:<2026-11-24T08:00:00Z");
    robot.press("enter").sees("of 2 (of 7)").press("esc", "/").type("sate:more");
    robot.sees("There is no field").press("esc", "esc").click("State").press("S");
    robot.sees("by state ▾").press("g").sees("▸ vault    ethereum  0x6B17").showsItsModel();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120, 200})
  void hiddenAmountsAreHiddenHereToo(int width) {
    Robot robot = Robot.on(Wallets.full(), width, 40).press("8").sees("4,500.2", "2,345.5");
    String[] secrets = {"4,500", "12,345", "2,345", "10,000", "1.23", "says 100", "0.5"};
    robot.press("$").waitsLong().sees("*****", "more than recorded").misses(secrets);
    for (int i = 0; i < 7; i++) {
      robot.press("enter").misses(secrets).press("esc", "down").misses(secrets);
    }
  }

  @ParameterizedTest
  @CsvSource({"80", "160"})
  void noHostileTextIsObeyed(int width) {
    Robot robot = Robot.on(Wallets.hostile(), width, 40).press("8").sees("<1B>");
    for (String key : new String[] {"8", "enter", "end", "esc", "down", "enter", "end", "esc"}) {
      robot.press(key).showsItsModel();
      for (int row = 0; row < 40; row++) {
        assertThat(robot.surface().line(row))
            .doesNotContain("\033", "\u202E", "\u2066", "\u009B", "\u0007", "\n");
      }
    }
    robot.press("/").type("USD").press("enter", "enter").sees("<1B>[2JUSD<202E>C<9B>");
  }

  @Test
  void agesGrowWhileTheScreenIsLookedAt() {
    SmallPortfolio portfolio = Wallets.full();
    Robot robot = Robot.on(portfolio, 80, 24).press("8").sees("5 min", "read 5 min ago");
    portfolio.now = SmallPortfolio.NOW.plusSeconds(60);
    robot.waitsLong().sees("6 min", "read 6 min ago").press("1");
    portfolio.now = SmallPortfolio.NOW.plusSeconds(120);
    robot.waitsLong().waitsLong().press("8").sees("7 min").misses("6 min");
  }

  @Test
  void withoutWalletsTheScreenSaysHowToBegin() {
    Robot.on(SmallPortfolio.full(), 80, 24).press("8").sees("No wallet yet: n adds one");
    SmallPortfolio idle = SmallPortfolio.full();
    idle.reachable.add(Wallets.BASE);
    idle.balances.add(Wallets.row("w", Wallets.BASE, "ETH", null, "0", null, 1, null));
    Robot.on(idle, 80, 24).press("8").sees("Nothing that was read is held").press("a").sees("▸ w");
  }

  @Test
  void resizingShowsWhatAFreshTerminalWouldShow() {
    Robot robot = Robot.on(Wallets.full(), 200, 60).press("8").showsItsModel();
    String wide = robot.screen();
    robot.resize(80, 24).showsItsModel();
    assertThat(robot.screen()).isEqualTo(Robot.on(Wallets.full(), 80, 24).press("8").screen());
    robot.resize(40, 10).sees("too small").resize(200, 60).showsItsModel();
    assertThat(robot.screen()).isEqualTo(wide);
  }

  @Test
  void manyChainsLeaveRoomForTheList() {
    SmallPortfolio portfolio = Wallets.full();
    for (int i = 0; i < 20; i++) {
      var chain = new icofolio.sale.Chain("eip155:" + (500 + i));
      portfolio.balances.add(Wallets.row("w" + i, chain, "C" + i, null, "1", null, 3, null));
    }
    Robot robot = Robot.on(portfolio, 80, 24).press("8").sees("more lines", "1 of 27");
    robot.press("G").sees("27 of 27").showsItsModel();
  }

  @Test
  void everyThemeShowsTheSameText() {
    Robot robot = Robot.on(Wallets.full(), 80, 24).press("8").waitsLong();
    String dark = robot.screen();
    robot.press("t").sees("Theme light").waitsLong().showsItsModel();
    assertThat(robot.screen()).isEqualTo(dark);
  }
}
