package icofolio.exchange.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lines of text that go to a stream as UTF-8, in blocks. */
final class Lines {
  private static final int BLOCK = 1 << 15;

  private final OutputStream out;
  private final StringBuilder block = new StringBuilder(BLOCK + 1024);

  Lines(OutputStream out) {
    this.out = out;
  }

  /** Adds a line. */
  void line(String text) {
    block.append(text).append('\n');
    if (block.length() >= BLOCK) {
      pass();
    }
  }

  /** Passes on all that was written. */
  void flush() {
    pass();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass() {
    try {
      out.write(block.toString().getBytes(StandardCharsets.UTF_8));
      block.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
