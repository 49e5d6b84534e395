package icofolio.tui;

import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.RefusedException;
import icofolio.tracker.StoreUnavailableException;
import icofolio.tui.terminal.Emitter;
import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Requests;
import icofolio.tui.terminal.Surface;
import icofolio.tui.widget.Frame;
import icofolio.tui.widget.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns the model: it takes messages off the queue, updates, and paints once
 * when none is left, so that keys held down are folded into one frame.
 */
final class Loop {
  private static final int ANY = -1;

  /** How long the terminal has to say how light it is: later, a change would startle. */
  private static final Duration GUESSING = Duration.ofMillis(100);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Surface surface;
  private final Surroundings surroundings;
  private final Executor workers;
  private final Errands errands;
  private final Executor aside;
  private final ThreadFactory runners;
  private final BiConsumer<Duration, Runnable> timer;
  private final BlockingQueue<Letter> queue = new LinkedBlockingQueue<>();
  private final Emitter emitter = new Emitter();
  private final Map<SheetId, Integer> newest = new ConcurrentHashMap<>();
  private final Keeping keeping;
  private final Deque<Visited> left = new ArrayDeque<>();
  private Portfolio portfolio;
  private int visit;
  private Model model;
  private volatile int generation;
  private final List<Running> running = new ArrayList<>();
  private @Nullable Frame shown;
  private @Nullable Model painted;

  /** What waits to be taken; an answer is for the portfolio that was shown when it was asked. */
  private record Letter(int visit, Message message) {}

  /** A portfolio that the person will come back to. */
  private record Visited(Model model, Portfolio portfolio) {}

  /**
   * A loop that has not begun.
   *
   * @param model how the person left it, as {@link Remembered} laid it out
   * @param workers does work that needs the store, one thing after the other
   * @param aside filters and sorts, and does what else does not need the store
   * @param runners makes a thread for each task in the background
   * @param timer runs something later
   */
  Loop(
      Model model,
      Surface surface,
      Portfolio portfolio,
      Surroundings surroundings,
      Executor workers,
      Executor aside,
      ThreadFactory runners,
      BiConsumer<Duration, Runnable> timer) {
    this.model = model;
    this.surface = surface;
    this.portfolio = portfolio;
    this.workers = workers;
    this.errands = new Errands(workers);
    this.aside = aside;
    this.runners = runners;
    this.timer = timer;
    this.surroundings = surroundings;
    this.keeping =
        new Keeping(
            surroundings.state(), model, this::hireLater, why -> post(new Message.Said(why, true)));
  }

  private void hireLater(Duration delay, Runnable work) {
    timer.accept(delay, () -> workers.execute(work));
  }

  /** Hands a message to the loop, from any thread, whichever portfolio is shown. */
  void post(Message message) {
    queue.add(new Letter(ANY, message));
  }

  /**
   * Hands over the answer to a question; it is dropped where another portfolio is shown by then.
   */
  private void answer(int asked, Message message) {
    queue.add(new Letter(asked, message));
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
    if (model.setup().themeOpen()) {
      surface.write(Requests.background());
      timer.accept(GUESSING, () -> post(new Message.Guessed()));
    }
    read();
  }

  private void read() throws IOException {
    Step step = Update.reload(model);
    perform(model.screen() == Screen.WALLETS ? Balances.watched(step) : step);
  }

  /** Works off what is in the queue, and paints what came of it. */
  void settle() throws IOException {
    Letter next = queue.poll();
    while (next != null && model.exit() == null) {
      take(next);
      next = queue.poll();
    }
    if (left.isEmpty()) {
      keeping.look(model);
    }
    paint();
  }

  /** The model as it is now. */
  Model model() {
    return model;
  }

