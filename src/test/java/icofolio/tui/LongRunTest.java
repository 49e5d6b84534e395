package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever keeps the program open all day does not fill its memory. */
final class LongRunTest {
  private static final List<String> KEYS =
      List.of(
          ("1 2 3 4 5 6 7 8 9 3 3 up down page-down page-up home end s S < > space v A * esc / a b"
                  + " enter esc tab r $ c + - esc")
              .split(" "));
  private static final int MEGABYTE = 1 << 20;

  @Test
  void keysAtRandomLeaveNothingBehind() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    for (int i = 0; i < 2_100; i++) {
      LocalDate date = LocalDate.of(2010, 1, 1).plusDays((long) i / 3);
      portfolio.contribution("m" + i, "ember", date.toString(), "" + (1 + i), "USD", "sent");
    }
    Robot robot = Robot.on(portfolio, 120, 40);
    Random random = new Random(3);
    keys(robot, random, 100);
    long before = used();
    keys(robot, random, 300);
    assertThat(used() - before).as("bytes more in use").isLessThan(4L * MEGABYTE);
    robot.showsItsModel();
  }

  private static void keys(Robot robot, Random random, int count) {
    for (int i = 0; i < count; i++) {
      robot.press(KEYS.get(random.nextInt(KEYS.size())));
    }
    robot.waitsLong();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
