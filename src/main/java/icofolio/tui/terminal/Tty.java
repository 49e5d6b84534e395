package icofolio.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lanterna's terminal with three habits mended: it sets the line up with one process in place of
 * five, it learns the size without moving the cursor, and it leaves every mode that it turned on
 * whichever way it ends.
 */
final class Tty extends UnixTerminal {
  /** Mouse presses with large coordinates, focus, and pastes as a whole. */
  private static final String MODES_ON = "\033[?1000h\033[?1006h\033[?2004h\033[?25l\033[2J";

  private static final String MODES_OFF = "\033[?2026l\033[?2004l\033[?1006l\033[?1000l";

  private static final String RAW = "-icanon min 1 -echo -isig -ixon -iexten";

  // Lanterna's constructor calls methods of this class before its own fields exist.
  private static volatile Runnable resized = () -> {};
  private static volatile String saved = "";
  private static volatile TerminalSize atStart = new TerminalSize(80, 24);

  private final Object lock = new Object();
  private boolean taken;

  private Tty(InputStream input, OutputStream output) throws IOException {
    super(input, output, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
    getInputDecoder().addProfile(new Replies());
  }

  /** Sets the terminal up; there is one terminal, so there can be one of these at a time. */
  static Tty open(InputStream input, OutputStream output, Runnable onResize) throws IOException {
    resized = onResize;
    return new Tty(input, output);
  }

  /** The size that the terminal had when it was opened. */
  TerminalSize sizeAtStart() {
    return atStart;
  }

  @Override
  protected void registerTerminalResizeListener(Runnable onResize) throws IOException {
    super.registerTerminalResizeListener(() -> resized.run());
  }

  @Override
  protected String runSTTYCommand(String... parameters) throws IOException {
    if (parameters.length == 1 && parameters[0].equals("-g")) {
      return setUp();
    }
    if (parameters.length == 1 && parameters[0].equals(saved) && !saved.isEmpty()) {
      return exec("stty", saved);
    }
    return ""; // all else is done in one go when the settings are saved
  }

  /** Saves the line's settings, asks for the size and sets the line up, all in one process. */
  private String setUp() throws IOException {
    String answer = exec("sh", "-c", "stty -g; echo '|'; stty size; stty " + RAW);
    int bar = answer.indexOf('|');
    if (bar <= 0) {
      throw new IOException("there is no terminal to set up");
    }
    saved = answer.substring(0, bar).strip();
    atStart = size(answer.substring(bar + 1), atStart);
    return saved;
  }

  @Override
  protected TerminalSize findTerminalSize() throws IOException {
    return size(exec("stty", "size"), atStart);
  }

  private static TerminalSize size(String answer, TerminalSize otherwise) {
    String[] parts = answer.strip().split(" ", 2);
    try {
      int rows = Integer.parseInt(parts[0]);
      int columns = Integer.parseInt(parts[parts.length - 1]);
      return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  @Override
  public void enterPrivateMode() throws IOException {
    synchronized (lock) {
      super.enterPrivateMode();
      writeToTerminal(MODES_ON.getBytes(StandardCharsets.US_ASCII));
      flush();
      taken = true;
    }
  }

  @Override
  public void exitPrivateMode() throws IOException {
    synchronized (lock) {
      taken = false;
      writeToTerminal(MODES_OFF.getBytes(StandardCharsets.US_ASCII));
      super.exitPrivateMode();
    }
  }

  /** Sends bytes as long as the terminal is taken; after that they are dropped. */
  void send(byte[] bytes) throws IOException {
    synchronized (lock) {
      if (taken) {
        writeToTerminal(bytes);
        flush();
      }
    }
  }

  /** Gives the terminal to the shell, stops the whole job, and takes it again when it goes on. */
  void suspend() throws IOException {
    exitPrivateMode();
    exec("stty", saved);
    exec("sh", "-c", "kill -TSTP 0");
    exec("sh", "-c", "stty " + RAW);
    enterPrivateMode();
  }
}
