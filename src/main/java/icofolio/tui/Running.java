package icofolio.tui;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Work in the background on a thread of its own; it is stopped between two steps of its own. */
final class Running implements Pace {
  private static final long PAUSE_NANOS = 100_000_000L;

  private final Job.Start job;
  private final Consumer<Message> told;
  private final Thread thread;
  private final long start = System.nanoTime();
  private long last = start - PAUSE_NANOS;
  private volatile boolean stopped;

  private Running(
      Job.Start job, Portfolio portfolio, ThreadFactory threads, Consumer<Message> told) {
    this.job = job;
    this.told = told;
    this.thread = threads.newThread(() -> told.accept(done(portfolio)));
  }

  /** Begins it; what comes of it is told. */
  static Running begin(
      Job.Start job, Portfolio portfolio, ThreadFactory threads, Consumer<Message> told) {
    Running running = new Running(job, portfolio, threads, told);
    running.thread.start();
    return running;
  }

  private Message done(Portfolio portfolio) {
    try {
      return new Message.Ended(job.task(), job.doing().run(portfolio, this, told));
    } catch (StoppedException e) {
      return new Message.Stopped(job.task());
    } catch (RuntimeException | Error e) {
      // Whatever has ended it, the screen must not wait for it any longer.
      return new Message.Broke(job.task(), Loop.reason(e));
    }
  }

  @Override
  public void at(long done, long all) {
    if (stopped) {
      throw new StoppedException();
    }
    long now = System.nanoTime();
    if (now - last >= PAUSE_NANOS) {
      last = now;
      told.accept(new Message.Paced(job.task(), done, all, Duration.ofNanos(now - start)));
    }
  }

  /** The number of its task. */
  int task() {
    return job.task();
  }

  /** Whether it has come to its end. */
  boolean isOver() {
    return !thread.isAlive();
  }

  /** Asks for its end. Only what writes no file of the store may be interrupted. */
  void stop() {
    stopped = true;
    if (job.interruptible()) {
      thread.interrupt();
    }
  }

  /** Waits a while for its end. */
  void join(Duration patience) {
    try {
      thread.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
