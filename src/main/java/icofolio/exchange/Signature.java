package icofolio.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file that is no text of ours really is, told by its first bytes. */
enum Signature {
  XLSX("an xlsx file; save it as CSV", false, "PK\3\4"),
  ZIP("a zip file; unpack it and import what is in it", false, "PK\3\4", "PK\5\6"),
  XLS("an old Office file; save it as CSV", false, "\u00d0\u00cf\u0011\u00e0"),
  PDF("a PDF file; ask for the data as CSV", false, "%PDF"),
  GZIP("a gzip file; unpack it first", false, "\u001f\u008b"),
  HTML("a web page; ask for the data as CSV", true, "<!doctype html", "<html"),
  XML("an XML file; save the data as CSV", true, "<?xml"),
  STORE("an Icofolio store; open it with --store instead", false, "H:2,block:"),
  SQLITE("a SQLite database; export its tables as CSV", false, "SQLite format 3\0"),
  PICTURE("a picture; ask for the data as CSV", false, "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8");

  private final String description;
  private final boolean text;
  private final String[] starts;

  Signature(String description, boolean text, String... starts) {
    this.description = description;
    this.text = text;
    this.starts = starts;
  }

  /** What to say of it, after "this is". */
  String description() {
    return description;
  }

  /** The signature that a file begins with, or null. */
  static @Nullable Signature of(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    String words = bytes.substring(Bom.length(head)).stripLeading().toLowerCase(Locale.ROOT);
    for (Signature signature : values()) {
      for (String start : signature.starts) {
        boolean begins = (signature.text ? words : bytes).startsWith(start);
        if (begins && (signature != XLSX || isWorkbook(bytes))) {
          return signature;
        }
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
