package icofolio.chain.rpc;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what nodes say in hex. Whatever is not exactly as the specification has it is null, and
 * null is "not known": JSON numbers, signs, {@code 0x} alone, 300 digits.
 */
public final class Strict {
  private static final int QUANTITY = 64;
  private static final int LONG_DIGITS = 15;
  private static final int HASH = 64;
  private static final int ADDRESS = 40;

  private Strict() {}

  /** A whole number of at most 256 bits, not negative. */
  public static @Nullable BigInteger quantity(@Nullable JsonNode node) {
    String digits = digits(node);
    return digits == null || digits.isEmpty() || digits.length() > QUANTITY
        ? null
        : new BigInteger(digits, 16);
  }

  /** A number of a block, a position, a time: below 2^60. */
  public static @Nullable Long number(@Nullable JsonNode node) {
    BigInteger quantity = quantity(node);
    return quantity == null || quantity.bitLength() > 4 * LONG_DIGITS ? null : quantity.longValue();
  }

  /** Whole bytes as {@code 0x} and lower-case hex; {@code 0x} alone is none. */
  public static @Nullable String bytes(@Nullable JsonNode node) {
    String digits = digits(node);
    return digits == null || digits.length() % 2 != 0 ? null : "0x" + lower(digits);
  }

  /** A hash: {@code 0x} and 64 lower-case hex digits. */
  public static @Nullable String hash(@Nullable JsonNode node) {
    String digits = digits(node);
    return digits == null || digits.length() != HASH ? null : "0x" + lower(digits);
  }

  /** An address: {@code 0x} and 40 lower-case hex digits, without a checksum. */
  public static @Nullable String address(@Nullable JsonNode node) {
    String digits = digits(node);
    return digits == null || digits.length() != ADDRESS ? null : "0x" + lower(digits);
  }

  private static String lower(String digits) {
    return digits.toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable String digits(@Nullable JsonNode node) {
    if (node == null || !node.isString()) {
      return null;
    }
    String text = node.stringValue();
    if (!text.startsWith("0x")) {
      return null;
    }
    for (int i = 2; i < text.length(); i++) {
      if (!isHex(text.charAt(i))) {
        return null;
      }
    }
    return text.substring(2);
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
