package icofolio.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well some letters fit a text that holds them in that order: letters that begin words count
 * most, then letters that follow each other; what lies between them counts against it.
 *
 * @param score more is better
 * @param marks where in the text the letters stand, in order
 */
record Fuzzy(int score, List<Integer> marks) {
  private static final int LETTER = 1;
  private static final int WORD = 8;
  private static final int NEXT = 6;
  private static final int FIRST = 3;
  private static final int NONE = Integer.MIN_VALUE / 2;
  private static final int MOST_GAPS = 12;
  private static final int LONGEST = 120;
  private static final int MOST_LETTERS = 30;

  /** Copies the marks. */
  Fuzzy {
    marks = List.copyOf(marks);
  }

  /** The best way to find the letters; null where the text does not hold them in that order. */
  static @Nullable Fuzzy of(String text, String letters) {
    // Letter by letter, so that a mark always stands where the letter stands.
    String in = lower(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    String wanted = lower(letters);
    if (wanted.length() > MOST_LETTERS || !holds(in, wanted)) {
      return null;
    }
    int[][] best = new int[wanted.length()][in.length()];
    int[][] from = new int[wanted.length()][in.length()];
    for (int i = 0; i < wanted.length(); i++) {
      fill(in, wanted.charAt(i), i, best, from);
    }
    return wanted.isEmpty() ? new Fuzzy(0, List.of()) : traced(best, from);
  }

  /** What it is worth that a longer text has a word that begins so; 0 where it has none. */
  static int word(String text, String letters) {
    String in = lower(text);
    String wanted = lower(letters);
    for (int at = in.indexOf(wanted); at >= 0; at = in.indexOf(wanted, at + 1)) {
      if (beginsWord(in, at)) {
        return (LETTER + NEXT) * wanted.length();
      }
    }
    return 0;
  }

  private static String lower(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }

  private static boolean holds(String text, String letters) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = text.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** The best score of the letters up to that one, for each place where that one can stand. */
  private static void fill(String text, char letter, int i, int[][] best, int[][] from) {
    Arrays.fill(best[i], NONE);
    int before = NONE;
    int beforeAt = -1;
    for (int at = 0; at < text.length(); at++) {
      if (i > 0 && at > 0 && best[i - 1][at - 1] > before) {
        before = best[i - 1][at - 1];
        beforeAt = at - 1;
      }
      if (text.charAt(at) != letter) {
        continue;
      }
      int own = LETTER + (beginsWord(text, at) ? WORD : 0) + (at == 0 ? FIRST : 0);
      int chained = i > 0 && at > 0 ? best[i - 1][at - 1] + NEXT : NONE;
      boolean chains = chained >= before;
      int base = i == 0 ? 0 : chains ? chained : before;
      best[i][at] = base <= NONE / 2 ? NONE : base + own;
      from[i][at] = chains ? at - 1 : beforeAt;
    }
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0
        || (!Character.isLetterOrDigit(text.charAt(at - 1))
            && Character.isLetterOrDigit(text.charAt(at)));
  }

  private static Fuzzy traced(int[][] best, int[][] from) {
    int last = best.length - 1;
    int at = 0;
    for (int i = 0; i < best[last].length; i++) {
      at = best[last][i] > best[last][at] ? i : at;
    }
    int score = best[last][at];
    List<Integer> marks = new ArrayList<>();
    for (int i = last; i >= 0; i--) {
      marks.addFirst(at);
      at = from[i][at];
    }
    int gaps = marks.getLast() - marks.getFirst() + 1 - marks.size();
    return new Fuzzy(score - Math.min(gaps, MOST_GAPS), marks);
  }
}
