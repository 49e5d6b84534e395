package icofolio.tui;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what libraries print off the screen for as long as the screen is up. */
final class Streams implements AutoCloseable {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  private Streams(OutputStream instead) {
    PrintStream stream = new PrintStream(instead, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  /** What is printed from now on goes there. */
  static Streams to(OutputStream instead) {
    return new Streams(instead);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }
}
