package icofolio.tracker;

import icofolio.tracker.MemoryRecords.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The port as simply as it can be kept: the reference that a real store is held against. */
final class MemoryStore implements Store {
  private final Supplier<Instant> clock;
  private State state = new State();

  MemoryStore(Supplier<Instant> clock) {
    this.clock = clock;
  }

  @Override
  public <T> T read(Question<T> question) {
    return question.ask(new MemoryRecords(state));
  }

  @Override
  public <T> T change(String command, @Nullable String reason, Work<T> work) {
    MemoryChanges changes = new MemoryChanges(state.copy());
    Written<T> written = work.write(changes);
    if (written.keep()) {
      state = changes.kept(command, reason, clock.get());
    }
    return written.answer();
  }

  /** Breaks something on purpose, past every rule. */
  void sabotage(java.util.function.Consumer<Changes> deed) {
    MemoryChanges changes = new MemoryChanges(state.copy());
    deed.accept(changes);
    state = changes.state();
  }

  @Override
  public long backUp(Path target) {
    throw new UnsupportedOperationException("memory is not backed up");
  }

  @Override
  public @Nullable Path restore(Path source) {
    throw new UnsupportedOperationException("memory is not restored");
  }

  @Override
  public List<String> check() {
    return List.of();
  }

  @Override
  public String location() {
    return "memory";
  }
}
