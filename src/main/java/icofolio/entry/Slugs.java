package icofolio.entry;

import java.text.Normalizer;

/** Ids of sales, made from their names. */
public final class Slugs {
  private static final int LONGEST = 60;

  private Slugs() {}

  /**
   * A slug: ASCII letters in lower case and digits, dashes in the place of everything else; {@code
   * Äcme Protocol (Seed)} is {@code acme-protocol-seed}.
   *
   * @return empty where the name has no letter that ASCII knows and no digit
   */
  public static String of(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
      char c = plain.charAt(i);
      String letters = letters(c);
      if (!letters.isEmpty()) {
        slug.append(letters);
      } else if (isBreak(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }

  /** What a character is in ASCII; empty where it is nothing. */
  private static String letters(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return String.valueOf(c);
    }
    if (c >= 'A' && c <= 'Z') {
      return String.valueOf((char) (c + 32));
    }
    // Letters that Unicode does not take apart.
    return switch (c) {
      case 'ß', 'ẞ' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ø', 'Ø' -> "o";
      case 'đ', 'Đ', 'ð', 'Ð' -> "d";
      case 'þ', 'Þ' -> "th";
      case 'ł', 'Ł' -> "l";
      case 'ı' -> "i";
      default -> "";
    };
  }

  /** Accents that were taken off a letter, and apostrophes, are no break between words. */
  private static boolean isBreak(char c) {
    return Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’';
  }
}
