package icofolio.tracker;

import icofolio.book.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The portfolio as its use cases see it: where it is kept, and what time it is. The only holder of
 * a clock in the program.
 */
public final class Tracker {
  private final Store store;
  private final Clock clock;

  /**
   * A portfolio.
   *
   * @param clock fixed where the person asks for another "now" ({@code --as-of})
   */
  public Tracker(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Where it is kept. */
  public Store store() {
    return store;
  }

  /** The instant at which every status is computed, to the second. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Base currency, zone and the like. */
  public Settings settings() {
    return store.read(Records::settings);
  }
}
