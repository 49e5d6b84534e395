package icofolio.chain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a node that refuses a range of logs says of the ranges that it takes. Providers have no
 * common code for it (-32005 is a range, a size and a quota), so it is read from the words.
 */
sealed interface RangeRefusal {
  /** The range is too wide; at most so many blocks are taken. */
  record AtMost(long blocks) implements RangeRefusal {}

  /** Too much is in the range; so many blocks of it would do. */
  record Suggested(long blocks) implements RangeRefusal {}

  /** The range is too wide or holds too much, and nothing says what would do. */
  record TooMuch(boolean isWidth) implements RangeRefusal {}

  /** It is refused for another reason: a smaller range would be refused as well. */
  record Other() implements RangeRefusal {}

  /** "this block range should work: [0x1, 0x2]", "retry with the range 1-2". */
  Pattern SUGGESTED_HEX = Pattern.compile("\\[(0x[0-9a-f]{1,15}), ?(0x[0-9a-f]{1,15})]");

  Pattern SUGGESTED_DECIMAL = Pattern.compile("with the range (\\d{1,15})-(\\d{1,15})");

  /** Words of a quota: less at a time would not help. */
  Pattern QUOTA = Pattern.compile("rate.?limit|too many requests|quota|per second|daily|credits");

  /** What is in the range is too much, whatever its width; or it takes too long to find. */
  Pattern CONTENT =
      Pattern.compile(
          "results|logs matched|response size|response too large|too many logs"
              + "|timed? ?out|deadline|time limit");

  Pattern WIDTH = Pattern.compile("\\branges?\\b|\\b(?:of|many|n|requested) blocks\\b|\\d+ blocks");

  /** The words after which a provider names its widest range. */
  Pattern MOST =
      Pattern.compile(
          "(?:max(?:imum)?(?: allowed)?(?: number of)?(?: requested)?(?: block)?(?: range| blocks)?"
              + "(?: is| of|:)?(?: set to)?|limit(?:ed)?(?: of| to|:)?|at most|up to|over|exceeds?)"
              + "(?: an?| the)? (\\d{1,3}(?:,\\d{3})+|\\d{1,12})(k?)\\b");

  /**
   * Reads a refusal.
   *
   * @param message as the node wrote it
   * @param asked how many blocks it has refused
   */
  static RangeRefusal of(String message, long asked) {
    String text = message.toLowerCase(Locale.ROOT);
    long suggested = suggested(text);
    if (suggested > 0 && suggested < asked) {
      return new Suggested(suggested);
    }
    boolean isQuota = QUOTA.matcher(text).find();
    if (suggested > 0 || (!isQuota && CONTENT.matcher(text).find())) {
      return new TooMuch(false);
    }
    if (isQuota || !WIDTH.matcher(text).find()) {
      return new Other();
    }
    long most = most(text);
    return most > 0 && most < asked ? new AtMost(most) : new TooMuch(true);
  }

  private static long suggested(String text) {
    Matcher hex = SUGGESTED_HEX.matcher(text);
    if (hex.find()) {
      return width(Long.decode(hex.group(1)), Long.decode(hex.group(2)));
    }
    Matcher decimal = SUGGESTED_DECIMAL.matcher(text);
    return decimal.find()
        ? width(Long.parseLong(decimal.group(1)), Long.parseLong(decimal.group(2)))
        : 0;
  }

  private static long width(long from, long to) {
    return Math.max(0, to - from + 1);
  }

  /** The last number that is called a most; 0 where there is none. */
  private static long most(String text) {
    Matcher matcher = MOST.matcher(text);
    long most = 0;
    while (matcher.find()) {
      most = Long.parseLong(matcher.group(1).replace(",", ""));
      most *= matcher.group(2).isEmpty() ? 1 : 1000;
    }
    return most;
  }
}
