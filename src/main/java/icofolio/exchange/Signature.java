package icofolio.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file that is no text of ours really is, told by its first bytes.
 *
 * @param description what to say of it, after "this is"
 * @param isText whether blanks may stand before it, and its case does not matter
 * @param starts what it begins with
 */
record Signature(String description, boolean isText, List<String> starts) {
  private static final String ZIP = "PK\3\4";

  private static final Signature WORKBOOK = of("an xlsx file; save it as CSV", ZIP);

  private static final List<Signature> KNOWN =
      List.of(
          of("a zip file; unpack it and import what is in it", ZIP, "PK\5\6"),
          of("an old Office file; save it as CSV", "\u00d0\u00cf\u0011\u00e0"),
          of("a PDF file; ask for the data as CSV", "%PDF"),
          of("a gzip file; unpack it first", "\u001f\u008b"),
          text("a web page; ask for the data as CSV", "<!doctype html", "<html"),
          text("an XML file; save the data as CSV", "<?xml"),
          of("an Icofolio store; open it with --store instead", "H:2,block:"),
          of("a SQLite database; export its tables as CSV", "SQLite format 3\0"),
          of("a picture; ask for the data as CSV", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8"));

  private static Signature of(String description, String... starts) {
    return new Signature(description, false, List.of(starts));
  }

  private static Signature text(String description, String... starts) {
    return new Signature(description, true, List.of(starts));
  }

  /** The signature that a file begins with, or null. */
  static @Nullable Signature of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    if (bytes.startsWith(ZIP) && isWorkbook(bytes)) {
      return WORKBOOK;
    }
    String words = bytes.substring(Bom.length(head)).stripLeading().toLowerCase(Locale.ROOT);
    for (Signature signature : KNOWN) {
      if (signature.starts.stream().anyMatch((signature.isText ? words : bytes)::startsWith)) {
        return signature;
      }
    }
    return null;
  }

  private static boolean isWorkbook(String bytes) {
    return bytes.contains("xl/") || bytes.contains("[Content_Types].xml");
  }

  /** Whether the bytes are UTF-16, by its mark or by every other byte being 0. */
  static boolean isUtf16(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe || isEveryOther(head, 0) || isEveryOther(head, 1);
  }

  private static boolean isEveryOther(byte[] head, int from) {
    int pairs = Math.min(head.length / 2, 32);
    int zeros = 0;
    for (int i = 0; i < pairs; i++) {
      zeros += head[2 * i + from] == 0 && head[2 * i + 1 - from] != 0 ? 1 : 0;
    }
    return pairs >= 4 && zeros * 4 >= pairs * 3;
  }
}
