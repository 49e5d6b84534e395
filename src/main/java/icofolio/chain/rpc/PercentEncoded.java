package icofolio.chain.rpc;

import java.nio.charset.StandardCharsets;

/** A text as it may stand in any part of a URL (RFC 3986). */
final class PercentEncoded {
  private static final String PLAIN = "-._~";

  private PercentEncoded() {}

  static String of(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
