package icofolio.tui.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The terminal's input, which waits a little for the rest of an escape sequence. Over a slow line a
 * sequence comes in pieces, and Lanterna takes what is there for keys; it asks {@link #available}
 * before it decides, so that is the place to wait: {@value #SEQUENCE_WAIT} ms after ESC, longer
 * inside a paste, whose end must come.
 */
final class EscapeStream extends FilterInputStream {
  private static final int SEQUENCE_WAIT = 50;
  private static final int LONGEST_REPLY = 256;
  private static final int PASTE_WAIT = 1_000;
  private static final String PASTE_BEGIN = "\033[200~";
  private static final String PASTE_END = "\033[201~";

  private final StringBuilder tail = new StringBuilder();
  private boolean pasting;

  EscapeStream(InputStream input) {
    super(input);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      note(read);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    for (int i = 0; i < count; i++) {
      note(bytes[offset + i] & 255);
    }
    return count;
  }

  private void note(int value) {
    if (isReply()) {
      noteReply(value);
      return;
    }
    if (value == '\033' || tail.length() > PASTE_END.length()) {
      tail.setLength(0);
    }
    if (value == '\033' || !tail.isEmpty()) {
      tail.append((char) value);
    }
    if (tail.toString().equals(pasting ? PASTE_END : PASTE_BEGIN)) {
      pasting = !pasting;
      tail.setLength(0);
    } else if (ends(value)) {
      tail.setLength(0);
    }
  }

  /** Whether this is an answer of the terminal's, which may hold letters: ESC ] ... */
  private boolean isReply() {
    return tail.length() >= 2 && tail.charAt(1) == ']';
  }

  /** It ends with BEL, or with ESC \. */
  private void noteReply(int value) {
    boolean afterEscape = tail.charAt(tail.length() - 1) == '\033';
    boolean ended = value == '\007' || afterEscape || tail.length() > LONGEST_REPLY;
    tail.append((char) value);
    if (ended) {
      tail.setLength(0);
    }
  }

  /** Whether a sequence is complete with this byte: every one ends with a letter or a tilde. */
  private boolean ends(int value) {
    return tail.length() > 2 && (value >= '@' && value <= '~' && value != '[' && value != 'O');
  }

  @Override
  public int available() throws IOException {
    int wait = pasting ? PASTE_WAIT : tail.isEmpty() ? 0 : SEQUENCE_WAIT;
    long until = System.nanoTime() + wait * 1_000_000L;
    int ready = super.available();
    while (ready == 0 && System.nanoTime() < until) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
      ready = super.available();
    }
    return ready;
  }
}
