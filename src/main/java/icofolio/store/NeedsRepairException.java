package icofolio.store;

/** A database that was opened for reading must first be put in order, as after a crash. */
final class NeedsRepairException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NeedsRepairException(Throwable cause) {
    super(cause);
  }
}
