package icofolio.entry;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The digits of Bitcoin and Solana addresses: no 0, O, I or l. */
final class Base58 {
  private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final boolean[] IS_DIGIT = new boolean[128];

  static {
    DIGITS.chars().forEach(c -> IS_DIGIT[c] = true);
  }

  private Base58() {}

  static boolean isDigit(char c) {
    return c < 128 && IS_DIGIT[c];
  }

  /** The bytes that a text stands for, or null where a character is no digit. */
  static byte @Nullable [] decode(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return null;
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] signed = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int sign = signed.length > 0 && signed[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + signed.length - sign];
    System.arraycopy(signed, sign, bytes, zeros, signed.length - sign);
    return bytes;
  }

  /** The bytes without their four of checksum, or null where that does not fit. */
  static byte @Nullable [] decodeChecked(String text) {
    byte[] bytes = decode(text);
    if (bytes == null || bytes.length < 4) {
      return null;
    }
    int end = bytes.length - 4;
    byte[] payload = Arrays.copyOf(bytes, end);
    byte[] sum = Sha256.of(Sha256.of(payload));
    return Arrays.equals(sum, 0, 4, bytes, end, bytes.length) ? payload : null;
  }
}
