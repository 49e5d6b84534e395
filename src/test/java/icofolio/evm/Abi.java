package icofolio.evm;

import java.math.BigInteger;

/** Values as a contract takes and gives them: words of 32 bytes in hex. */
final class Abi {
  private static final String ZEROS = "0".repeat(64);

  private Abi() {}

  static String word(BigInteger number) {
    return padded(number.toString(16));
  }

  static String word(long number) {
    return padded(Long.toUnsignedString(number, 16));
  }

  /** An address, {@code 0x} and 40 digits. */
  static String word(String address) {
    return padded(address.substring(2));
  }

  private static String padded(String hex) {
    return ZEROS.substring(hex.length()) + hex;
  }

  static String quantity(BigInteger number) {
    return "0x" + number.toString(16);
  }

  static String quantity(long number) {
    return "0x" + Long.toHexString(number);
  }

  /** What a node gives: a quantity, or the one word that a method returns. */
  static BigInteger number(String hex) {
    return new BigInteger(hex.substring(2), 16);
  }
}
