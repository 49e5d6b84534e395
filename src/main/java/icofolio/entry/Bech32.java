package icofolio.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Segregated-witness addresses of Bitcoin: Bech32 (BIP-173) and Bech32m (BIP-350). */
final class Bech32 {
  private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM = 6;
  private static final int LONGEST = 90;

  // What a right checksum leaves: for witness version 0, and for those after it.
  private static final int FIRST = 1;
  private static final int LATER = 0x2bc830a3;

  private Bech32() {}

  /** What such a text turns out to be. */
  enum Verdict {
    GOOD,
    NOT_BECH32,
    BAD_CHECKSUM,
    BAD_PROGRAM
  }

  /** The part before the last 1, in lower case, or null where the text is not of this form. */
  static @Nullable String prefix(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean oneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
    int one = lower.lastIndexOf('1');
    if (!oneCase || one < 1 || lower.length() - one - 1 < CHECKSUM || lower.length() > LONGEST) {
      return null;
    }
    for (int i = one + 1; i < lower.length(); i++) {
      if (DIGITS.indexOf(lower.charAt(i)) < 0) {
        return null;
      }
    }
    return lower.substring(0, one);
  }

  /** Whether a text is a good address, whatever its prefix. */
  static Verdict check(String text) {
    String prefix = prefix(text);
    if (prefix == null) {
      return Verdict.NOT_BECH32;
    }
    String data = text.toLowerCase(Locale.ROOT).substring(prefix.length() + 1);
    int version = DIGITS.indexOf(data.charAt(0));
    if (remainder(prefix, data) != (version == 0 ? FIRST : LATER)) {
      return Verdict.BAD_CHECKSUM;
    }
    int bits = (data.length() - 1 - CHECKSUM) * 5;
    int bytes = bits / 8;
    boolean good =
        version <= 16
            && bytes >= 2
            && bytes <= 40
            && bits % 8 < 5
            && (version != 0 || bytes == 20 || bytes == 32);
    return good ? Verdict.GOOD : Verdict.BAD_PROGRAM;
  }

  private static int remainder(String prefix, String data) {
    int remainder = 1;
    for (int i = 0; i < prefix.length(); i++) {
      remainder = step(remainder, prefix.charAt(i) >> 5);
    }
    remainder = step(remainder, 0);
    for (int i = 0; i < prefix.length(); i++) {
      remainder = step(remainder, prefix.charAt(i) & 31);
    }
    for (int i = 0; i < data.length(); i++) {
      remainder = step(remainder, DIGITS.indexOf(data.charAt(i)));
    }
    return remainder;
  }

  private static int step(int remainder, int value) {
    int next = (remainder & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= ((remainder >> (25 + i)) & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
