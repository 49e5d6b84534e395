package icofolio.entry;

import java.util.regex.Pattern;

/**
 * Refuses what looks like a private key or a seed phrase: this program never holds one.
 *
 * <p>Private keys: 64 hex digits, WIF, {@code xprv…}. Seed phrases: 12 to 24 words of BIP-39.
 */
final class Secrets {
  private static final Pattern HEX_KEY =
      Pattern.compile("(?<![0-9a-fA-F])(0[xX])?[0-9a-fA-F]{64}(?![0-9a-fA-F])");
  private static final Pattern WIF =
      Pattern.compile("(?<![1-9A-HJ-NP-Za-km-z])[5KLc9][1-9A-HJ-NP-Za-km-z]{50,51}(?![1-9A-HJ-NP-Za-km-z])");
  private static final Pattern EXTENDED = Pattern.compile("[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{20,}");
  private static final int SHORTEST_KEY = 24;

  private Secrets() {}

  /** Refuses a text that holds a key or a phrase. */
  static void check(String text) throws BadValueException {
    if (text.length() < SHORTEST_KEY) {
      return;
    }
    if (HEX_KEY.matcher(text).find()
        || WIF.matcher(text).find()
        || EXTENDED.matcher(text).find()) {
      throw secret("looks like a private key");
    }
    checkPhrase(text);
  }

  /** Refuses a text that holds a phrase; 64 hex digits may stand in it. */
  static void checkPhrase(String text) throws BadValueException {
    if (SeedWords.holdsPhrase(text)) {
      throw secret("looks like a seed phrase");
    }
  }

  private static BadValueException secret(String what) {
    return new BadValueException(
        ProblemCode.SECRET,
        what + "; it is not kept and not shown. Take it out of the file, and move the funds if"
            + " anybody else has seen it");
  }
}
