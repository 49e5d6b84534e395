package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.ReadProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Reading the chains from the screen of wallets: it never blocks the keys and can be stopped. */
final class RefreshTest {
  private final Chains chains = new Chains();
  private final SmallPortfolio portfolio = Wallets.full();
  private final Robot robot = robot(80, 24);

  private Robot robot(int columns, int rows) {
    portfolio.chains = chains;
    return Robot.on(portfolio, columns, rows).press("8");
  }

  /** Chains that answer when the test lets them. */
  private static final class Chains implements SmallPortfolio.Reads {
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final List<String> problems = new ArrayList<>();
    private int runs;

    @Override
    public List<String> refreshBalances(ReadProgress progress) {
      runs++;
      progress.done(Wallets.ETHEREUM, 450, 1000);
      told.countDown();
      try {
        answers.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ChainUnreadableException("the reading was cancelled", null);
      }
      return List.copyOf(problems);
    }

    void haveTold() {
      try {
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void begins() {
    robot.press("r");
    chains.haveTold();
    robot.waits();
  }

  @Test
  void keysWorkAndProgressIsSeenWhileChainsAreRead() {
    begins();
    robot.sees("Reading the chains; Esc stops it", "45 %", "450 of 1,000", "base      waiting");
    robot.frame("wallets-reading-80").press("j", "j").sees("3 of 7").press("/").type("vault");
    robot.sees("1 of 2 (of 7)").press("esc", "esc", "enter").sees("Wallets ▸").press("esc");
    robot.press("2").sees("Dashboard ▸ Sales").press("8").sees("45 %");
    portfolio.balances.set(
        0, Wallets.row("main", Wallets.ETHEREUM, "ETH", null, "9.75", null, 0, null));
    chains.answers.countDown();
    robot.waitsForChains().sees("The chains have been read", "9.75", "read just now");
    robot.misses("45 %", "Esc stops");
  }

  @Test
  void escStopsItAndWhatWasReadBeforeStands() {
    begins();
    robot.sees("Esc stop").press("esc").sees("Dashboard ▸ Wallets").waitsForChains();
    robot.sees("Stopped; what was read before stands as it was", "4,500.2", "5 min");
    robot.misses("problem").press("esc").sees("What comes next");
  }

  @Test
  void aSecondOneIsNotBegun() {
    begins();
    robot.press("r").sees("The chains are being read already; Esc stops it").press("f5");
    chains.answers.countDown();
    robot.waitsForChains();
    assertThat(chains.runs).isOne();
    robot.press("r").waitsForChains();
    assertThat(chains.runs).isEqualTo(2);
  }

  @Test
  void elsewhereTheKeyReadsThePortfolioAlone() {
    robot.press("2", "r").waitsForChains();
    assertThat(chains.runs).isZero();
  }

  @Test
  void problemsWaitUntilTheyAreLookedAt() {
    chains.problems.addAll(
        List.of("base: it answers 429 \033[2J", "ethereum: " + "it is slow ".repeat(40), "third"));
    begins();
    robot.press("1");
    chains.answers.countDown();
    robot.waitsForChains().sees("3 problems: base: it answers 429 <1B>[2J").waitsLong();
    robot.misses("3 problems").press("8").sees("3 problems when last read: p shows them");
    robot.press("p").sees("Wallets ▸ Problems", "third", "it is slow", "<1B>[2J");
    robot.frame("wallets-problems-80").press("p").sees("They are shown already");
    robot.press("esc").sees("3 problems when last read").press("1", "p").sees("8 goes there");
  }

  @Test
  void whatNeverBeginsSaysWhy() {
    portfolio.chains =
        progress -> {
          throw new ChainUnreadableException("this asks chains, and --offline is set", "Leave it.");
        };
    robot.press("r").waitsForChains().sees("this asks chains, and --offline is set. Leave it.");
    robot.waitsLong().sees("1 problem when last read: p shows it").press("p").sees("--offline");
    portfolio.chains =
        progress -> {
          throw new StackOverflowError();
        };
    robot.press("r").waitsForChains().sees("Something went wrong: StackOverflowError");
    portfolio.chains = progress -> List.of();
    robot.press("r").waitsForChains().sees("The chains have been read").misses("problem");
  }

  @Test
  void lateProgressOfAnEndedRunIsDropped() {
    begins();
    chains.answers.countDown();
    robot.waitsForChains();
    Message late = new Message.Progressed(1, Wallets.BASE, 1, 2);
    assertThat(Update.apply(robot.model(), late).model()).isEqualTo(robot.model());
  }
}
