package icofolio.exchange;

import java.io.IOException;

/** The byte order mark that some programs put before UTF-8. */
final class Bom {
  private static final int LENGTH = 3;

  private Bom() {}

  /** How many bytes it takes at the start of the input: 3, or 0 where there is none. */
  static int length(Input input) throws IOException {
    return length(input.head(LENGTH));
  }

  static int length(byte[] head) {
    boolean there =
        head.length >= LENGTH
            && head[0] == (byte) 0xef
            && head[1] == (byte) 0xbb
            && head[2] == (byte) 0xbf;
    return there ? LENGTH : 0;
  }
}
