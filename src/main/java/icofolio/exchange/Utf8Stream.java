package icofolio.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Bytes on their way from a file to a reader: checked to be UTF-8, so that whoever reads them may
 * decode without looking, and counted.
 */
final class Utf8Stream extends InputStream {
  /** The bytes are not UTF-8. */
  static final class NotUtf8Exception extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final int found;
    private final boolean cut;

    NotUtf8Exception(long offset, int found, boolean cut) {
      super("byte " + offset + " is not UTF-8");
      this.offset = offset;
      this.found = found;
      this.cut = cut;
    }

    /** Where the first byte stands that begins no character, counted from the start of the file. */
    long offset() {
      return offset;
    }

    /** That byte, 0 to 255. */
    int found() {
      return found;
    }

    /** Whether the file ends before the character does. */
    boolean cut() {
      return cut;
    }
  }

  private final InputStream in;
  private final LongConsumer counter;
  private long offset;
  // Of the character that runs: how many bytes are still to come, and between which the next one
  // lies.
  private int missing;
  private long began;
  private int first;
  private int least;
  private int most;

  /**
   * Begins at an offset of the file, which must be the start of a character.
   *
   * @param counter told the offset after each block
   */
  Utf8Stream(InputStream in, long offset, LongConsumer counter) {
    this.in = in;
    this.offset = offset;
    this.counter = counter;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    if (count < 0) {
      if (missing > 0) {
        throw new NotUtf8Exception(began, first, true);
      }
      return -1;
    }
    check(bytes, from, from + count);
    offset += count;
    counter.accept(offset);
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private void check(byte[] bytes, int from, int to) throws NotUtf8Exception {
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (missing == 0 && b >= 0) {
        i++;
        continue;
      }
      boolean fits = missing == 0 ? begin(b & 0xff, offset + i - from) : follow(b & 0xff);
      if (!fits) {
        throw new NotUtf8Exception(began, first, false);
      }
      i++;
    }
  }

  // The table of well-formed byte sequences of the Unicode standard.
  private boolean begin(int b, long at) {
    first = b;
    began = at;
    least = 0x80;
    most = 0xbf;
    if (b >= 0xc2 && b <= 0xdf) {
      missing = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      missing = 2;
      least = b == 0xe0 ? 0xa0 : 0x80;
      most = b == 0xed ? 0x9f : 0xbf;
    } else if (b >= 0xf0 && b <= 0xf4) {
      missing = 3;
      least = b == 0xf0 ? 0x90 : 0x80;
      most = b == 0xf4 ? 0x8f : 0xbf;
    }
    return missing > 0;
  }

  private boolean follow(int b) {
    boolean fits = b >= least && b <= most;
    least = 0x80;
    most = 0xbf;
    missing--;
    return fits;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
