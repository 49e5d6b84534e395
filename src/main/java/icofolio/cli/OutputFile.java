package icofolio.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file that a command is to write, looked at before anything is done: a portfolio is never
 * written over, and what cannot be written is said at once.
 *
 * @param option that names it
 */
record OutputFile(Session session, String option) {

  private static final String OTHER = "Name another file.";

  /** The path of a name. */
  Path path(String name) {
    try {
      if (!name.isBlank()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      // Told below, like no name at all.
    }
    throw new UsageException(
        "bad-value", option + " needs the name of a file, not " + Choices.quoted(name), null);
  }

  /** The file of a name, if it can be written and may be. */
  Path named(String name) {
    Path file = path(name);
    if (name.endsWith("/")) {
      throw folder(file);
    }
    return checked(file);
  }

  /** The file, if it can be written and may be. */
  Path checked(Path file) {
    if (Files.isDirectory(file)) {
      throw folder(file);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "unwritable", "there is no folder for " + file, "Make it, or name another file.");
    }
    if (session.tracker().store().guards(file)) {
      throw new UsageException(
          "unwritable", file + " is a portfolio or belongs to one; it is not written over", OTHER);
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new UsageException("unwritable", "you may not write " + file, OTHER);
    }
    return file;
  }

  private UsageException folder(Path file) {
    return new UsageException(
        "unwritable", file + " is a folder; " + option + " needs a file", "Name a file in it.");
  }
}
