package icofolio.cli;

import java.util.List;

/** What must be known of a command line even when it cannot be parsed. */
final class Wish {
  private Wish() {}

  /** Whether errors are to be told as JSON. */
  static boolean json(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean named = word.equals("-o") || word.equals("--output");
      if (word.equals("--")) {
        return false;
      }
      if (word.equals("--json")
          || word.equals("-ojson")
          || word.equals("--output=json")
          || (named && i + 1 < words.size() && words.get(i + 1).equals("json"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a fault is to be told in full. */
  static boolean verbose(List<String> words) {
    return words.contains("-v") || words.contains("--verbose");
  }

  /** Whether help is asked for; whatever else is wrong, it is given. */
  static boolean help(List<String> words) {
    int end = words.indexOf("--");
    List<String> options = end < 0 ? words : words.subList(0, end);
    return options.contains("-h") || options.contains("--help");
  }
}
