package icofolio.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in the background, and what of it waits to be looked at.
 *
 * @param tasks that go on, the oldest first
 * @param begun how many there have been
 * @param waiting what is to lie over the screen as soon as nothing else does and nothing is typed
 */
public record Background(List<Task> tasks, int begun, List<Overlay> waiting) {
  /** Nothing, and there was nothing before. */
  public static final Background NONE = new Background(List.of(), 0, List.of());

  /** Copies the lists. */
  public Background {
    tasks = List.copyOf(tasks);
    waiting = List.copyOf(waiting);
  }

  /** The one that is shown: the newest. */
  public @Nullable Task shown() {
    return tasks.isEmpty() ? null : tasks.getLast();
  }

  /** Whether the one of that number goes on. */
  boolean has(int number) {
    return tasks.stream().anyMatch(task -> task.number() == number);
  }

  Background beginning(String title, boolean asks) {
    List<Task> more = new ArrayList<>(tasks);
    more.add(new Task(begun + 1, title, asks));
    return new Background(more, begun + 1, waiting);
  }

  Background with(int number, UnaryOperator<Task> change) {
    List<Task> other =
        tasks.stream().map(task -> task.number() == number ? change.apply(task) : task).toList();
    return new Background(other, begun, waiting);
  }

  Background without(int number) {
    return new Background(
        tasks.stream().filter(task -> task.number() != number).toList(), begun, waiting);
  }

  Background waiting(Overlay overlay) {
    List<Overlay> more = new ArrayList<>(waiting);
    more.add(overlay);
    return new Background(tasks, begun, more);
  }

  Background shownFirst() {
    return new Background(tasks, begun, waiting.subList(1, waiting.size()));
  }
}
