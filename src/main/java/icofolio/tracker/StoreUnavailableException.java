package icofolio.tracker;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened or written; exit code 5. */
public class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot. */
  public enum Reason {
    /** Another process has held it for too long. */
    LOCKED,
    /** Its content is broken. */
    DAMAGED,
    /** The file is something else. */
    NOT_A_STORE,
    /** A newer version of the program wrote it. */
    NEWER,
    /** The file or folder cannot be read. */
    UNREADABLE,
    /** The file or folder cannot be written. */
    READ_ONLY,
    /** The disk is full. */
    DISK_FULL
  }

  private final Reason reason;
  private final String hint;

  /**
   * Says what and how to mend it.
   *
   * @param message one sentence, with the store's location
   * @param hint what the person can do
   */
  public StoreUnavailableException(
      Reason reason, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.hint = hint;
  }

  /** Why it cannot. */
  public Reason reason() {
    return reason;
  }

  /** What the person can do. */
  public String hint() {
    return hint;
  }
}
