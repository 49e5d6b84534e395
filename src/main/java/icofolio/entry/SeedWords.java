package icofolio.entry;

import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of BIP-39, and whether a text holds a seed phrase of them. Only the English list is
 * known: it is the one that wallets offer.
 */
final class SeedWords {
  private static final int SHORTEST_PHRASE = 12;
  private static final int LONGEST_WORD = 8;
  private static final int LETTER_BITS = 5;
  // Twelve words of three letters and what stands between them.
  private static final int SHORTEST_TEXT = SHORTEST_PHRASE * 4 - 1;
  private static final int SLOTS = 1 << 13;
  private static final long[] TABLE = table();

  private SeedWords() {}

  /**
   * Whether 12 or more words of the list stand in a row, in whatever case, whatever that is no
   * letter stands between them: blanks, commas, line ends, dashes, the numbers of a numbered list.
   */
  static boolean holdsPhrase(String text) {
    return find(text) != null;
  }

  /** Where a phrase stands in a text, all words in the row. */
  record Span(int start, int end) {}

  /** The first phrase in a text, or null. */
  static @Nullable Span find(String text) {
    if (text.length() < SHORTEST_TEXT) {
      return null;
    }
    int start = 0;
    int end = 0;
    int row = 0;
    long word = 0;
    int letters = 0;
    for (int i = 0; i <= text.length(); i++) {
      int letter = i < text.length() ? letter(text.charAt(i)) : 0;
      if (letter > 0) {
        word = word << LETTER_BITS | letter;
        letters++;
      } else if (letter < 0) {
        letters = LONGEST_WORD + 1;
      } else if (letters > 0) {
        if (letters <= LONGEST_WORD && isKnown(word)) {
          start = row == 0 ? i - letters : start;
          end = i;
          row++;
        } else if (row >= SHORTEST_PHRASE) {
          return new Span(start, end);
        } else {
          row = 0;
        }
        word = 0;
        letters = 0;
      }
    }
    return row >= SHORTEST_PHRASE ? new Span(start, end) : null;
  }

  /** 1 to 26 for a letter of the list's alphabet, -1 for any other letter, 0 for what is none. */
  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 1;
    }
    return c > 0x7f && Character.isLetter(c) ? -1 : 0;
  }

  private static boolean isKnown(long word) {
    for (int slot = slot(word); TABLE[slot] != 0; slot = (slot + 1) % SLOTS) {
      if (TABLE[slot] == word) {
        return true;
      }
    }
    return false;
  }

  private static int slot(long word) {
    return (int) ((word * 0x9E3779B97F4A7C15L) >>> 51);
  }

  private static long[] table() {
    long[] table = new long[SLOTS];
    StringTokenizer words = new StringTokenizer(SeedWordList.WORDS);
    while (words.hasMoreTokens()) {
      long word = 0;
      for (char c : words.nextToken().toCharArray()) {
        word = word << LETTER_BITS | letter(c);
      }
      int slot = slot(word);
      while (table[slot] != 0) {
        slot = (slot + 1) % SLOTS;
      }
      table[slot] = word;
    }
    return table;
  }
}
