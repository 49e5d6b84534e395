package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.ThemeFolders;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Event;
import icofolio.tui.widget.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Drives the real UI on a virtual terminal: presses keys, turns the wheel, resizes, and looks at
 * what stands on the screen. Work that the UI hands to workers is done when the robot waits.
 */
public final class Robot {
  private static final Path FRAMES = Path.of("src/test/resources/frames");

  private static final Duration READING = Duration.ofSeconds(20);

  private static final Path THEMES = Path.of("themes");

  /** The web addresses that were opened. */
  final List<URI> browsed = new ArrayList<>();

  private final VirtualSurface surface;
  private final Loop loop;
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<Runnable> later = new ArrayList<>();
  private final List<Thread> readers = new ArrayList<>();

  /** The press that comes before the next event. */
  private Event.Mouse pressed;

  private Robot(
      Portfolio portfolio,
      int columns,
      int rows,
      String theme,
      ColourDepth depth,
      boolean ascii,
      UiState state) {
    surface = new VirtualSurface(columns, rows);
    Themes themes = Themes.load(List.of(THEMES)).at(depth);
    Look look = new Look(themes, themes.named(theme), ascii, false);
    Model start =
        Remembered.applied(Model.start(portfolio.name(), surface.size(), look), kept(state));
    loop =
        new Loop(
            start,
            surface,
            portfolio,
            new Surroundings(new ThemeFolders(List.of(THEMES)), state, browsed::add),
            work::add,
            work::add,
            this::runner,
            (delay, action) -> later.add(action));
    io(loop::begin);
  }

  /** The UI on a terminal of that size, before any of its data has been read. */
  static Robot begin(Portfolio portfolio, int columns, int rows) {
    return begin(portfolio, columns, rows, UiState.NONE);
  }

  /** The same as it was left. */
  static Robot begin(Portfolio portfolio, int columns, int rows, UiState state) {
    return new Robot(portfolio, columns, rows, "dark", ColourDepth.TRUECOLOUR, false, state);
  }

  /** The UI with its data read. */
  public static Robot on(Portfolio portfolio, int columns, int rows) {
    return begin(portfolio, columns, rows).waits();
  }

  /** The UI with its data read, in another theme. */
  public static Robot in(String theme, Portfolio portfolio, int columns, int rows) {
    return looking(portfolio, columns, rows, theme, ColourDepth.TRUECOLOUR, false);
  }

  /** The UI where only ASCII and no colour may be used. */
  static Robot plain(Portfolio portfolio, int columns, int rows) {
    return looking(portfolio, columns, rows, "dark", ColourDepth.NONE, true);
  }

  /** The UI in that theme, at that depth. */
  static Robot looking(
      Portfolio portfolio, int columns, int rows, String theme, ColourDepth depth, boolean ascii) {
    return new Robot(portfolio, columns, rows, theme, depth, ascii, UiState.NONE).waits();
  }

