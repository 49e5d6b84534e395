package icofolio.tui.terminal;

import java.io.IOException;

/** A terminal as the loop sees it: events come from it, bytes go to it. */
public interface Surface extends AutoCloseable {

  /** Columns and rows. */
  record Size(int columns, int rows) {}

  /** The size that the terminal has now. */
  Size size() throws IOException;

  /** Waits for the next event. */
  Event read() throws IOException;

  /** Sends bytes as they are; after {@link #close} nothing is sent. */
  void write(byte[] bytes) throws IOException;

  /**
   * Gives the terminal back to the shell and stops the process, as Ctrl+Z does elsewhere; returns
   * when the process goes on, with the terminal taken again and its contents unknown.
   */
  void suspend() throws IOException;

  /** Gives the terminal back as it was; once is enough, more do no harm. */
  @Override
  void close();
}
