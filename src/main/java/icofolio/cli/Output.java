package icofolio.cli;

import icofolio.entry.Words;

/** The form of an answer. */
enum Output {
  TABLE,
  JSON,
  CSV;

  /** The form of that word. */
  static Output of(String word) {
    Output output = Words.find(Output.class, word);
    if (output == null) {
      throw Choices.refuse("--output", word, Words.of(Output.class));
    }
    return output;
  }
}
