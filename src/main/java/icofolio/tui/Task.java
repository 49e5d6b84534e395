package icofolio.tui;

import java.time.Duration;

/**
 * Work that goes on in the background while the keys work.
 *
 * @param number tells it from those before it
 * @param title what it is, as whoever waits would say it: {@code Importing sales.csv}
 * @param asks whether to ask before it is stopped, because of what would be lost
 * @param done of {@code all}; nothing of nothing until that is known
 * @param elapsed between its beginning and when it was last heard of
 * @param stopping whether the person has asked for an end that has not come yet
 */
public record Task(
    int number,
    String title,
    boolean asks,
    long done,
    long all,
    Duration elapsed,
    boolean stopping) {
  private static final Duration EARLY = Duration.ofSeconds(1);

  /** One that has just begun. */
  Task(int number, String title, boolean asks) {
    this(number, title, asks, 0, 0, Duration.ZERO, false);
  }

  /** The same, that far. */
  Task at(long much, long ofAll, Duration after) {
    return new Task(number, title, asks, much, ofAll, after, stopping);
  }

  /** The same, which is to come to an end. */
  Task stopped() {
    return new Task(number, title, asks, done, all, elapsed, true);
  }

  /** How much of it is done; 0 where that is not known. */
  int thousandths() {
    return all <= 0 ? 0 : (int) Math.clamp(done * 1000 / all, 0L, 1000L);
  }

  /** How long it will still take, in words, if it goes on as it went; empty where nobody knows. */
  String left() {
    if (stopping) {
      return "stopping";
    }
    if (all > 0 && done >= all) {
      return "finishing";
    }
    if (done <= 0 || elapsed.compareTo(EARLY) < 0) {
      return "";
    }
    long seconds = Math.max(1, elapsed.toSeconds() * (all - done) / done);
    return seconds < 100 ? seconds + " s left" : (seconds + 30) / 60 + " min left";
  }
}
