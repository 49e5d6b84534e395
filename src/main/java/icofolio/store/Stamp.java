package icofolio.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Which versions wrote a store, in a small file beside it: looked at before the database touches
 * anything.
 *
 * @param schema the number of the last migration
 * @param h2 version of the database
 */
record Stamp(int schema, String h2) {

  /** The version of the database that this program brings. */
  static final String H2 = Constants.VERSION;

  /** Reads it; null where there is none or nothing can be read from it. */
  static @Nullable Stamp read(StoreFiles files) {
    try {
      // Whoever opens it in an editor may leave other line ends.
      String text = Files.readString(files.version()).replace("\r", "");
      Map<String, String> lines = Image.lines(text);
      String schema = lines.get("schema");
      String h2 = lines.get("h2");
      return schema == null || h2 == null ? null : new Stamp(Integer.parseInt(schema), h2);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Puts it beside the store, whole or not at all. */
  void write(StoreFiles files) throws IOException {
    Path next = files.version().resolveSibling(files.version().getFileName() + ".new");
    Files.deleteIfExists(next);
    Permissions.createNew(next);
    Files.write(next, ("schema=" + schema + "\nh2=" + h2 + "\n").getBytes(StandardCharsets.UTF_8));
    Files.move(
        next, files.version(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The same, where it only saves a look and a store that cannot be written does without. */
  void writeQuietly(StoreFiles files) {
    try {
      write(files);
    } catch (IOException e) {
      // The next opening looks again.
    }
  }

  /** Whether an older version of the database wrote the store. */
  boolean isOfOlderDatabase() {
    return compare(h2, H2) < 0;
  }

  /** Whether a newer program than this wrote the store. */
  boolean isNewer(int latestSchema) {
    return schema > latestSchema || compare(h2, H2) > 0;
  }

  private static int compare(String left, String right) {
    String[] a = left.split("\\.", -1);
    String[] b = right.split("\\.", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int difference = Integer.compare(number(a[i]), number(b[i]));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(a.length, b.length);
  }

  private static int number(String part) {
    return part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 0;
  }
}
