package icofolio.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells and rows as RFC 4180 writes them, with LF at the end of a row. */
public final class CsvRows implements AutoCloseable {
  private static final int BLOCK = 1 << 15;

  private final OutputStream out;
  private final StringBuilder block = new StringBuilder(BLOCK + 1024);
  private int cells;

  /** Rows that go to that stream as UTF-8. */
  public CsvRows(OutputStream out) {
    this.out = out;
  }

  /** Writes a row of texts, disarmed; absent ones stay empty. */
  public void row(List<@Nullable String> cells) {
    for (String cell : cells) {
      cell(cell == null ? "" : Formulas.disarm(cell));
    }
    end();
  }

  /** Adds a cell to the row, in quotes where it needs them. */
  void cell(String text) {
    if (cells++ > 0) {
      block.append(',');
    }
    if (needsQuotes(text)) {
      block.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      block.append(text);
    }
  }

  private static boolean needsQuotes(String text) {
    int last = text.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == ',' || c == '\n' || c == '\r') {
        return true;
      }
    }
    // Some programs take blanks at the ends for layout.
    return last >= 0 && (text.charAt(0) == ' ' || text.charAt(last) == ' ');
  }

  /** Ends the row. */
  void end() {
    block.append('\n');
    cells = 0;
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

  /** Passes on all that was written; the stream itself stays open. */
  @Override
  public void close() {
    flush();
  }
}
