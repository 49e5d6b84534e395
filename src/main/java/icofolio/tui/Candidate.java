package icofolio.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Something that the palette finds: a command, a screen, a sale, a budget, or a command of the
 * command line.
 *
 * @param label what it is called
 * @param kind what it is, in a word, where that is not plain
 * @param also another text, a word of which finds it too; or empty
 * @param keys that do the same, or empty
 * @param reason why it cannot be used now, or empty
 * @param weight its place among those that fit as well, the largest first
 * @param run what it does with nothing lying over the screen any more
 */
record Candidate(
    String label,
    String kind,
    String also,
    String keys,
    String reason,
    int weight,
    Function<Model, Step> run) {
  /** More than these nobody reads. */
  private static final int MOST = 200;

  /** One that fits, and where the letters stand in its label. */
  record Found(Candidate candidate, int score, List<Integer> marks) {
    /** Copies the marks. */
    Found {
      marks = List.copyOf(marks);
    }
  }

  /** Those that fit the letters, best first. */
  static List<Found> fitting(List<Candidate> all, String typed) {
    String letters = typed.strip();
    List<Found> found = new ArrayList<>();
    for (Candidate candidate : all) {
      Fuzzy label = Fuzzy.of(candidate.label, letters);
      int also = letters.isEmpty() ? 0 : Fuzzy.word(candidate.also, letters);
      if (label != null && label.score() >= also) {
        found.add(new Found(candidate, label.score() + candidate.weight, label.marks()));
      } else if (also > 0) {
        found.add(new Found(candidate, also + candidate.weight, List.of()));
      }
    }
    if (letters.isEmpty()) {
      found.sort(Comparator.comparing(one -> !one.candidate.reason.isEmpty()));
    } else {
      found.sort(
          Comparator.comparingInt(Found::score)
              .reversed()
              .thenComparingInt(one -> one.candidate.label.length()));
    }
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }
}
