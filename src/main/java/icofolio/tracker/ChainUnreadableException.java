package icofolio.tracker;

import org.jspecify.annotations.Nullable;

/** A chain could not be read: a network source has failed. */
public final class ChainUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String hint;

  /**
   * A failure.
   *
   * @param message what could not be read and why, without secrets and control characters
   * @param hint how to mend it, or null
   */
  public ChainUnreadableException(String message, @Nullable String hint) {
    super(message);
    this.hint = hint;
  }

  /** How to mend it, or null. */
  public @Nullable String hint() {
    return hint;
  }
}
