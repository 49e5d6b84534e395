package icofolio.tui;

import icofolio.entry.Secrets;
import java.util.List;
import java.util.regex.Pattern;

/** What of free text may be kept or shown where amounts may not. */
final class Discretion {
  /**
   * A number by itself, as amounts are: no part of a date, a word, an id or a place in a file, no
   * percentage, and not the number of a change.
   */
  private static final String NUMBER =
      "(?<![\\w.:/#-])(?<![Cc]hange )[-+]?\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w:/%-]|\\.\\d| ?%)";

  private static final Pattern AMOUNT = Pattern.compile(NUMBER);

  /** A count of things, as in {@code 3 refunds}: it tells no amount. */
  private static final Pattern COUNT =
      Pattern.compile(
          "\\d{1,3} (?:sale|contribution|refund|distribution|tranche|wallet|budget|limit|price"
              + "|endpoint|record|row|line|file|problem|rule|change|warning|balance|chain|block"
              + "|second|minute|hour|day|week|month|year|decimal|digit|character|word)s?\\b");

  /** A word of a query that asks for an amount, or is one. */
  private static final Pattern ASKS_AMOUNT =
      Pattern.compile("(?:^|[\\s:=<>]|\\.\\.)[<>=]*[-+]?\\d[\\d.,]*(?:[eE]\\d+)?(?=$|\\s|\\.\\.)");

  private Discretion() {}

  /** Whether neither an amount nor anything like a secret is in what was typed. */
  static boolean isHarmless(String typed) {
    return !ASKS_AMOUNT.matcher(typed).find() && Secrets.masked(typed).equals(typed);
  }

  /** A sentence with its amounts hidden, where they are to be. */
  static String text(Model model, String sentence) {
    return model.look().amountsHidden() ? hidden(sentence) : sentence;
  }

  /** The same of several sentences. */
  static List<String> lines(Model model, List<String> sentences) {
    return sentences.stream().map(sentence -> text(model, sentence)).toList();
  }

  /** A sentence with its amounts hidden; counts and percentages stay. */
  static String hidden(String sentence) {
    return AMOUNT
        .matcher(sentence)
        .replaceAll(
            number ->
                COUNT.matcher(sentence).region(number.start(), sentence.length()).lookingAt()
                    ? number.group()
                    : Texts.HIDDEN);
  }
}
