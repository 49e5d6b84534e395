package icofolio.tui;

/** The person has stopped work in the background. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public StoppedException() {
    super("stopped");
  }
}
