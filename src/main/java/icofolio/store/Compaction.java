package icofolio.store;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Writes a closed database anew, without the room that superseded pages take. */
final class Compaction {

  private Compaction() {}

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
