package icofolio.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a process, and which of them are a terminal.
 *
 * @param in standard input
 * @param bytes standard output, buffered
 * @param out the same as UTF-8 text; to be flushed before {@code bytes} is used
 * @param err standard error
 * @param terminals which of the three are a terminal
 */
record Streams(
    InputStream in, OutputStream bytes, Writer out, PrintStream err, Terminals terminals) {
  /** An answer up to this size is whole before it is passed on: no slow reader holds the store. */
  private static final int BUFFER = 1 << 20;

  /** Which of the three streams are a terminal. */
  record Terminals(boolean in, boolean out, boolean err) {
    /** None of them, as in a script. */
    static final Terminals NONE = new Terminals(false, false, false);
  }

  /** Those of this process. */
  static Streams ofProcess() {
    return of(
        System.in,
        Outlet.ofProcess(),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        new Terminals(Terminal.is(0), Terminal.is(1), Terminal.is(2)));
  }

  /** Streams of any kind. */
  static Streams of(InputStream in, OutputStream out, PrintStream err, Terminals terminals) {
    OutputStream bytes = new BufferedOutputStream(out, BUFFER);
    Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 8192);
    return new Streams(in, bytes, text, err, terminals);
  }

  /** Passes on everything that was written. */
  void flush() throws IOException {
    out.flush();
    err.flush();
  }
}
