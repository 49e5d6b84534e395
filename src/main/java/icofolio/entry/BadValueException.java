package icofolio.entry;

/** A text that a field does not take. */
public final class BadValueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;

  /**
   * Says why.
   *
   * @param why the rest of a sentence that begins with the field's name; never holds the value
   *     itself
   */
  public BadValueException(ProblemCode code, String why) {
    super(why, null, false, false);
    this.code = code;
  }

  /** What kind of mistake it is. */
  public ProblemCode code() {
    return code;
  }

  /** Why, as the rest of a sentence that begins with the field's name. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
