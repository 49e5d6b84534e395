package icofolio.chain;

import icofolio.entry.TextRules;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Why a contract has refused, in its own words made harmless. */
final class Reverts {
  private static final String ERROR_STRING = "0x08c379a0";
  private static final int TEXT = 10 + 64 + 64;
  private static final int LONGEST = 200;
  private static final int SELECTOR = 10;

  private Reverts() {}

  /**
   * The reason that came with a revert.
   *
   * @param hex checked to be {@code 0x} and whole bytes, not empty
   */
  static String words(String hex) {
    if (!hex.startsWith(ERROR_STRING) || hex.length() <= TEXT) {
      return "error " + hex.substring(0, Math.min(SELECTOR, hex.length()));
    }
    byte[] bytes = HexFormat.of().parseHex(hex, TEXT, Math.min(hex.length(), TEXT + 2 * LONGEST));
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return TextRules.visible(new String(bytes, 0, end, StandardCharsets.UTF_8));
  }
}
