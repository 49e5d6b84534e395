package icofolio.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A fault in the program has ended the terminal UI, which has given the terminal back. */
final class ScreenFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Path log;

  /**
   * What happened.
   *
   * @param log where all of it is told; null where that could not be written
   */
  ScreenFaultException(@Nullable Path log, Throwable fault) {
    super("a fault in the program has ended it: " + root(fault), fault);
    this.log = log;
  }

  private static Throwable root(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** What the person can do. */
  String hint() {
    return log == null
        ? "What was saved is safe. Please report it with what --verbose tells."
        : "What was saved is safe. Please report it with what is told in " + log;
  }
}
