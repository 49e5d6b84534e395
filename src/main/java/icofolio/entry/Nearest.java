package icofolio.entry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known word that somebody may have meant. */
public final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The nearest of some words, or null where none is near: at most a third of the letters may
   * differ (one inserted, left out, changed, or two neighbours swapped count as one), upper and
   * lower case being the same.
   */
  public static @Nullable String of(String word, Iterable<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > LONGEST) {
      return null;
    }
    String nearest = null;
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) < least) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), least);
        if (distance < least) {
          least = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** {@code "; did you mean X?"}, or nothing where no word is near. */
  public static String hint(String word, Iterable<String> candidates) {
    String nearest = of(word, candidates);
    return nearest == null ? "" : "; did you mean " + TextRules.shown(nearest) + "?";
  }

  /**
   * Damerau-Levenshtein distance of neighbours only; anything not below {@code enough} is the same.
   */
  private static int distance(String a, String b, int enough) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least >= enough) {
        return enough;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
