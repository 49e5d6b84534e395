package icofolio.store;

import icofolio.tracker.StoreUnavailableException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A store whose content is broken. */
final class DamagedException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  private final String what;

  DamagedException(Path file, String what, @Nullable Throwable cause) {
    super(
        Reason.DAMAGED,
        file + " is damaged: " + what,
        "Bring back a backup with 'ico restore FILE'; what is there now is kept beside it.",
        cause);
    this.what = what;
  }

  /** What is broken, without the name of the file. */
  String what() {
    return what;
  }
}
