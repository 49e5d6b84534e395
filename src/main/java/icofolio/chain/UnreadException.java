package icofolio.chain;

/** The endpoints have failed, and what was wanted cannot be had in part. */
public final class UnreadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param reason in words for a person, without secrets and control characters
   */
  public UnreadException(String reason) {
    super(reason);
  }

  /** In words for a person. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
