package icofolio.tui;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how the person leaves the UI: a while after something has changed, so that moving about
 * costs one writing, and at the end. Nothing is written where nothing has changed.
 */
final class Keeping {
  private static final Duration WHILE = Duration.ofSeconds(2);

  private final UiState state;
  private final BiConsumer<Duration, Runnable> timer;
  private final Consumer<String> trouble;
  private final AtomicReference<UiState.@Nullable Saved> waiting = new AtomicReference<>();
  private final AtomicBoolean told = new AtomicBoolean();
  private UiState.Saved known;

  /**
   * Begins with a model that is as it was kept.
   *
   * @param timer runs something later
   * @param trouble hears, once, why nothing can be kept
   */
  Keeping(
      UiState state, Model model, BiConsumer<Duration, Runnable> timer, Consumer<String> trouble) {
    this.state = state;
    this.timer = timer;
    this.trouble = trouble;
    this.known = Remembered.of(model);
  }

  /** Looks whether something is to be kept; on the one thread that owns the model. */
  void look(Model model) {
    UiState.Saved now = Remembered.of(model);
    if (!now.equals(known)) {
      known = now;
      if (waiting.getAndSet(now) == null) {
        timer.accept(WHILE, this::save);
      }
    }
  }

  /** Keeps what has yet to be kept. */
  void save() {
    synchronized (state) {
      UiState.Saved saved = waiting.getAndSet(null);
      if (saved == null) {
        return;
      }
      try {
        state.save(saved);
      } catch (IOException e) {
        if (!told.getAndSet(true)) {
          trouble.accept(Loop.reason(e));
        }
      }
    }
  }
}
