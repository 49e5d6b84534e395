package icofolio.render;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in one word and its unit. */
public final class Elapsed {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Elapsed() {}

  /** {@code now}, {@code 40 s}, {@code 5 min}, {@code 3 h}, {@code 12 d}: whole units, floored. */
  public static String of(Instant then, Instant now) {
    long seconds = Duration.between(then, now).toSeconds();
    if (seconds < 1) {
      return "now";
    }
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " min";
    }
    return seconds < DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
  }
}
