package icofolio.tui;

import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * Work for one thread: what the person waits for goes before what may wait, and else each in the
 * order in which it came. What is being done is finished first.
 */
final class Errands {
  private final Executor thread;
  private final PriorityBlockingQueue<Errand> waiting = new PriorityBlockingQueue<>();
  private long count;

  Errands(Executor thread) {
    this.thread = thread;
  }

  private record Errand(boolean mayWait, long number, Runnable work) implements Comparable<Errand> {
    @Override
    public int compareTo(Errand other) {
      int first = Boolean.compare(mayWait, other.mayWait);
      return first == 0 ? Long.compare(number, other.number) : first;
    }
  }

  /** Has it done; called by one thread alone. */
  void add(boolean mayWait, Runnable work) {
    waiting.add(new Errand(mayWait, count++, work));
    // Whatever is first by then is done: as often as something was added.
    thread.execute(this::next);
  }

  private void next() {
    Errand first = waiting.poll();
    if (first != null) {
      first.work.run();
    }
  }
}
