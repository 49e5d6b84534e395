package icofolio.chain;

/** What was read before is in a block that no longer stands. */
final class ReorganisedException extends Exception {
  private static final long serialVersionUID = 1L;
}
