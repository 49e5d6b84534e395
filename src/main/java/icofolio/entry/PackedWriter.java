package icofolio.entry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes the values of one entry after another as bytes that {@link PackedReader} reads. */
final class PackedWriter {
  static final int NOTHING = 0;
  static final int SHARED = 1;
  static final int HEX = 2;
  static final int LATIN = 3;
  static final int TEXT = 4;
  static final int NUMBER = 5;
  static final int NO = 6;
  static final int YES = 7;

  private byte[] bytes = new byte[256];
  private int length;

  /** A value that others have too. */
  void shared(int number) {
    put(SHARED);
    number(number);
  }

  /** A value by itself. */
  void whole(@Nullable Object value) {
    switch (value) {
      case null -> put(NOTHING);
      case Boolean flag -> put(flag ? YES : NO);
      case BigDecimal decimal -> decimal(decimal);
      default -> text(value.toString());
    }
  }

  private void decimal(BigDecimal decimal) {
    byte[] digits = decimal.unscaledValue().toByteArray();
    put(NUMBER);
    number(decimal.scale());
    number(digits.length);
    put(digits);
  }

  private void text(String text) {
    if (isHex(text)) {
      put(HEX);
      number(text.length() / 2 - 1);
      put(HexFormat.of().parseHex(text, 2, text.length()));
      return;
    }
    boolean latin = text.chars().allMatch(c -> c < 0x100);
    put(latin ? LATIN : TEXT);
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      put(c);
      if (!latin) {
        put(c >> 8);
      }
    }
  }

  /** Whether those very letters come back from bytes: capitals would not. */
  private static boolean isHex(String text) {
    return text.startsWith("0x")
        && text.length() % 2 == 0
        && text.chars().skip(2).allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Seven bits a byte, the lowest first. */
  private void number(int number) {
    int left = number;
    while (left >>> 7 != 0) {
      put((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    put(left);
  }

  private void put(byte[] more) {
    for (byte b : more) {
      put(b);
    }
  }

  private void put(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) b;
  }

  /** What was written since the row before. */
  byte[] row() {
    byte[] row = Arrays.copyOf(bytes, length);
    length = 0;
    return row;
  }
}
