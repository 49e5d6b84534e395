package icofolio.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line taken apart before anything is built: which command, and everything else in its
 * order. Global options may stand before the command, between its words and after it.
 *
 * @param name of the command, {@code sale add}; empty where none is named
 * @param rest without the words of the name
 */
record CommandWords(String name, List<String> rest) {

  static CommandWords of(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    int first = next(rest, 0);
    if (first < 0) {
      return new CommandWords("", rest);
    }
    String name = rest.remove(first);
    if (name.equals(CompleteCommand.NAME)) {
      return new CommandWords(name, words.subList(first + 1, words.size()));
    }
    if (!Commands.isGroup(name)) {
      return new CommandWords(name, rest);
    }
    int second = next(rest, first);
    return second < 0
        ? new CommandWords(name, rest)
        : new CommandWords(name + " " + rest.remove(second), rest);
  }

  /** Where the first word of the command stands; -1 where none is named. */
  static int first(List<String> words) {
    return next(words, 0);
  }

  /** Where the next word stands that is neither an option nor the value of a global one; or -1. */
  private static int next(List<String> words, int from) {
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        return -1;
      }
      if (Globals.WITH_VALUE.contains(word)) {
        i++;
      } else if (!word.startsWith("-") || word.equals("-")) {
        return i;
      }
    }
    return -1;
  }
}
