package icofolio.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder beside the store, for its owner alone, where files are made that will take the store's
 * place. The database makes files of its own there that do not ask for rights.
 */
record Workshop(Path folder) {

  /** An empty one; what a crash left in it is thrown away. */
  static Workshop open(StoreFiles files) throws IOException {
    Workshop workshop = new Workshop(files.workshop());
    workshop.clear();
    Permissions.createFolder(workshop.folder);
    return workshop;
  }

  Path file(String name) {
    return folder.resolve(name + StoreFiles.SUFFIX);
  }

  /** Throws away all that is in it, and itself. */
  void clear() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /** The same, where what is left only costs room. */
  void clearQuietly() {
    try {
      clear();
    } catch (IOException e) {
      // The next one who works here begins with throwing it away.
    }
  }
}
