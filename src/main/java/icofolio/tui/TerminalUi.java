package icofolio.tui;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Rehearsal;
import icofolio.tui.terminal.Surface;
import icofolio.tui.terminal.TerminalSurface;
import java.io.IOException;
import java.io.OutputStream;
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
   * @param theme the name of the theme to begin with; empty takes the first
   * @param depth how many colours the terminal has
   * @param ascii whether it can show ASCII alone
   */
  public record Options(String theme, ColourDepth depth, boolean ascii) {}

  /**
   * Runs the UI on this process's terminal.
   *
   * @return the exit code: 0 after quitting, 130 after Ctrl+C
   * @throws IOException with a sentence for the person where there is no terminal, or it went away
   */
  public static int run(Portfolio portfolio, Themes themes, Options options) throws IOException {
    AtomicReference<Runnable> onResize = new AtomicReference<>(() -> {});
    try (TerminalSurface surface = TerminalSurface.open(() -> onResize.get().run());
        Streams _ = Streams.to(OutputStream.nullOutputStream())) {
      return run(portfolio, look(themes, options), surface, onResize);
    }
  }

  /**
   * Runs the UI on a terminal that nobody sees, until a few keys have been typed.
   *
   * @throws IOException never, but for what {@link #run} throws
   */
  public static void rehearse(Portfolio portfolio, Themes themes, Options options)
      throws IOException {
    try (Rehearsal surface = new Rehearsal()) {
      run(portfolio, look(themes, options), surface, new AtomicReference<>(() -> {}));
    }
  }

  private static Model.Look look(Themes themes, Options options) {
    List<Theme> shown = themes.all().stream().map(theme -> theme.at(options.depth())).toList();
    Themes usable = new Themes(shown, themes.problems());
    Theme named = usable.named(options.theme());
    Theme first = named == null ? usable.all().getFirst() : named;
    return new Model.Look(usable, first, options.ascii(), false);
  }

  private static int run(
      Portfolio portfolio, Model.Look look, Surface surface, AtomicReference<Runnable> onResize)
      throws IOException {
    ExecutorService workers = Executors.newSingleThreadExecutor(daemon("work"));
    ExecutorService aside = Executors.newSingleThreadExecutor(daemon("aside"));
    Loop loop =
        new Loop(
            Model.start(portfolio.name(), surface.size(), look),
            surface,
            portfolio,
            workers,
            aside,
            daemon("task"),
            (delay, action) ->
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, aside)
                    .execute(action));
    onResize.set(() -> loop.post(new Message.Input(new Event.Resized(), null)));
    portfolio.tell(text -> loop.post(new Message.Said(text)));
    Thread watch = daemon("watch").newThread(new Watch(portfolio, loop::post)::run);
    watch.start();
    daemon("input").newThread(() -> read(surface, loop)).start();
    try {
      return loop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    } finally {
      watch.interrupt();
      loop.end();
      workers.shutdownNow();
      aside.shutdownNow();
    }
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
