package icofolio.tui;

import icofolio.render.theme.ColourDepth;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Rehearsal;
import icofolio.tui.terminal.Surface;
import icofolio.tui.terminal.TerminalSurface;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The terminal UI: takes the terminal, runs until the person quits, gives it back. */
public final class TerminalUi {
  private TerminalUi() {}

  /**
   * How the UI is to look.
   *
   * @param theme the name of the theme that was asked for now, or empty
   * @param usual the name of the theme to begin with where the person has chosen none, or empty:
   *     then it follows the terminal's background
   * @param light whether the background is thought to be light before the terminal has said so
   * @param asking whether the terminal may be asked
   * @param depth how many colours the terminal has
   * @param ascii whether it can show ASCII alone
   * @param sample whether it is the sample portfolio that is shown
   */
  public record Options(
      String theme,
      String usual,
      boolean light,
      boolean asking,
      ColourDepth depth,
      boolean ascii,
      boolean sample) {}

  /**
   * Runs the UI on this process's terminal, and gives the terminal back however it ends.
   *
   * @param log takes what is printed while the screen is up, so that nothing of it gets there
   * @return the exit code: 0 after quitting, 130 after Ctrl+C
   * @throws IOException with a sentence for the person where there is no terminal, or it went away
   */
  public static int run(
      Portfolio portfolio, Surroundings surroundings, Options options, OutputStream log)
      throws IOException {
    AtomicReference<Runnable> onResize = new AtomicReference<>(() -> {});
    try (TerminalSurface surface = TerminalSurface.open(() -> onResize.get().run());
        Streams _ = Streams.to(log)) {
      return run(portfolio, surroundings, options, surface, onResize);
    }
  }

  /**
   * Runs the UI on a terminal that nobody sees, until a few keys have been typed.
   *
   * @throws IOException never, but for what {@link #run} throws
   */
  public static void rehearse(Portfolio portfolio, Surroundings surroundings, Options options)
      throws IOException {
    try (Rehearsal surface = new Rehearsal()) {
      run(portfolio, surroundings, options, surface);
    }
  }

  /**
   * Runs the UI on a surface that never changes its size.
   *
   * @return the exit code
   * @throws IOException where the surface throws it
   */
  public static int run(
      Portfolio portfolio, Surroundings surroundings, Options options, Surface surface)
      throws IOException {
    return run(portfolio, surroundings, options, surface, new AtomicReference<>(() -> {}));
  }

  private static int run(
      Portfolio portfolio,
      Surroundings surroundings,
      Options options,
      Surface surface,
      AtomicReference<Runnable> onResize)
      throws IOException {
    Model start = Beginning.of(portfolio.name(), surface.size(), surroundings, options);
    ExecutorService workers = Executors.newSingleThreadExecutor(daemon("work"));
    ExecutorService aside = Executors.newSingleThreadExecutor(daemon("aside"));
    Loop loop =
        new Loop(
            start,
            surface,
            portfolio,
            surroundings,
            workers,
            aside,
            daemon("task"),
            TerminalUi::later);
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> loop.post(new Message.Broken(e)));
    onResize.set(() -> loop.post(new Message.Input(new Event.Resized(), null)));
    portfolio.tell(text -> loop.post(new Message.Said(text, false)));
    List<Thread> watching =
        List.of(
            daemon("themes")
                .newThread(new ThemeWatch(surroundings.themes(), options.depth(), loop::post)),
            daemon("watch").newThread(new Watch(portfolio, loop::post)::run));
    watching.forEach(Thread::start);
    daemon("input").newThread(() -> read(surface, loop)).start();
    try {
      return loop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    } finally {
      watching.forEach(Thread::interrupt);
      loop.end();
      workers.shutdownNow();
      aside.shutdownNow();
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  /** What is due waits for no worker: all that it does is to post a message or to hire one. */
  private static void later(Duration delay, Runnable action) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(action);
  }

  private static void read(Surface surface, Loop loop) {
    try {
      Event event;
      do {
        event = surface.read();
        loop.post(new Message.Input(event, null));
      } while (!(event instanceof Event.Closed));
    } catch (IOException e) {
      loop.post(new Message.Input(new Event.Closed(), null));
    }
  }

  private static ThreadFactory daemon(String name) {
    return work -> {
      Thread thread = new Thread(work, "ico-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
