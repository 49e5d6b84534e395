package icofolio.entry;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of Ethereum and its kin: 20 bytes in hex, with a checksum in their case (EIP-55). */
final class EvmAddress {
  private static final int DIGITS = 40;
  private static final int KEY_DIGITS = 64;

  private EvmAddress() {}

  /**
   * The address with its checksum. All-lower and all-upper ones carry none and are taken as they
   * are.
   */
  static String read(String text) throws BadValueException {
    String digits = digits(text);
    String checksummed = checksummed(digits.toLowerCase(Locale.ROOT));
    boolean oneCase =
        digits.equals(digits.toLowerCase(Locale.ROOT))
            || digits.equals(digits.toUpperCase(Locale.ROOT));
    if (!oneCase && !digits.equals(checksummed)) {
      throw new BadValueException(
          ProblemCode.BAD_CHECKSUM,
          "has a wrong checksum: a letter is wrong, or its case (EIP-55); copy the address again");
    }
    return "0x" + checksummed;
  }

  private static String digits(String text) throws BadValueException {
    if (!Hex.isPrefixed(text)) {
      throw bad(otherForm(text));
    }
    if (!Hex.isAll(text, 2)) {
      throw bad("must be 0x and 40 hex digits; something else stands in it");
    }
    int count = text.length() - 2;
    if (count == KEY_DIGITS) {
      throw bad("has 64 hex digits: that is a transaction hash or a private key, not an address");
    }
    if (count != DIGITS) {
      throw bad("has " + count + " hex digits; an address has 40");
    }
    return text.substring(2);
  }

  private static String otherForm(String text) {
    if (text.length() == DIGITS && Hex.isAll(text, 0)) {
      return "has no 0x before its 40 hex digits";
    }
    if (text.indexOf('.') > 0) {
      return "is a name, and names are not looked up; give the 0x… address that it stands for";
    }
    boolean bitcoin =
        Bech32.check(text) == Bech32.Verdict.GOOD || Base58.decodeChecked(text) != null;
    return bitcoin
        ? "is an address of Bitcoin, but the chain is one of Ethereum's kind"
        : "must be 0x and 40 hex digits";
  }

  /** The digits in the case that EIP-55 gives them. */
  static String checksummed(String lowerDigits) {
    byte[] hash = Keccak.hash(lowerDigits.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < lowerDigits.length(); i++) {
      int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
      char digit = lowerDigits.charAt(i);
      digits.append(nibble >= 8 ? Character.toUpperCase(digit) : digit);
    }
    return digits.toString();
  }

  private static BadValueException bad(String why) {
    return new BadValueException(ProblemCode.BAD_ADDRESS, why);
  }
}
