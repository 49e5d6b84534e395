package icofolio.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of a store's file, and the last part of it that they name, looked at before the
 * database is opened: of a file that has lost its end the database would quietly go back to an
 * older state.
 */
final class FileHeader {

  private static final String MAGIC = "H:2,";
  private static final String SUM = ",fletcher:";
  private static final int BLOCK = 4096;
  private static final int FOOTER = 128;

  private FileHeader() {}

  /**
   * Whether it can be a store, and has everything that was in it when it was last closed.
   *
   * @param known whether a stamp says that it is one
   * @return the version of its content by the database's own count, or -1 where a crash left it
   *     behind
   */
  static long check(Path file, boolean known) {
    if (Files.exists(file) && !Files.isReadable(file)) {
      throw Failures.unreadable(file, null);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Map<String, String> header = newest(read(channel, 0, BLOCK), read(channel, BLOCK, BLOCK));
      if (header == null) {
        throw known
            ? Failures.damaged(file, "it does not begin as a store does", null)
            : Failures.notAStore(file);
      }
      // After a crash the header is behind, and the database goes through what follows it.
      boolean closed = header.containsKey("clean");
      if (closed && !hasLastChunk(channel, header)) {
        throw Failures.damaged(file, "its end is missing or broken", null);
      }
      return closed ? hex(header, "version") : -1;
    } catch (IOException e) {
      throw Failures.of(file, e);
    }
  }

  /** Whether a file begins as a store does. */
  static boolean looksLikeStore(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return header(read(channel, 0, BLOCK)) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** The header is there twice; of two that are whole the later one counts. */
  private static @Nullable Map<String, String> newest(byte[] first, byte[] second) {
    Map<String, String> a = header(first);
    Map<String, String> b = header(second);
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return hex(b, "version") > hex(a, "version") ? b : a;
  }

  private static @Nullable Map<String, String> header(byte[] block) {
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    return Arrays.mismatch(block, magic) == magic.length ? summed(block) : null;
  }

  private static boolean hasLastChunk(FileChannel channel, Map<String, String> header)
      throws IOException {
    long start = hex(header, "block") * BLOCK;
    String text = new String(read(channel, start, BLOCK), StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    Map<String, String> chunk = end < 0 ? null : map(text.substring(0, end).strip());
    if (chunk == null || hex(chunk, "len") < 1 || !agree(header, chunk)) {
      return false;
    }
    long footer = start + hex(chunk, "len") * BLOCK - FOOTER;
    Map<String, String> last = summed(read(channel, footer, FOOTER));
    return last != null && agree(header, last);
  }

  private static boolean agree(Map<String, String> header, Map<String, String> chunk) {
    return hex(header, "chunk") == hex(chunk, "chunk")
        && hex(header, "version") == hex(chunk, "version");
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (at >= 0 && buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        break;
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** Names and values of a text that carries its own checksum; null where that does not fit. */
  private static @Nullable Map<String, String> summed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(SUM);
    Map<String, String> map = end < 0 ? null : map(text.lines().findFirst().orElse("").strip());
    boolean fits =
        map != null && (int) hex(map, "fletcher") == DataUtils.getFletcher32(bytes, 0, end);
    return fits ? map : null;
  }

  private static @Nullable Map<String, String> map(String text) {
    try {
      return DataUtils.parseMap(text);
    } catch (MVStoreException e) {
      return null;
    }
  }

  private static long hex(Map<String, String> map, String name) {
    try {
      return Long.parseLong(map.getOrDefault(name, "-1"), 16);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
