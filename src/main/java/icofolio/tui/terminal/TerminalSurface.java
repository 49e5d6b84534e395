package icofolio.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The terminal that this process was started on. */
public final class TerminalSurface implements Surface {
  private static final int BUFFER = 1 << 16;

  private final Tty tty;
  private final Keys keys = new Keys();
  private final AtomicBoolean closed = new AtomicBoolean();
  private boolean sizeKnown = true;

  private TerminalSurface(Tty tty) {
    this.tty = tty;
  }

  /**
   * Takes the terminal.
   *
   * @param onResize run, on a thread of the machine's choice, whenever the size may have changed
   * @throws IOException with a sentence for the person where there is no terminal to take
   */
  public static TerminalSurface open(Runnable onResize) throws IOException {
    FileOutputStream screen = new FileOutputStream(FileDescriptor.out);
    Tty tty;
    try {
      tty = Tty.open(keyboard(), new BufferedOutputStream(screen, BUFFER), onResize);
    } catch (IOException e) {
      throw new IOException(
          "The terminal UI needs a terminal; 'ico status' shows the same in plain text", e);
    }
    tty.enterPrivateMode();
    return new TerminalSurface(tty);
  }

  /** The terminal itself, so that keys work even where standard input comes from a file. */
  private static InputStream keyboard() throws FileNotFoundException {
    return new EscapeStream(new FileInputStream("/dev/tty"));
  }

  @Override
  public Size size() throws IOException {
    TerminalSize size = sizeKnown ? tty.sizeAtStart() : tty.getTerminalSize();
    sizeKnown = false;
    return new Size(size.getColumns(), size.getRows());
  }

  @Override
  public Event read() throws IOException {
    @Nullable Event event;
    do {
      event = keys.event(tty.readInput());
    } while (event == null);
    return event;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    tty.send(bytes);
  }

  @Override
  public void suspend() throws IOException {
    tty.suspend();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        tty.close();
      } catch (IOException | IllegalStateException e) {
        // The terminal is gone, or the machine is shutting down and gives it back itself.
      }
    }
  }
}
