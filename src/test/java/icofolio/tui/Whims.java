package icofolio.tui;

import icofolio.tui.terminal.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Somebody who presses anything, anywhere, at any size, and never looks. */
public final class Whims {
  private static final List<String> PASTES =
      List.of(
          "x\n\u202Ey\033z",
          "12.5",
          "2026-11-24",
          "USD",
          "q\n",
          "日本語 🚀 e\u0301",
          "a".repeat(3_000));
  private static final List<String> TYPED = List.of("a", "e", "o", "1", "0", ".", "-", "日", "🚀");

  /** Ending the program ends the walk; waiting in the shell is not for a virtual terminal. */
  private static final List<String> NEVER = List.of("quit", "interrupt", "suspend");

  private final Random random;
  private final Runnable elsewhere;
  private final Deque<String> lately = new ArrayDeque<>();

  /**
   * Somebody of that mind.
   *
   * @param elsewhere what happens now and then to the portfolio, by another program
   */
  public Whims(long seed, Runnable elsewhere) {
    this.random = new Random(seed);
    this.elsewhere = elsewhere;
  }

  /** What was done last, the newest last. */
  public List<String> lately() {
    return List.copyOf(lately);
  }

  private String did(String what) {
    lately.addLast(what);
    if (lately.size() > 20) {
      lately.removeFirst();
    }
    return what;
  }

  /** Does one thing. */
  public void follow(Robot robot) {
    if (robot.model().overlay() instanceof Overlay.Files) {
      // Files of any name are not to be written wherever the tests are run.
      robot.press(did(random.nextBoolean() ? one(TYPED) : "esc"));
      return;
    }
    switch (random.nextInt(100)) {
      case 0, 1 -> resize(robot, 1 + random.nextInt(260), 1 + random.nextInt(80));
      case 2, 3 -> resize(robot, 80 + random.nextInt(100), 24 + random.nextInt(40));
      case 4, 5 -> robot.paste(did(one(PASTES)));
      case 6, 7, 8, 9, 10, 11 -> mouse(robot);
      case 12 -> robot.waitsLong();
      case 13 -> {
        did("elsewhere");
        elsewhere.run();
        robot.press(did("r"));
      }
      case 14, 15, 16, 17, 18, 19, 20, 21 -> robot.press(did(one(TYPED)));
      case 22, 23 -> robot.bursts(did(here(robot)), did(one(TYPED)), did(one(TYPED)));
      default -> robot.press(did(here(robot)));
    }
  }

  private void resize(Robot robot, int columns, int rows) {
    did(columns + "x" + rows);
    robot.resize(columns, rows);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A key that means something where the robot is. */
  private String here(Robot robot) {
    List<String> keys =
        Commands.in(robot.model().context()).stream()
            .filter(command -> !NEVER.contains(command.id()))
            .flatMap(command -> command.keys().stream())
            .toList();
    return keys.isEmpty() ? "esc" : one(keys);
  }

  private void mouse(Robot robot) {
    Event.Mouse.Action[] actions = Event.Mouse.Action.values();
    Event.Mouse.Action action = actions[random.nextInt(actions.length)];
    int columns = robot.surface().size().columns();
    int rows = robot.surface().size().rows();
    // Now and then beyond the edge: the window may have shrunk since the button was pressed.
    int column = random.nextInt(columns + 2);
    int row = random.nextInt(rows + 2);
    did("%s %d, %d".formatted(action, column, row));
    robot.mouse(action, column, row);
  }
}
