package icofolio.tui;

import icofolio.tui.terminal.Emitter;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns the model: it takes messages off the queue, updates, and paints once
 * when none is left, so that keys held down are folded into one frame.
 */
final class Loop {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Surface surface;
  private final Portfolio portfolio;
  private final Executor workers;
  private final Executor arrangers;
  private final ThreadFactory readers;
  private final BiConsumer<Duration, Runnable> timer;
  private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();
  private final Emitter emitter = new Emitter();
  private final Map<SheetId, Integer> newest = new ConcurrentHashMap<>();
  private Model model;
  private volatile int generation;
  private @Nullable Thread reader;
  private @Nullable Frame shown;

  /**
   * A loop that has not begun.
   *
   * @param workers does work, on other threads
   * @param arrangers filters and sorts, on another thread that nothing else keeps busy
   * @param readers makes the thread on which chains are read
   * @param timer runs something later
   */
  Loop(
      Model model,
      Surface surface,
      Portfolio portfolio,
      Executor workers,
      Executor arrangers,
      ThreadFactory readers,
      BiConsumer<Duration, Runnable> timer) {
    this.model = model;
    this.surface = surface;
    this.portfolio = portfolio;
    this.workers = workers;
    this.arrangers = arrangers;
    this.readers = readers;
    this.timer = timer;
  }

  /** Hands a message to the loop, from any thread. */
  void post(Message message) {
    queue.add(message);
  }

  /** Paints the first frame, asks for the data, and goes on until the program is to end. */
  int run() throws IOException, InterruptedException {
    begin();
    while (model.exit() == null) {
      take(queue.take());
      settle();
    }
    return model.exit();
  }

  /** Paints the first frame, before any data is there, and asks for the data. */
  void begin() throws IOException {
    paint();
    perform(Update.reload(model));
  }

  /** Works off what is in the queue, and paints what came of it. */
  void settle() throws IOException {
    Message next = queue.poll();
    while (next != null && model.exit() == null) {
      take(next);
      next = queue.poll();
    }
    paint();
  }

  /** The model as it is now. */
  Model model() {
    return model;
  }

  private void take(Message message) throws IOException {
    perform(Update.apply(model, aimed(message)));
  }

  /** A press of the mouse means what the frame shows there. */
  private Message aimed(Message message) {
    Frame frame = shown;
    if (frame != null && message instanceof Message.Input(Event.Mouse mouse, Target none)) {
      return new Message.Input(mouse, frame.targetAt(mouse.column(), mouse.row()));
    }
    return message;
  }

  private void perform(Step step) throws IOException {
    model = step.model();
    generation = model.generation();
    for (Job job : step.jobs()) {
      switch (job) {
        case Job.Work work -> workers.execute(() -> work(work));
        case Job.Arrange arrange -> arrange(arrange.question());
        case Job.Refresh refresh -> start(refresh);
        case Job.Interrupt interrupt -> interrupt();
        case Job.Later later -> timer.accept(later.delay(), () -> post(later.message()));
        case Job.Measure measure -> measure();
        case Job.Repaint repaint -> emitter.forget();
        case Job.Suspend suspend -> suspend();
      }
    }
  }

  /** What has been asked for anew meanwhile is not read for nothing. */
  private void work(Job.Work work) {
    if (!work.isLate(generation)) {
      post(done(work));
    }
  }

  private Message done(Job.Work work) {
    try {
      return work.run(portfolio, this::post);
    } catch (RuntimeException e) {
      return new Message.Failed(reason(e));
    }
  }

  /** Once there is a newer question about a list, work on the older one ends. */
  private void arrange(Arranging<?> question) {
    newest.put(question.sheet(), question.generation());
    BooleanSupplier late =
        () -> !Objects.equals(newest.get(question.sheet()), question.generation());
    arrangers.execute(
        () -> {
          Message answer = question.answer(late, this::post);
          if (answer != null) {
            post(answer);
          }
        });
  }

  /** Reading chains takes long and must be stoppable: it has a thread of its own. */
  private void start(Job.Refresh refresh) {
    Thread thread = readers.newThread(() -> post(done(refresh)));
    reader = thread;
    thread.start();
  }

  private Message done(Job.Refresh refresh) {
    try {
      return refresh.run(portfolio, this::post);
    } catch (RuntimeException | Error e) {
      // Whatever has ended it, the screen must not wait for it any longer.
      return new Message.Unrefreshed(refresh.run(), reason(e));
    }
  }

  /** Ends what reads the chains, and waits a moment until it has let go of the store. */
  void end() {
    interrupt();
    Thread thread = reader;
    if (thread != null) {
      try {
        thread.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void interrupt() {
    Thread thread = reader;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** What to tell the person of something that went wrong. */
  static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null ? "Something went wrong: " + e.getClass().getSimpleName() : message;
  }

  private void measure() throws IOException {
    Surface.Size size = surface.size();
    if (!size.equals(model.size())) {
      emitter.forget();
      model = Update.apply(model, new Message.Sized(size)).model();
    }
  }

  private void suspend() throws IOException {
    surface.suspend();
    emitter.forget();
    measure();
  }

  private void paint() throws IOException {
    Frame frame = View.of(model);
    shown = frame;
    byte[] bytes = emitter.emit(frame);
    if (bytes.length > 0) {
      surface.write(bytes);
    }
  }
}
