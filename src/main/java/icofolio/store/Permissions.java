package icofolio.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner may read; where a file system knows no such rights,
 * plain.
 */
final class Permissions {

  private static final FileAttribute<?>[] FILE = attribute("rw-------");
  private static final FileAttribute<?>[] FOLDER = attribute("rwx------");

  private Permissions() {}

  private static FileAttribute<?>[] attribute(String rights) {
    boolean posix =
        java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Makes an empty file with its rights before anything is written to it; one that is there stays.
   */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(file, FILE);
    } catch (FileAlreadyExistsException e) {
      // Somebody else was first, with the same rights.
    }
  }

  /** Makes a new empty file with its rights; fails where there is one. */
  static void createNew(Path file) throws IOException {
    Files.createFile(file, FILE);
  }

  /** Takes the rights of all others from a file of this program's own making. */
  static void restrict(Path file) throws IOException {
    if (FILE.length > 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Makes the folders that are missing. */
  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, FOLDER);
    }
  }
}
