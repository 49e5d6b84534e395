package icofolio.entry;

/**
 * Knows what looks like a private key or a seed phrase: this program never holds one.
 *
 * <p>Private keys: 64 hex digits, WIF, {@code xprv…} and its relatives; without looking at
 * checksums, because a key with one wrong letter is nearly a key. Seed phrases: 12 or more words of
 * BIP-39.
 */
public final class Secrets {
  private static final int SHORTEST_KEY = 24;
  private static final int SHORTEST_WIF = 51;
  private static final int HEX_KEY = 64;
  private static final String WIF_STARTS = "5KLc9";
  private static final String EXTENDED_STARTS = "xyztuvYZUV";
  private static final int EXTENDED_KEY = 20;

  private static final String MASK = "(looks like a secret)";

  private static final String ADVICE =
      "; it is not kept and not shown. Take it out, and move the funds if anybody else has seen it";

  private Secrets() {}

  /** Whether a text holds a key or a phrase. */
  public static boolean isIn(String text) {
    return holdsHexKey(text) || holdsOtherKey(text) || SeedWords.holdsPhrase(text);
  }

  /**
   * Whether a text that a field was given holds a secret: hashes and addresses may have 64 hex
   * digits.
   */
  public static boolean isIn(Field field, String text) {
    return (!field.type().mayHoldHash() && holdsHexKey(text))
        || holdsOtherKey(text)
        || SeedWords.holdsPhrase(text);
  }

  /**
   * A text, such as the name of a file, without what in it is a key or a phrase: the rest may be
   * needed to understand a message.
   */
  public static String masked(String text) {
    return isIn(text) ? withoutPhrases(withoutKeys(text)) : text;
  }

  private static String withoutKeys(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isLetterOrDigit(text.charAt(i))) {
        String word = text.substring(from, i);
        masked.append(holdsHexKey(word) || holdsOtherKey(word) ? MASK : word);
        masked.append(text, i, Math.min(i + 1, text.length()));
        from = i + 1;
      }
    }
    return masked.toString();
  }

  private static String withoutPhrases(String text) {
    String masked = text;
    for (var phrase = SeedWords.find(masked); phrase != null; phrase = SeedWords.find(masked)) {
      masked = masked.substring(0, phrase.start()) + MASK + masked.substring(phrase.end());
    }
    return masked;
  }

  /** Refuses a text that holds a key or a phrase. */
  static void check(String text) throws BadValueException {
    if (holdsHexKey(text)) {
      throw secret("looks like a private key (a transaction hash belongs in tx_hash)");
    }
    checkHash(text);
  }

  /**
   * Refuses a text that holds a secret other than 64 hex digits, which a hash or an address may
   * have.
   */
  static void checkHash(String text) throws BadValueException {
    if (holdsOtherKey(text)) {
      throw secret("looks like a private key");
    }
    if (SeedWords.holdsPhrase(text)) {
      throw secret("looks like a seed phrase");
    }
  }

  /** Whether exactly 64 hex digits stand in a row. */
  static boolean holdsHexKey(String text) {
    if (text.length() < HEX_KEY) {
      return false;
    }
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Hex.isDigit(text.charAt(i))) {
        row++;
      } else if (row == HEX_KEY) {
        return true;
      } else {
        row = 0;
      }
    }
    return row == HEX_KEY;
  }

  private static boolean holdsOtherKey(String text) {
    return text.length() >= SHORTEST_KEY
        && ((text.length() >= SHORTEST_WIF && holdsWif(text)) || holdsExtended(text));
  }

  /** 51 or 52 digits of Base58 that stand alone; hex digits alone are no WIF but part of a hash. */
  private static boolean holdsWif(String text) {
    int row = 0;
    boolean base58 = true;
    boolean hex = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isLetterOrDigit(c)) {
        row++;
        base58 &= Base58.isDigit(c);
        hex &= Hex.isDigit(c);
      } else {
        boolean length = row == 51 || row == 52;
        if (length && base58 && !hex && WIF_STARTS.indexOf(text.charAt(i - row)) >= 0) {
          return true;
        }
        row = 0;
        base58 = true;
        hex = true;
      }
    }
    return false;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean holdsExtended(String text) {
    for (int at = text.indexOf("prv"); at >= 0; at = text.indexOf("prv", at + 1)) {
      if (at > 0 && EXTENDED_STARTS.indexOf(text.charAt(at - 1)) >= 0) {
        int end = at + 3;
        while (end < text.length() && Base58.isDigit(text.charAt(end))) {
          end++;
        }
        if (end - at - 3 >= EXTENDED_KEY) {
          return true;
        }
      }
    }
    return false;
  }

  private static BadValueException secret(String what) {
    return new BadValueException(ProblemCode.SECRET, what + ADVICE);
  }
}
