package icofolio.store;

import icofolio.tracker.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Writes a closed database anew, without the room that superseded pages take. */
final class Compaction {

  /** A file smaller than this is left as it is: in bytes. */
  private static final long SMALL = 4 << 20;

  /** Below this many percent in use a store is written anew. */
  private static final int POORLY_FILLED = 30;

  private static final String RATES =
      "SELECT CAST(\"SETTING_VALUE\" AS BIGINT) FROM \"INFORMATION_SCHEMA\".\"SETTINGS\""
          + " WHERE \"SETTING_NAME\" IN ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')";

  private Compaction() {}

  /** How many percent of a file are in use. */
  static long filled(Sql sql) {
    long filled = 100;
    for (long rate : sql.list(RATES, row -> row.getLong(1))) {
      filled = filled * rate / 100;
    }
    return filled;
  }

  /**
   * Closes a store, and writes it anew where many small changes have left it mostly empty. What is
   * in it is on disk already: where this fails it stays as it is.
   */
  static void closeTidily(StoreFiles files, Sql sql) {
    try {
      if (Files.size(files.database()) < SMALL || filled(sql) >= POORLY_FILLED) {
        return;
      }
      sql.closeWhole();
      Workshop workshop = Workshop.open(files);
      try {
        Copies.putInPlace(of(workshop, files.database(), files.database()), files.database());
      } finally {
        workshop.clearQuietly();
      }
    } catch (IOException | StoreUnavailableException e) {
      // It costs room, nothing else; the next change tries again.
    } finally {
      sql.close();
    }
  }

  /**
   * A compact copy in a workshop.
   *
   * @param place for messages
   */
  static Path of(Workshop workshop, Path file, Path place) throws IOException {
    Path target = workshop.file("compact");
    try {
      MVStore.compact(file.toString(), target.toString(), false, null);
    } catch (RuntimeException e) {
      throw Failures.ofDatabase(place, e);
    }
    Permissions.restrict(target);
    return target;
  }
}
