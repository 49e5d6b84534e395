package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another program writes appears by itself, and disturbs nobody. */
final class ElsewhereTest {
  private final SmallPortfolio portfolio = SmallPortfolio.full();
  private final Robot robot = Robot.on(portfolio, 80, 24);

  private void somebodyWrites(String version, String what) {
    portfolio.contribution("x" + version, "cobalt", "2026-01-01", "7", "USD", "sent");
    portfolio.outside.version = version;
    portfolio.outside.news = new Seen.News(Long.parseLong(version), List.of(what));
    robot.hears(new Message.Touched(version));
  }

  @Test
  void itAppearsWithTheRowAndTheFilterKeptAndIsTold() {
    robot.press("3", "G").sees("8 of 8", "▸ 2017-08-11");
    somebodyWrites("2", "import more.csv (1 contribution)");
    robot.sees("Changed elsewhere: import more.csv (1 contribution)", "▸ 2017-08-11");
    robot.waitsLong().sees("9 of 9");
  }

  @Test
  void aFilterBeingTypedAndWhatLiesOverTheScreenStay() {
    robot.press("3", "/").type("cob");
    somebodyWrites("2", "import more.csv (1 contribution)");
    robot.waitsLong().sees("/cob", "of 2 (of 9)").type("alt").sees("/cobalt").press("esc", "esc");
    robot.press("?").type("fil");
    somebodyWrites("3", "import more.csv (1 contribution)");
    robot.sees("Search: fil").press("esc", "esc").waitsLong().sees("of 10");
  }

  @Test
  void whatIsShownAlreadyIsNotReadAgain() {
    int before = robot.model().generation();
    robot.hears(new Message.Touched("1"));
    assertThat(robot.model().generation()).isEqualTo(before);
  }

  @Test
  void ourOwnWritingIsNotToldAsAnothers() {
    portfolio.outside.imports =
        (wish, pace) -> {
          if (!wish.options().dryRun()) {
            portfolio.outside.version = "2";
            portfolio.outside.news = new Seen.News(2, List.of("import a.csv (3 sales)"));
          }
          return new Imports.Answer(
              null, !wish.options().dryRun(), 3, 0, false, false, false, List.of("all"));
        };
    robot.press("i").type("a.csv").press("enter").waitsForTasks();
    robot.press("down", "enter").waitsForTasks().press("enter");
    int before = robot.model().generation();
    robot.hears(new Message.Touched("2")).misses("Changed elsewhere");
    assertThat(robot.model().generation()).isEqualTo(before);
    somebodyWrites("3", "sale add (1 sale)");
    robot.sees("Changed elsewhere: sale add (1 sale)");
  }

  @Test
  void severalChangesAreCounted() {
    portfolio.outside.version = "4";
    portfolio.outside.news = new Seen.News(4, List.of("sale add (1 sale)", "import a", "import b"));
    robot.hears(new Message.Touched("4"));
    robot.sees("Changed elsewhere: sale add (1 sale), and 2 more before");
  }

  @Test
  void aChangeIsToldWhenItHasLookedTheSameTwice() {
    List<Message> told = new ArrayList<>();
    Watch watch = new Watch(portfolio, told::add);
    watch.look();
    assertThat(told).isEmpty();
    watch.look();
    assertThat(told).containsExactly(new Message.Touched("1"));
    watch.look();
    assertThat(told).hasSize(1);
    portfolio.outside.version = "being written";
    watch.look();
    portfolio.outside.version = "written";
    watch.look();
    assertThat(told).hasSize(1);
    watch.look();
    assertThat(told).endsWith(new Message.Touched("written")).hasSize(2);
  }

  @Test
  void whoIsWaitedForIsTold() {
    robot
        .hears(new Message.Said("waiting for process 4711 …", false))
        .sees("waiting for process 4711");
  }
}
