package icofolio.chain;

/** A node has answered in a form that cannot be right; its answer is not used in any part. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A finding.
   *
   * @param what in words, without anything that the node wrote
   */
  MalformedException(String what) {
    super(what);
  }

  /** In words for a person. */
  String what() {
    return String.valueOf(getMessage());
  }
}
