package icofolio.tui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the portfolio is shown, so that what another program writes is noticed.
 *
 * @param version what it looked like from outside before it was read last
 * @param change the newest change that is known of; -1 before any is
 * @param touched what it looks like now, where that is another version; null where it is not
 * @param elsewhere whether it is read again because another program has written it
 */
public record Seen(String version, long change, @Nullable String touched, boolean elsewhere) {
  /** Nothing was read yet. */
  public static final Seen NOTHING = new Seen("", -1, null, false);

  /**
   * What was written since some change.
   *
   * @param newest the number of the newest change
   * @param changes what they were, a line each, the newest first
   */
  public record News(long newest, List<String> changes) {
    /** Copies the lines. */
    public News {
      changes = List.copyOf(changes);
    }
  }

  Seen reading(String now) {
    return new Seen(now, change, null, elsewhere);
  }

  Seen knowing(long newest) {
    return new Seen(version, newest, touched, false);
  }

  Seen touched(@Nullable String now) {
    return new Seen(version, change, version.equals(now) ? null : now, elsewhere);
  }

  Seen writtenElsewhere() {
    return new Seen(version, change, null, true);
  }
}
