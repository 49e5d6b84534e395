package icofolio.exchange;

import icofolio.entry.ProblemCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows of a CSV file by RFC 4180, taken strictly: a quote only at the start of a cell, nothing
 * after the closing one, LF or CRLF at the end of a row. Blank lines are no rows.
 *
 * <p>Of a cell longer than any field may be only the head is kept, so that memory stays the same
 * whatever the file holds. The bytes must be UTF-8 already (see {@link Utf8Stream}).
 */
final class CsvTokenizer implements Closeable {
  /** Bytes kept of a cell: in UTF-8 never less than the 10,000 characters of the longest field. */
  private static final int LONGEST = 40_000;

  private static final int MOST_CELLS = 1_000;
  private static final int BLOCK = 1 << 16;
  private static final int END = -1;

  private final String file;
  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int position;
  private int limit;
  private long line = 1;
  private long rowLine;
  private byte[] kept = new byte[256];
  private int length;
  private String[] cells = new String[64];
  private int size;

  CsvTokenizer(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** The line in which the row begins, counted from 1. */
  long line() {
    return rowLine;
  }

  /** How many cells the row has. */
  int size() {
    return size;
  }

  /** A cell of the row, without its quotes. */
  String cell(int index) {
    return cells[index];
  }

  /** All cells of the row. */
  String[] cells() {
    return Arrays.copyOf(cells, size);
  }

  /**
   * Goes to the next row.
   *
   * @return whether there is one
   * @throws BadFileException where the text is no CSV: what follows cannot be told apart any more
   */
  boolean next() throws IOException {
    int c = peek();
    while (c == '\n' || c == '\r') {
      endOfLine();
      c = peek();
    }
    if (c == END) {
      return false;
    }
    rowLine = line;
    size = 0;
    do {
      add(peek() == '"' ? quoted() : plain());
    } while (comma());
    return true;
  }

  /** After a cell: a comma that another follows, or the end of the row. */
  private boolean comma() throws IOException {
    int c = peek();
    if (c == ',') {
      position++;
      return true;
    }
    if (c != END) {
      endOfLine();
    }
    return false;
  }

  private void endOfLine() throws IOException {
    if (peek() == '\r') {
      position++;
      if (peek() != '\n') {
        throw bad(line, "a carriage return stands alone; lines end with LF or CRLF");
      }
    }
    position++;
    line++;
  }

  /** Most cells lie whole in the block: they become text without being copied first. */
  private String plain() throws IOException {
    int start = position;
    for (int i = position; i < limit; i++) {
      byte b = block[i];
      if (b == ',' || b == '\n' || b == '\r') {
        position = i;
        return text(block, start, Math.min(i - start, LONGEST));
      }
      if (b == '"' || b == 0) {
        break;
      }
    }
    return acrossBlocks();
  }

  private String acrossBlocks() throws IOException {
    length = 0;
    int c = peek();
    while (c != END && c != ',' && c != '\n' && c != '\r') {
      if (c == '"') {
        throw bad(
            line,
            "a quote stands inside a cell that does not begin with one; put the whole cell in"
                + " quotes and write the quote twice");
      }
      keep(c);
      c = peek();
    }
    return text(kept, 0, length);
  }

  private String quoted() throws IOException {
    long opened = line;
    length = 0;
    position++;
    while (true) {
      int c = peek();
      if (c == END) {
        throw bad(opened, "the quote that opens in line " + opened + " is never closed");
      }
      if (c == '"') {
        position++;
        if (peek() != '"') {
          return closed(opened);
        }
      }
      line += c == '\n' ? 1 : 0;
      keep(c);
    }
  }

  private String closed(long opened) throws IOException {
    int c = peek();
    if (c != END && c != ',' && c != '\n' && c != '\r') {
      throw bad(
          line,
          "text follows the closing quote of the cell that opens in line "
              + opened
              + "; write a quote inside a cell twice");
    }
    return text(kept, 0, length);
  }

  private void keep(int c) throws BadFileException {
    if (c == 0) {
      throw bad(line, "a NUL byte stands in the text; this is no CSV file, or a damaged one");
    }
    position++;
    if (length == LONGEST) {
      return;
    }
    if (length == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(LONGEST, length * 2));
    }
    kept[length++] = (byte) c;
  }

  /** The next byte, which stays where it is, or {@link #END}. */
  private int peek() throws IOException {
    if (position == limit) {
      int count = in.read(block, 0, BLOCK);
      position = 0;
      limit = Math.max(count, 0);
      if (count <= 0) {
        return END;
      }
    }
    return block[position] & 0xff;
  }

  private void add(String cell) throws BadFileException {
    if (size == MOST_CELLS) {
      throw bad(rowLine, "a row has more than " + MOST_CELLS + " cells");
    }
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    cells[size++] = cell;
  }

  private static String text(byte[] bytes, int from, int count) {
    return count == 0 ? "" : new String(bytes, from, count, StandardCharsets.UTF_8);
  }

  private BadFileException bad(long where, String message) {
    return new BadFileException(Problems.of(file, where, ProblemCode.BAD_CSV, message));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
