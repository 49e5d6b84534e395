package icofolio.chain;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Keys;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a node's answer, each read strictly: what has not the form that the protocol gives
 * it is no value, whatever it looks like.
 */
final class NodeJson {
  private static final int WORD_DIGITS = 64;
  private static final int LONG_DIGITS = 15;
  private static final int HASH_LENGTH = 66;
  private static final int ADDRESS_LENGTH = 42;

  private NodeJson() {}

  /** Whether a field is absent or JSON's null. */
  static boolean isAbsent(JsonNode object, String field) {
    return object.path(field).isMissingNode() || object.path(field).isNull();
  }

  /** A count, a position or a time: at most 60 bits, so that sums with it stay whole. */
  static long count(JsonNode object, String field) throws MalformedException {
    String digits = quantity(object, field);
    if (digits.length() > LONG_DIGITS) {
      throw new MalformedException(field + " is beyond what it can be");
    }
    return Long.parseLong(digits, 16);
  }

  /** An amount, at most 256 bits. */
  static BigInteger amount(JsonNode object, String field) throws MalformedException {
    String digits = quantity(object, field);
    if (digits.length() > WORD_DIGITS) {
      throw new MalformedException(field + " has more than 256 bits");
    }
    return new BigInteger(digits, 16);
  }

  /** The digits of a quantity without zeros before them. */
  private static String quantity(JsonNode object, String field) throws MalformedException {
    String text = hex(object, field);
    int start = 2;
    while (start < text.length() - 1 && text.charAt(start) == '0') {
      start++;
    }
    if (text.length() == 2) {
      throw new MalformedException(field + " is empty");
    }
    return text.substring(start);
  }

  /** 32 bytes, {@code 0x} and lower case. */
  static String hash(JsonNode object, String field) throws MalformedException {
    return word(object.path(field), field);
  }

  /** 32 bytes, {@code 0x} and lower case. */
  static String word(JsonNode value, String what) throws MalformedException {
    String text = digits(value, what);
    if (text.length() != HASH_LENGTH) {
      throw new MalformedException(what + " is not 32 bytes");
    }
    return text;
  }

  /** An address, EIP-55. */
  static String address(JsonNode object, String field) throws MalformedException {
    String text = hex(object, field);
    if (text.length() != ADDRESS_LENGTH) {
      throw new MalformedException(field + " is not an address");
    }
    return Keys.toChecksumAddress(text);
  }

  /** An address, EIP-55; null where the field is absent or null. */
  static @Nullable String addressOrNull(JsonNode object, String field) throws MalformedException {
    return isAbsent(object, field) ? null : address(object, field);
  }

  /** Whole bytes, {@code 0x} and lower case. */
  static String bytes(JsonNode object, String field) throws MalformedException {
    String text = hex(object, field);
    if (text.length() % 2 != 0) {
      throw new MalformedException(field + " has half a byte");
    }
    return text;
  }

  private static String hex(JsonNode object, String field) throws MalformedException {
    return digits(object.path(field), field);
  }

  private static String digits(JsonNode value, String what) throws MalformedException {
    if (!value.isString() || !isHex(value.stringValue())) {
      throw new MalformedException(what + " is not 0x and hex digits");
    }
    return value.stringValue().toLowerCase(Locale.ROOT);
  }

  /** Whether a text is {@code 0x} and hex digits, of which there may be none. */
  static boolean isHex(String text) {
    if (!text.startsWith("0x")) {
      return false;
    }
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
        return false;
      }
    }
    return true;
  }
}
