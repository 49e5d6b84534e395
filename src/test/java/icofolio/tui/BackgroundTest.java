package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tracker.ImportOptions.OverLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Importing and exporting from within: keys work meanwhile, and nothing is done unasked. */
final class BackgroundTest {
  private final SmallPortfolio portfolio = SmallPortfolio.full();
  private final SmallOutside outside = portfolio.outside;
  private final Robot robot = Robot.on(portfolio, 80, 24);
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch goesOn = new CountDownLatch(1);

  private static Imports.Answer answer(Imports.Wish wish, long refused, boolean over) {
    boolean committed = !wish.options().dryRun();
    return new Imports.Answer(
        null,
        committed,
        3,
        refused,
        false,
        refused > 0,
        over,
        List.of("a.csv  sales  3 rows \033[2J"));
  }

  private void asks(String name) {
    robot.press("i").sees("Import", "Nothing is written before").type(name).press("enter");
    robot.waitsForTasks();
  }

  private Imports.Wish last() {
    return outside.imported.getLast();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** An import that is in the middle until the test lets it go on, then looks at its pace. */
  private void waitsInTheMiddle() {
    outside.imports =
        (wish, pace) -> {
          if (!wish.options().dryRun()) {
            pace.at(45, 100);
            told.countDown();
            await(goesOn);
            pace.at(46, 100);
          }
          return answer(wish, 0, false);
        };
  }

  private void importsToTheMiddle() {
    waitsInTheMiddle();
    asks("a.csv");
    robot.press("down", "enter");
    await(told);
    robot.waits();
  }

  @Test
  void whatWouldBeIsShownFirstAndEnterAloneImportsNothing() {
    asks("a.csv");
    robot.sees("What would be imported", "3 records", "▸ Import nothing", "  Import 3 records");
    assertThat(last().options().dryRun()).isTrue();
    robot.press("enter").misses("Import nothing");
    assertThat(outside.imported).hasSize(1);
  }

  @Test
  void theAnswerBelowImportsAndTheResultStaysUntilItWasRead() {
    asks("a.csv");
    robot.press("down", "enter").waitsForTasks().waitsLong().sees("Imported", "3 records");
    assertThat(last().options().dryRun()).isFalse();
    assertThat(last().options().skip()).isFalse();
    assertThat(last().options().overLimit()).isEqualTo(OverLimit.REJECT);
    robot.press("enter").misses("3 records").sees("What comes next");
  }

  @Test
  void keysWorkWhileItGoesOnAndItsBarIsSeenEverywhere() {
    importsToTheMiddle();
    robot.sees("Importing a.csv", "45 %").press("2", "j").sees("▸ Beacon", "Importing a.csv");
    robot.press("i").sees("Importing a.csv goes on; wait for its end").press("/").type("be");
    goesOn.countDown();
    robot.waitsForTasks().sees("/be").misses("Imported").press("esc", "esc").sees("Imported");
  }

  @Test
  void escAsksAndAYesLeavesNothing() {
    importsToTheMiddle();
    robot.sees("Esc stop").press("esc").sees("Stop it?", "nothing is written").press("n");
    robot.sees("45 %").press("esc", "enter").sees("Stop it?").press("y").sees("stopping");
    goesOn.countDown();
    robot.waitsForTasks().sees("Stopped; nothing was written").misses("Imported", "45 %");
  }

  @Test
  void escOnAPageGoesBackAndStopsNothing() {
    importsToTheMiddle();
    robot.press("2", "enter").sees("Sales ▸ aurora").press("esc").misses("Stop it?");
    robot.press("esc").sees("Stop it?");
    goesOn.countDown();
    robot.waitsForTasks();
  }

  @Test
  void quittingAsksWhileSomethingWouldBeLost() {
    importsToTheMiddle();
    robot.press("q").sees("Quit now?", "nothing of it is written").press("n");
    assertThat(robot.model().exit()).isNull();
    robot.press("q", "y");
    assertThat(robot.model().exit()).isZero();
    goesOn.countDown();
  }

  @Test
  void whatIsRefusedCanBeLeftOutIntoAFile() {
    outside.imports = (wish, pace) -> answer(wish, 2, false);
    asks("a.csv");
    robot.sees("! Something stands in the way", "<1B>[2J").misses("Import 3 records");
    robot.click("Name other files").sees("Files: a.csv").press("enter").waitsForTasks();
    robot.press("down").sees("▸ See what would be if the files replace");
    robot.press("down").sees("▸ Leave out what is refused").press("enter");
    robot.sees("File: rejects.csv").press("enter").waitsForTasks().sees("Imported");
    assertThat(last().rejects()).isEqualTo("rejects.csv");
    assertThat(last().options().skip()).isTrue();
    assertThat(last().options().overLimit()).isEqualTo(OverLimit.SKIP);
  }

  @Test
  void whatTheRowsAreIsAskedWhereTheHeaderDoesNotTell() {
    outside.imports =
        (wish, pace) ->
            wish.kind() == null
                ? new Imports.Answer(null, false, 0, 1, true, false, false, List.of("a.csv:1: ?"))
                : answer(wish, 0, false);
    asks("a.csv");
    robot.misses("Leave out").press("down", "down").sees("▸ The rows are refunds").press("enter");
    robot.waitsForTasks().press("down", "enter").waitsForTasks().sees("Imported");
    assertThat(last().kind()).isEqualTo(icofolio.entry.Kind.REFUNDS);
  }

  @Test
  void conflictsAreLookedAtOnceMoreBeforeTheyReplaceAnything() {
    outside.imports = (wish, pace) -> answer(wish, wish.options().update() ? 0 : 1, false);
    asks("a.csv");
    robot.press("down", "enter").waitsForTasks().sees("What would be imported");
    assertThat(last().options().dryRun()).isTrue();
    robot.press("down", "enter").waitsForTasks().sees("Imported");
    assertThat(last().options().update()).isTrue();
    assertThat(last().options().dryRun()).isFalse();
  }

  @Test
  void whatALimitBlocksCanBeRecordedAllTheSame() {
    outside.imports = (wish, pace) -> answer(wish, 0, true);
    asks("a.csv");
    robot.press("down", "down").sees("▸ Import it all the same").press("enter").waitsForTasks();
    assertThat(last().options().overLimit()).isEqualTo(OverLimit.RECORD);
    assertThat(last().options().skip()).isFalse();
  }

  @Test
  void aFileForWhatIsLeftOutIsWrittenOverOnlyAfterAYes() {
    outside.imports =
        (wish, pace) ->
            wish.rejects() == null || wish.overwrite()
                ? answer(wish, 2, false)
                : new Imports.Answer("rejects.csv", false, 0, 0, false, false, false, List.of());
    asks("a.csv");
    robot.press("down", "down", "enter", "enter").waitsForTasks().sees("is there already");
    robot.press("enter").sees("is there already").press("y").waitsForTasks().sees("Imported");
    assertThat(last().overwrite()).isTrue();
  }

  @Test
  void aNameThatNamesNothingIsAskedForAgain() {
    outside.imports =
        (wish, pace) -> {
          throw new IllegalArgumentException("There is no file b.csv");
        };
    asks("b.csv");
    robot.sees("Files: b.csv", "There is no file b.csv").press("esc").press("enter");
    robot.sees("Name a file").press("esc").misses("Name a file");
  }

  @Test
  void aFailureStaysUntilItWasRead() {
    outside.imports =
        (wish, pace) -> {
          throw new IllegalStateException("the disk is full \033[2J");
        };
    asks("a.csv");
    robot.waitsLong().sees("Looking at a.csv did not work", "the disk is full <1B>[2J");
    robot.press("enter").misses("disk is full");
  }

  @Test
  void anErrorOfTheMachineLeavesNoTaskBehind() {
    outside.imports =
        (wish, pace) -> {
          throw new StackOverflowError();
        };
    asks("a.csv");
    robot.sees("did not work", "StackOverflowError").press("enter", "i").sees("Files:");
  }

  @Test
  void namesAreCompletedAndALineThatChangedMeanwhileStays() {
    outside.completion = new Imports.Completion("sales.csv ", List.of());
    robot.press("i").type("sa").press("tab").sees("Files: sales.csv");
    outside.completion = new Imports.Completion("sales.csv c", List.of("c1.csv", "c2.csv"));
    robot.press("tab").sees("c1.csv  c2.csv").type("x").misses("c1.csv");
    robot.hears(new Message.Completed("sa", new Imports.Completion("late", List.of())));
    robot.misses("late").sees("sales.csv cx");
    outside.completion = new Imports.Completion("sales.csv cx", List.of());
    robot.press("tab").sees("No file is called so");
  }

  @Test
  void aPasteOfSeveralLinesIsOneLine() {
    robot.press("i").paste("a.csv\r\nb.csv\n").sees("Files: a.csv  b.csv").press("enter");
    robot.waitsForTasks();
    assertThat(last().line()).isEqualTo("a.csv  b.csv ");
    robot.paste("y\nq\n").sees("▸ Import nothing");
  }

  @Test
  void anExportOfThisListHasTheRowsThatTheFilterLeaves() {
    robot.press("3", "/").type("aurora").press("enter", "x");
    robot.sees("▸ Everything, as one JSON document", "2 of 8 contributions, as CSV");
    robot.frame("export-80").press("down", "enter").sees("File: contributions.csv");
    robot.press("enter").waitsForTasks().sees("Wrote 3 records to contributions.csv");
    assertThat(outside.exported.getLast().only()).containsExactlyInAnyOrder("c1", "c2");
    assertThat(outside.exported.getLast().form()).isEqualTo(Exports.Form.CSV);
  }

  @Test
  void aFileIsWrittenOverOnlyAfterAYes() {
    outside.exports =
        (wish, pace) -> new Exports.Answer("/p.json", wish.overwrite(), 8, List.of("a warning"));
    robot.press("x", "enter", "enter").waitsForTasks().sees("is there already", "/p.json");
    robot.press("enter").sees("is there already").press("y").waitsForTasks();
    robot.sees("Wrote 8 records to /p.json", "a warning").press("esc");
    robot.press("x", "enter", "enter").waitsForTasks().press("n");
    assertThat(outside.exported).hasSize(3);
    assertThat(outside.exported.getLast().overwrite()).isFalse();
  }

  @Test
  void anExportIsStoppedLikeAnImport() {
    outside.exports =
        (wish, pace) -> {
          pace.at(5, 10);
          told.countDown();
          await(goesOn);
          pace.at(6, 10);
          return new Exports.Answer(wish.file(), true, 10, List.of());
        };
    robot.press("x", "enter").press("enter");
    await(told);
    robot.waits().sees("Writing portfolio.json", "50 %").press("esc").sees("Stop it?").press("y");
    goesOn.countDown();
    robot.waitsForTasks().sees("Stopped; nothing was written").misses("Wrote");
  }

  @Test
  void whatEndsBeforeItCouldBeStoppedIsTold() {
    outside.imports =
        (wish, pace) -> {
          if (!wish.options().dryRun()) {
            pace.at(100, 100);
            told.countDown();
            await(goesOn);
          }
          return answer(wish, 0, false);
        };
    asks("a.csv");
    robot.press("down", "enter");
    await(told);
    robot.waits().sees("finishing").press("esc", "y");
    goesOn.countDown();
    robot.waitsForTasks().sees("Imported", "It had ended before it could be stopped");
  }

  @Test
  void theMousePressesAnswersAndButtons() {
    asks("a.csv");
    robot.click("Import 3 records").waitsForTasks().sees("Imported").click("[Enter close]");
    robot.misses("Imported").press("x").click("The books, for hledger").sees("sales.journal");
  }

  @Test
  void theTimeLeftFollowsFromTheTimePassed() {
    Task task = new Task(1, "t", true);
    assertThat(task.at(10, 100, Duration.ofMillis(900)).left()).isEmpty();
    assertThat(task.at(0, 100, Duration.ofSeconds(9)).left()).isEmpty();
    assertThat(task.at(25, 100, Duration.ofSeconds(5)).left()).isEqualTo("15 s left");
    assertThat(task.at(1, 100, Duration.ofSeconds(5)).left()).isEqualTo("8 min left");
    assertThat(task.at(100, 100, Duration.ofSeconds(5)).left()).isEqualTo("finishing");
    assertThat(task.at(50, 100, Duration.ofSeconds(5)).stopped().left()).isEqualTo("stopping");
    assertThat(task.at(1, 0, Duration.ofSeconds(5)).thousandths()).isZero();
    assertThat(task.at(300, 200, Duration.ZERO).thousandths()).isEqualTo(1000);
  }
}
