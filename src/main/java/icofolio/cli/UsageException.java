package icofolio.cli;

import org.jspecify.annotations.Nullable;

/** A command line that cannot be understood; exit code 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String hint;

  /**
   * Says what is wrong.
   *
   * @param code a word that a script may rely on
   * @param hint how to mend it, where the message does not say it
   */
  UsageException(String code, String message, @Nullable String hint) {
    super(message, null, false, false);
    this.code = code;
    this.hint = hint;
  }

  String code() {
    return code;
  }

  @Nullable String hint() {
    return hint;
  }
}
