package icofolio.tui;

import icofolio.tui.terminal.Event;
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

  /**
   * Somebody of that mind.
   *
   * @param elsewhere what happens now and then to the portfolio, by another program
   */
  public Whims(long seed, Runnable elsewhere) {
    this.random = new Random(seed);
    this.elsewhere = elsewhere;
  }

  /** Does one thing. */
  public void follow(Robot robot) {
    switch (random.nextInt(100)) {
      case 0, 1 -> robot.resize(1 + random.nextInt(260), 1 + random.nextInt(80));
      case 2, 3 -> robot.resize(80 + random.nextInt(100), 24 + random.nextInt(40));
      case 4, 5 -> robot.paste(one(PASTES));
      case 6, 7, 8, 9, 10, 11 -> mouse(robot);
      case 12 -> robot.waitsLong();
      case 13 -> {
        elsewhere.run();
        robot.press("r");
      }
      case 14, 15, 16, 17, 18, 19, 20, 21 -> robot.press(one(TYPED));
      case 22, 23 -> robot.bursts(here(robot), here(robot), here(robot));
      default -> robot.press(here(robot));
    }
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
    robot.mouse(action, random.nextInt(columns + 2), random.nextInt(rows + 2));
  }
}
