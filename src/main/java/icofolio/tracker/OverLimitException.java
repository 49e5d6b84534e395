package icofolio.tracker;

/** A change that a budget or limit stands in the way of; nothing was written. Exit code 4. */
public final class OverLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Ruling ruling;

  /** Refuses for what the ruling says. */
  public OverLimitException(Ruling ruling) {
    super("a budget or limit stands in the way; nothing was written");
    this.ruling = ruling;
  }

  /** Every rule that is broken, and what would pass. */
  public Ruling ruling() {
    return ruling;
  }
}
