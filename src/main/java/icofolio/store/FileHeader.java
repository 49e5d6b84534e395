package icofolio.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a store's file, looked at before the database is. */
final class FileHeader {

  private static final byte[] MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 4096;

  private FileHeader() {}

  /**
   * Whether it can be a store at all.
   *
   * @param known whether a stamp says that it was one
   */
  static void check(Path file, boolean known) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2 * BLOCK);
      // The header is there twice; the database makes do with either.
      if (!startsAt(start, 0) && !startsAt(start, BLOCK)) {
        throw known
            ? Failures.damaged(file, "it does not begin as a store does", null)
            : Failures.notAStore(file);
      }
    } catch (IOException e) {
      throw Failures.of(file, e);
    }
  }

  private static boolean startsAt(byte[] bytes, int at) {
    if (bytes.length < at + MAGIC.length) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }
}
