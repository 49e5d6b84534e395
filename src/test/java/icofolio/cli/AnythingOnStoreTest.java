package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.Doctor;
import icofolio.tui.Invariants;
import icofolio.tui.Robot;
import icofolio.tui.Whims;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is pressed, pasted, resized, and changed by others meanwhile, on a real store: nothing
 * breaks, and what is on disk is sound.
 */
final class AnythingOnStoreTest {
  private static final String NOW = "2026-11-24T12:00:00Z";

  /** A build must not depend on luck; -Drobot.seed takes another walk. */
  private static final long SEED = 20_261_124;

  @TempDir Path folder;
  private Path store;
  private int added;
  private Robot robot;

  @BeforeEach
  void aPortfolio() {
    store = folder.resolve("anything.mv.db");
    for (String name : new String[] {"acme", "beacon", "cobalt"}) {
      ico(
          "sale add --id %1$s --name %1$s --kind ICO --opens 2026-01-01 --price 0.5"
              + " --price-currency USD --tge 2026-06-01 --vesting P12M --outcome succeeded",
          name);
      ico("contribution add --sale %s --amount 100 --currency USD --date 2026-02-01", name);
    }
    ico("budget add --id month --limit 500 --period month");
    ico("limit add --id most --dimension sale --max-share 60");
    ico(
        "wallet add --id main --address 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed --chain"
            + " ethereum");
    ico("refund add --sale acme --amount 10 --currency USD --date 2026-03-01 --reason other");
    ico("distribution add --sale beacon --tokens 20 --date 2026-07-01");
  }

  private void ico(String line, Object... words) {
    Told told = Told.ico(store, Map.of("HOME", folder.toString()), line.formatted(words));
    assertThat(told.exit()).as(told.err()).isZero();
  }

  /** Another program: it adds records, and takes back whatever was changed last. */
  private void elsewhere() {
    added++;
    if (added % 3 == 0) {
      Told.ico(store, Map.of("HOME", folder.toString()), "undo");
    } else {
      Told.ico(
          store,
          Map.of("HOME", folder.toString()),
          "contribution add --sale beacon --amount %d --currency USD --date 2026-0%d-11"
              .formatted(added, 1 + added % 9));
    }
  }

  private Robot begin() {
    return Robot.on(portfolio(store), 100, 30);
  }

  private TrackerPortfolio portfolio(Path file) {
    return new TrackerPortfolio(
        ScreenPortfolio.session(file, NOW),
        "anything",
        () -> {
          throw new ChainUnreadableException("no chain can be reached here", null);
        },
        () -> portfolio(folder.resolve("sample.mv.db")));
  }

  private void walk(long seed, int from, int to, Whims whims) {
    for (int i = from; i < to; i++) {
      try {
        whims.follow(robot);
        robot.waitsForChains();
        if (robot.isOver()) {
          robot = begin();
        }
        Invariants.hold(robot);
        if (i % 20 == 0) {
          robot.showsItsModel();
        }
        if (i % 100 == 0) {
          robot.waitsLong();
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed %d, step %d, after %s: %s%n%s"
                .formatted(seed, i, whims.lately(), e, robot.screen()),
            e);
      }
    }
  }

  private void isSound() {
    assertThat(new Doctor(ScreenPortfolio.session(store, NOW).tracker()).examine().findings())
        .isEmpty();
  }

  @Test
  void shortWalk() {
    long seed = Long.getLong("robot.seed", SEED);
    System.out.println("AnythingOnStoreTest: -Drobot.seed=" + seed);
    robot = begin();
    walk(seed, 0, Integer.getInteger("robot.steps", 3_000), new Whims(seed, this::elsewhere));
    isSound();
  }

  /** Memory that is taken for good would show: after ten times as many steps there is no more. */
  @Tag("slow")
  @Test
  void longWalk() {
    long seed = Long.getLong("robot.seed", SEED);
    int steps = Integer.getInteger("robot.steps", 100_000);
    Whims whims = new Whims(seed, this::elsewhere);
    robot = begin();
    walk(seed, 0, steps / 10, whims);
    long early = used();
    walk(seed, steps / 10, steps, whims);
    long late = used();
    isSound();
    System.out.printf("heap after a tenth %,d bytes, after all %,d bytes%n", early, late);
    assertThat(late).isLessThanOrEqualTo(early + early / 5);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
