package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.Secrets;
import icofolio.tracker.Store.Question;
import icofolio.tracker.Store.Work;
import icofolio.tracker.Store.Written;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio as its use cases see it: where it is kept, and what time it is. The only holder of
 * a clock in the program.
 */
public final class Tracker {
  private static final String RECOVERY = "recovery";

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

  /** Answers a question from figures that are true, whatever a crash has left behind. */
  <T> T read(Question<T> question) {
    Optional<T> answer =
        store.read(
            records ->
                records.derivedIsStale() ? Optional.empty() : Optional.of(question.ask(records)));
    if (answer.isPresent()) {
      return answer.get();
    }
    store.change(RECOVERY, null, changes -> new Written<>(Rebuild.all(changes), true));
    return store.read(question);
  }

  /**
   * Writes one change set upon figures that are true.
   *
   * @param command what the person asked; what looks like a secret in it is not kept
   */
  <T> T change(String command, @Nullable String reason, Work<T> work) {
    return store.change(
        Secrets.masked(command),
        reason,
        changes -> {
          if (changes.derivedIsStale()) {
            Rebuild.all(changes);
          }
          return work.write(changes);
        });
  }
}
