package icofolio.entry;

/** A query word that means nothing; the message is a whole sentence for the person who wrote it. */
public final class BadQueryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public BadQueryException(String message) {
    super(message, null, false, false);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
