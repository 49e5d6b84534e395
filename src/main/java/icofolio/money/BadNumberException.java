package icofolio.money;

/** A text that is not an exact decimal; the message names what is wrong with it. */
public final class BadNumberException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, as the rest of a sentence that begins with the field's name. */
  public BadNumberException(String why) {
    super(why, null, false, false);
  }
}
