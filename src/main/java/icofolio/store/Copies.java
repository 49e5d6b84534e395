package icofolio.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Whole files moved about so that a crash leaves the old or the new one, never something between.
 */
final class Copies {

  private Copies() {}

  /**
   * A copy with its owner's rights alone, forced to disk; what is there of that name is replaced.
   */
  static void copy(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    Permissions.createNew(to);
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
      long size = source.size();
      long at = 0;
      while (at < size) {
        long moved = source.transferTo(at, size - at, target);
        if (moved <= 0) {
          throw new IOException("the file became shorter while it was copied");
        }
        at += moved;
      }
      target.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(to);
      throw e;
    }
  }

  /** Another name for the same content, or a copy where the file system knows no such thing. */
  static void keep(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      if (Files.exists(to)) {
        throw e;
      }
      copy(from, to);
    }
  }

  /** Puts a finished file in its place. */
  static void putInPlace(Path finished, Path place) throws IOException {
    try (FileChannel file = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(
        finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(place);
  }

  private static void forceFolder(Path place) {
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems do not open folders; there the move itself is all that can be done.
    }
  }
}
