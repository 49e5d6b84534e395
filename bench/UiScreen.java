import icofolio.tui.terminal.Event;
import icofolio.tui.terminal.Surface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/**
 * A terminal that nobody sees: it takes keys from a measurement, obeys what is written to it, and
 * says when it first showed what was waited for.
 */
final class UiScreen implements Surface {

  static final int COLUMNS = 200;
  static final int ROWS = 60;

  private static final long PATIENCE = 60_000_000_000L;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final String[][] cells = new String[ROWS][COLUMNS];
  private int column;
  private int row;
  private long last = System.nanoTime();
  private long seen;
  private Predicate<UiScreen> wanted;

  UiScreen() {
    for (String[] line : cells) {
      Arrays.fill(line, " ");
    }
  }

  /** Presses a key and gives the seconds until a frame that shows this had come whole. */
  double press(String key, Predicate<UiScreen> effect) {
    long start = System.nanoTime();
    synchronized (this) {
      wanted = effect;
      seen = 0;
    }
    send(key);
    return (await() - start) / 1e9;
  }

  /** Presses a key. */
  void send(String key) {
    events.add(key.length() == 1 ? Event.Key.typed(key) : Event.Key.named(key));
  }

  /** Seconds from a moment until the screen shows this, at once where it does already. */
  synchronized double secondsUntil(long start, Predicate<UiScreen> effect) {
    seen = effect.test(this) ? Math.max(start, last) : 0;
    wanted = effect;
    return (await() - start) / 1e9;
  }

  private synchronized long await() {
    long until = System.nanoTime() + PATIENCE;
    while (seen == 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("never seen; the screen shows\n" + text());
      }
      try {
        wait(1_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return seen;
  }

  /** One line of the screen. */
  synchronized String line(int index) {
    return String.join("", cells[index]).stripTrailing();
  }

  /** The line above the keys: the filter, where one is in the list, the sorting. */
  String status() {
    return line(ROWS - 2);
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      text.append(line(i)).append('\n');
    }
    return text.toString();
  }

  @Override
  public synchronized void write(byte[] bytes) {
    last = System.nanoTime();
    obey(new String(bytes, StandardCharsets.UTF_8));
    if (wanted != null && seen == 0 && wanted.test(this)) {
      seen = last;
      notifyAll();
    }
  }

  private void obey(String text) {
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) == '\033') {
        int end = i + 2;
        while (!Character.isLetter(text.charAt(end))) {
          end++;
        }
        if (text.charAt(end) == 'H') {
          String[] place = text.substring(i + 2, end).split(";");
          row = Integer.parseInt(place[0]) - 1;
          column = Integer.parseInt(place[1]) - 1;
        }
        i = end + 1;
      } else {
        cells[row][column++] = String.valueOf(text.charAt(i++));
      }
    }
  }

  @Override
  public Event read() {
    try {
      return events.take();
    } catch (InterruptedException e) {
      return new Event.Closed();
    }
  }

  @Override
  public Size size() {
    return new Size(COLUMNS, ROWS);
  }

  @Override
  public void suspend() {}

  @Override
  public void close() {}
}