  private static UiState.Saved kept(UiState state) {
    try {
      return state.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets workers finish. */
  public Robot waits() {
    io(loop::settle);
    while (!work.isEmpty()) {
      work.poll().run();
      io(loop::settle);
    }
    return this;
  }

  private Thread runner(Runnable task) {
    Thread thread = new Thread(task, "robot-task");
    thread.setDaemon(true);
    readers.add(thread);
    return thread;
  }

  /** Lets whatever goes on in the background come to its end. */
  Robot waitsForTasks() {
    return waitsForChains();
  }

  /** Something happens outside. */
  Robot hears(Message message) {
    loop.post(message);
    return waits();
  }

  /** Lets what reads the chains come to its end. */
  public Robot waitsForChains() {
    try {
      for (Thread reader : readers) {
        reader.join(READING);
        assertThat(reader.isAlive()).as("still reading").isFalse();
      }
      readers.clear();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return waits();
  }

  /** Lets the time pass that notices are shown for. */
  public Robot waitsLong() {
    later.forEach(Runnable::run);
    later.clear();
    return waits();
  }

  /** Presses keys, each by its name in the table of commands, each when the one before is done. */
  public Robot press(String... keys) {
    for (String key : keys) {
      boolean typed = key.codePointCount(0, key.length()) == 1;
      post(typed ? Event.Key.typed(key) : Event.Key.named(key));
      waits();
    }
    return this;
  }

  /** Presses keys faster than anything is drawn or read. */
  Robot bursts(String... keys) {
    for (String key : keys) {
      boolean typed = key.codePointCount(0, key.length()) == 1;
      post(typed ? Event.Key.typed(key) : Event.Key.named(key));
    }
    return waits();
  }

  /** Types text. */
  public Robot type(String text) {
    text.codePoints().forEach(c -> post(Event.Key.typed(Character.toString(c))));
    return waits();
  }

  /** Pastes text. */
  public Robot paste(String text) {
    post(new Event.Paste(text));
    return waits();
  }

  /**
   * Presses the left button on the first cell that shows this text; twice in a row on the same cell
   * is a double press.
   */
  public Robot click(String text) {
    return click(text, Event.Mouse.Held.NOTHING);
  }

  /** The same with a key held down. */
  Robot click(String text, Event.Mouse.Held held) {
    for (int row = 0; row < surface.size().rows(); row++) {
      int column = surface.line(row).indexOf(text);
      if (column >= 0) {
        return press(new Event.Mouse(Event.Mouse.Action.PRESS, column, row, held, false));
      }
    }
    throw new AssertionError("nothing shows " + text + ":\n" + screen());
  }

  /** Uses the mouse on one cell. */
  Robot mouse(Event.Mouse.Action action, int column, int row) {
    post(new Event.Mouse(action, column, row));
    return waits();
  }

  /** Whether the program has ended. */
  public boolean isOver() {
    return model().exit() != null;
  }

  /** Presses the left button on a cell. */
  Robot clickAt(int column, int row) {
    return press(new Event.Mouse(Event.Mouse.Action.PRESS, column, row));
  }

  private Robot press(Event.Mouse mouse) {
    boolean twice = mouse.equals(pressed);
    post(twice ? mouse.again() : mouse);
    pressed = twice ? null : mouse;
    return waits();
  }

  /** Turns the wheel towards the person over a cell. */
  Robot wheelAt(int column, int row) {
    post(new Event.Mouse(Event.Mouse.Action.WHEEL_DOWN, column, row));
    return waits();
  }

  /** Turns the wheel towards the person that many times. */
  Robot wheel(int times) {
    for (int i = 0; i < times; i++) {
      post(new Event.Mouse(Event.Mouse.Action.WHEEL_DOWN, 5, 5));
    }
    return waits();
  }

  /** Makes the terminal larger or smaller. */
  public Robot resize(int columns, int rows) {
    surface.resize(columns, rows);
    post(new Event.Resized());
    return waits();
  }

  private void post(Event event) {
    pressed = null;
    loop.post(new Message.Input(event, null));
  }

  /** Everything on the screen. */
  public String screen() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < surface.size().rows(); row++) {
      text.append(surface.line(row)).append('\n');
    }
    return text.toString();
  }

  /** The screen shows each of these texts. */
  public Robot sees(String... texts) {
    assertThat(screen()).contains(texts);
    return this;
  }

  /** The screen shows none of these texts. */
  public Robot misses(String... texts) {
    assertThat(screen()).doesNotContain(texts);
    return this;
  }

  /** The screen is the one kept in that file; with {@code -Dframes.update=true} it becomes so. */
  Robot frame(String name) {
    Path file = FRAMES.resolve(name + ".txt");
    io(
        () -> {
          if (Boolean.getBoolean("frames.update")) {
            Files.createDirectories(FRAMES);
            Files.writeString(file, screen());
          }
          assertThat(screen()).isEqualTo(Files.readString(file));
        });
    return this;
  }

  /**
   * The screen as a picture is the one kept in that file; with {@code -Dframes.update=true} it
   * becomes so.
   */
  public Robot picture(Path file, String title) {
    String picture = Picture.of(this, title);
    io(
        () -> {
          if (Boolean.getBoolean("frames.update")) {
            Files.writeString(file, picture);
          }
          assertThat(picture)
              .as("%s; make it anew with -Dframes.update=true", file)
              .isEqualTo(Files.readString(file));
        });
    return this;
  }

  /** What the terminal shows, cell by cell, is what the view makes of the model. */
  public Robot showsItsModel() {
    Frame frame = View.of(loop.model());
    for (int row = 0; row < frame.height(); row++) {
      for (int column = 0; column < frame.width(); column++) {
        surface.isAt(frame, column, row);
      }
    }
    return this;
  }

  /** The program ends. */
  Robot ends() {
    loop.end();
    return this;
  }

  VirtualSurface surface() {
    return surface;
  }

  Model model() {
    return loop.model();
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void io(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
