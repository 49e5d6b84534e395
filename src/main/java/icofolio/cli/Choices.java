package icofolio.cli;

import icofolio.entry.Nearest;
import icofolio.entry.TextRules;
import icofolio.entry.UrlSecrets;
import java.util.List;

/** Words where only some are taken. */
final class Choices {
  private Choices() {}

  /** That a word is none of those that an option takes. */
  static UsageException refuse(String option, String word, List<String> choices) {
    String nearest = Nearest.of(word, choices);
    return new UsageException(
        "bad-value",
        "%s takes %s, not %s".formatted(option, String.join(", ", choices), quoted(word)),
        nearest == null ? null : "Did you mean " + nearest + "?");
  }

  /** The word itself, if it is one of the choices. */
  static String check(String option, String word, List<String> choices) {
    if (!choices.contains(word)) {
      throw refuse(option, word, choices);
    }
    return word;
  }

  /**
   * What a person typed, harmless and without an API key in a URL, in quotes where it is empty or
   * has blanks.
   */
  static String quoted(String text) {
    String shown = text.contains("://") ? UrlSecrets.shown(text) : TextRules.shown(text);
    return shown.isEmpty() || shown.indexOf(' ') >= 0 ? "\"" + shown + "\"" : shown;
  }
}
