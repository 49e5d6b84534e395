package icofolio.entry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what in a URL looks like an API key: a long word without sense in the path or the query, a
 * value of a parameter whose name says so, a name of 32 hex digits before the host's own.
 */
public final class UrlSecrets {

  private static final int SHORTEST = 16;

  /** A word of no sense changes between letters and digits, or small and large, again and again. */
  private static final int FEWEST_TURNS = 4;

  private static final int LONGEST_WORD = 24;
  private static final int MOST_DIGITS = 12;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9%_~+-]+");
  private static final Pattern PIECE = Pattern.compile("[A-Za-z]+");
  private static final Pattern HOST_KEY = Pattern.compile("(?i)(?:^|[^0-9a-z])[0-9a-f]{32,}");
  private static final Pattern NAMED =
      Pattern.compile("(?i)[?&;][^=&;]*(?:key|token|secret|auth|pass|pwd|sig)[^=&;]*=([^&;#]*)");

  private UrlSecrets() {}

  /**
   * What a person typed in the place of something else, harmless and short, and not at all where it
   * may be a key.
   */
  public static String shown(String text) {
    return isIn(text) ? "(not shown)" : TextRules.shown(text);
  }

  /** Whether a URL, or what was meant as one, seems to hold a key. */
  public static boolean isIn(String url) {
    int scheme = url.indexOf("//");
    int start = scheme < 0 ? 0 : scheme + 2;
    int end = end(url, start);
    String rest = url.substring(scheme < 0 ? 0 : end).replace(EndpointUrl.PLACE, "/");
    return Secrets.isIn(url)
        || HOST_KEY.matcher(url.substring(start, end)).find()
        || WORD.matcher(rest).results().anyMatch(word -> isRandom(word.group()))
        || isNamed(url.substring(end));
  }

  /** Where the part of a URL that names the host ends. */
  static int end(String url, int start) {
    int at = start;
    while (at < url.length() && "/?#\\".indexOf(url.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isNamed(String rest) {
    Matcher named = NAMED.matcher(rest);
    while (named.find()) {
      String value = String.valueOf(named.group(1)).toLowerCase(Locale.ROOT);
      if (!value.isEmpty() && !value.equals(EndpointUrl.PLACE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word has no sense, as keys have none. */
  static boolean isRandom(String word) {
    String plain = word.replaceAll("[^A-Za-z0-9]", "");
    if (plain.length() < SHORTEST) {
      return false;
    }
    long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
    boolean endless =
        PIECE.matcher(word).results().anyMatch(p -> p.group().length() > LONGEST_WORD);
    return turns(plain) >= FEWEST_TURNS || digits > MOST_DIGITS || endless;
  }

  /** How often a letter follows a digit, a digit a letter, or a large letter a small one. */
  private static int turns(String plain) {
    int turns = 0;
    for (int i = 1; i < plain.length(); i++) {
      turns += sort(plain.charAt(i)) == sort(plain.charAt(i - 1)) ? 0 : 1;
    }
    return turns;
  }

  private static int sort(char c) {
    return c <= '9' ? 0 : c <= 'Z' ? 1 : 2;
  }
}
