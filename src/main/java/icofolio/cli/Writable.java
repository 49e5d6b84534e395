package icofolio.cli;

import java.nio.file.Path;

/** The files that the terminal UI may write, by the rules of the command line. */
record Writable(Session session) {
  /**
   * The file, if it can be written and may be.
   *
   * @throws IllegalArgumentException with a sentence for the person where it cannot
   */
  Path checked(Path file) {
    try {
      return new OutputFile(session, "this").checked(file);
    } catch (UsageException e) {
      String hint = e.hint();
      throw new IllegalArgumentException(e.getMessage() + (hint == null ? "" : ". " + hint), e);
    }
  }
}
