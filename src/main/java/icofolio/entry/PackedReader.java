package icofolio.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of one entry that {@link PackedWriter} wrote. */
final class PackedReader {
  private final byte[] bytes;
  private int at;

  PackedReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The next value; of those that others have too, the one of its number. */
  @Nullable Object next(List<Object> shared) {
    int form = bytes[at++];
    return switch (form) {
      case PackedWriter.NOTHING -> null;
      case PackedWriter.SHARED -> shared.get(number());
      case PackedWriter.HEX -> hex();
      case PackedWriter.LATIN -> latin();
      case PackedWriter.TEXT -> text();
      case PackedWriter.NUMBER -> decimal();
      case PackedWriter.NO -> false;
      case PackedWriter.YES -> true;
      default -> throw new IllegalStateException("packed value of form " + form);
    };
  }

  private String hex() {
    int length = number();
    at += length;
    return "0x" + HexFormat.of().formatHex(bytes, at - length, at);
  }

  private String latin() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
  }

  private String text() {
    char[] text = new char[number()];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) ((bytes[at] & 0xFF) | bytes[at + 1] << 8);
      at += 2;
    }
    return new String(text);
  }

  private BigDecimal decimal() {
    int scale = number();
    int length = number();
    at += length;
    return length > Long.BYTES
        ? new BigDecimal(new BigInteger(bytes, at - length, length), scale)
        : BigDecimal.valueOf(whole(at - length), scale);
  }

  /** Most numbers are short, and come faster without a detour. */
  private long whole(int from) {
    long whole = bytes[from];
    for (int i = from + 1; i < at; i++) {
      whole = whole << 8 | (bytes[i] & 0xFF);
    }
    return whole;
  }

  private int number() {
    int number = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes[at++];
      number |= (part & 0x7F) << shift;
      shift += 7;
    } while (part < 0);
    return number;
  }
}
