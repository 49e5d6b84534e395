package icofolio.chain.rpc;

/** Where keys are found by reference. Safe for many threads; may take seconds. */
public interface KeySource {

  /** The key that a reference stands for, or why there is none. */
  Found find(String reference);

  /** What became of a reference. */
  sealed interface Found {}

  /**
   * A key.
   *
   * @param secret never empty; is not printed
   */
  record Key(String secret) implements Found {
    @Override
    public String toString() {
      return "Key(not shown)";
    }
  }

  /**
   * No key.
   *
   * @param reason in words, as the rest of a sentence that begins with the reference; holds nothing
   *     of what was found
   */
  record None(String reason) implements Found {}
}
