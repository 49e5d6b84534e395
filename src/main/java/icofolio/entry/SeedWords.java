package icofolio.entry;

/** The words of BIP-39. */
final class SeedWords {
  private SeedWords() {}

  /** Whether 12 or more words of the list stand in a row. */
  static boolean holdsPhrase(String text) {
    return false;
  }
}
