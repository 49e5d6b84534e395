package icofolio.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * How long to wait for a store that somebody else holds.
 *
 * @param longest after this it is given up
 * @param told hears once, after a second, who is being waited for: {@code process 4711}
 */
record Waiting(Duration longest, Consumer<String> told) {

  /** Two minutes, in silence. */
  static final Waiting DEFAULT = new Waiting(Duration.ofMinutes(2), holder -> {});

  private static final Duration SILENCE = Duration.ofSeconds(1);

  /** Begins to wait. */
  Clock begin(StoreFiles files) {
    return new Clock(files, System.nanoTime());
  }

  /** Time spent waiting. */
  final class Clock {
    private final StoreFiles files;
    private final long start;
    private boolean said;

    private Clock(StoreFiles files, long start) {
      this.files = files;
      this.start = start;
    }

    /**
     * Lets a moment pass, of a length that differs between those who wait.
     *
     * @throws icofolio.tracker.StoreUnavailableException when it has been long enough
     */
    void pause(int longestMillis) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (waited.compareTo(longest) >= 0) {
        throw Failures.locked(files.database(), Turn.holder(files.lock()), longest.toSeconds());
      }
      if (!said && waited.compareTo(SILENCE) >= 0) {
        said = true;
        told.accept(Turn.holder(files.lock()));
      }
      try {
        Thread.sleep(1L + ThreadLocalRandom.current().nextInt(longestMillis));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Failures.locked(files.database(), Turn.holder(files.lock()), waited.toSeconds());
      }
    }
  }
}
