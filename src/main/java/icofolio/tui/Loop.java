package icofolio.tui;

import icofolio.tui.terminal.Emitter;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
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
  private final Executor aside;
  private final ThreadFactory runners;
  private final BiConsumer<Duration, Runnable> timer;
  private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();
  private final Emitter emitter = new Emitter();
  private Model model;
  private final List<Running> running = new ArrayList<>();
  private @Nullable Frame shown;
  private @Nullable Model painted;

  /**
   * A loop that has not begun.
   *
   * @param workers does work that needs the store, in the order in which it comes
   * @param aside does work that does not, and so need not wait for what does
   * @param runners makes a thread for each task in the background
   * @param timer runs something later
   */
  Loop(
      Model model,
      Surface surface,
      Portfolio portfolio,
      Executor workers,
      Executor aside,
      ThreadFactory runners,
      BiConsumer<Duration, Runnable> timer) {
    this.model = model;
    this.surface = surface;
    this.portfolio = portfolio;
    this.workers = workers;
    this.aside = aside;
    this.runners = runners;
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
    for (Job job : step.jobs()) {
      switch (job) {
        case Job.Aside work -> aside.execute(() -> post(done(work)));
        case Job.Work work -> workers.execute(() -> post(done(work)));
        case Job.Start start -> start(start);
        case Job.Interrupt(int task) -> stop(task);
        case Job.Later later -> timer.accept(later.delay(), () -> post(later.message()));
        case Job.Measure measure -> measure();
        case Job.Repaint repaint -> forget();
        case Job.Suspend suspend -> suspend();
      }
    }
  }

  private Message done(Job.Work work) {
    try {
      return work.run(portfolio);
    } catch (RuntimeException e) {
      return new Message.Failed(reason(e));
    }
  }

  private void start(Job.Start start) {
    running.removeIf(Running::isOver);
    running.add(Running.begin(start, portfolio, runners, this::post));
  }

  private void stop(int task) {
    for (Running one : running) {
      if (one.task() == task) {
        one.stop();
      }
    }
  }

  /** Ends what goes on in the background, and waits a moment until it has let go of the store. */
  void end() {
    running.forEach(Running::stop);
    running.forEach(one -> one.join(PATIENCE));
  }

  /** What to tell the person of something that went wrong. */
  static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null ? "Something went wrong: " + e.getClass().getSimpleName() : message;
  }

  private void measure() throws IOException {
    Surface.Size size = surface.size();
    if (!size.equals(model.size())) {
      forget();
      model = Update.apply(model, new Message.Sized(size)).model();
    }
  }

  private void suspend() throws IOException {
    surface.suspend();
    forget();
    measure();
  }

  /** What the terminal shows is not known any more. */
  private void forget() {
    emitter.forget();
    painted = null;
  }

  private void paint() throws IOException {
    if (model == painted) {
      return; // A message that changed nothing costs no frame.
    }
    painted = model;
    Frame frame = View.of(model);
    shown = frame;
    byte[] bytes = emitter.emit(frame);
    if (bytes.length > 0) {
      surface.write(bytes);
    }
  }
}
