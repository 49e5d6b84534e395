package icofolio.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file in the making, for its owner's eyes only: it takes its name when it is whole, and until
 * then what stood there stays.
 */
final class NewFile implements AutoCloseable {
  private final Path target;
  private final Path unfinished;
  private final OutputStream out;

  private NewFile(Path target, Path unfinished, OutputStream out) {
    this.target = target;
    this.unfinished = unfinished;
    this.out = out;
  }

  /** Begins the file of that name. */
  static NewFile at(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "unwritable", "there is no folder for " + target, "Make it, or name another file.");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device or a pipe is written to as it is.
      return new NewFile(target, target, Files.newOutputStream(target));
    }
    Path unfinished = Files.createTempFile(folder, ".ico-", ".tmp");
    return new NewFile(target, unfinished, Files.newOutputStream(unfinished));
  }

  OutputStream out() {
    return out;
  }

  /** Gives the file its name. */
  void keep() throws IOException {
    out.close();
    if (!unfinished.equals(target)) {
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (!unfinished.equals(target)) {
      Files.deleteIfExists(unfinished);
    }
  }
}