  private void take(Letter letter) throws IOException {
    if (letter.visit() == ANY || letter.visit() == visit) {
      perform(Update.apply(model, aimed(letter.message())));
    }
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
    int asked = visit;
    for (Job job : step.jobs()) {
      switch (job) {
        case Job.Aside work -> aside.execute(task(work));
        case Job.Work work -> errands.add(work.mayWait(), task(work));
        case Job.Arrange arrange -> arrange(arrange.question());
        case Job.Start start -> start(start);
        case Job.Interrupt(int task) -> stop(task);
        case Job.Later later -> timer.accept(later.delay(), () -> answer(asked, later.message()));
        case Job.Measure measure -> measure();
        case Job.Repaint repaint -> forget();
        case Job.Suspend suspend -> suspend();
        case Job.Visit(Portfolio other) -> visit(other);
        case Job.ComeBack back -> comeBack();
        case Job.Copy(String text) -> surface.write(Requests.clipboard(text));
        case Job.Browse(URI address) -> workers.execute(() -> browse(address));
      }
    }
  }

  /** What has been asked for anew meanwhile is not read for nothing. */
  private Runnable task(Job.Work work) {
    int asked = visit;
    Portfolio of = portfolio;
    return () -> {
      if (!work.isLate(generation)) {
        answer(asked, done(work, of, message -> answer(asked, message)));
      }
    };
  }

  private static Message done(Job.Work work, Portfolio of, Consumer<Message> meanwhile) {
    try {
      return work.run(of, meanwhile);
    } catch (RuntimeException e) {
      return new Message.Failed(reason(e));
    }
  }

  /** Once there is a newer question about a list, work on the older one ends. */
  private void arrange(Arranging<?> question) {
    newest.put(question.sheet(), question.generation());
    BooleanSupplier late =
        () -> !Objects.equals(newest.get(question.sheet()), question.generation());
    int asked = visit;
    aside.execute(
        () -> {
          Message answer = question.answer(late, message -> answer(asked, message));
          if (answer != null) {
            answer(asked, answer);
          }
        });
  }

  private void start(Job.Start start) {
    int asked = visit;
    running.removeIf(Running::isOver);
    running.add(Running.begin(start, portfolio, runners, message -> answer(asked, message)));
  }

  private void stop(int task) {
    for (Running one : running) {
      if (one.task() == task) {
        one.stop();
      }
    }
  }

  /** Another portfolio is shown; answers that are still to come for this one are dropped. */
  private void visit(Portfolio other) throws IOException {
    left.push(new Visited(model, portfolio));
    model = Samples.begin(model, other);
    portfolio = other;
    visit++;
    read();
  }

  private void comeBack() throws IOException {
    running.forEach(Running::stop);
    Visited own = left.poll();
    if (own != null) {
      model = Samples.back(own.model(), model);
      portfolio = own.portfolio();
      visit++;
      read();
    }
  }

  private void browse(URI address) {
    try {
      surroundings.browser().open(address);
    } catch (IOException e) {
      post(new Message.Said(reason(e), true));
    }
  }

  /**
   * Keeps how the person left the UI, ends what goes on in the background, and waits a moment until
   * it has let go of the store.
   */
  void end() {
    Visited own = left.peekLast();
    keeping.look(own == null ? model : Samples.back(own.model(), model));
    keeping.save();
    running.forEach(Running::stop);
    running.forEach(one -> one.join(PATIENCE));
  }

  /** What to tell the person of something that went wrong. */
  static String reason(Throwable e) {
    return switch (e) {
      case StoreUnavailableException store -> sentences(message(e), store.hint());
      case ChainUnreadableException chain -> sentences(message(e), chain.hint());
      case RefusedException refused -> message(e);
      default -> {
        e.printStackTrace(); // Nobody foresaw it. What is printed now goes to the log.
        yield message(e);
      }
    };
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? "Something went wrong: " + e.getClass().getSimpleName() : message;
  }

  private static String sentences(String message, @Nullable String hint) {
    return hint == null || hint.isEmpty() ? message : message + ". " + hint;
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
