package icofolio.tracker;

import icofolio.entry.Problem;
import java.util.List;

/** What became of an entry that was given to the portfolio. */
public sealed interface Taken {
  /** It was not there, and is now. */
  record Added(Stored record) implements Taken {}

  /** It was there with another content. */
  record Updated(Stored before, Stored after) implements Taken {}

  /** It was there already. */
  record Unchanged(Stored record) implements Taken {}

  /** It cannot be taken. */
  record Refused(List<Problem> problems) implements Taken {
    public Refused {
      problems = List.copyOf(problems);
    }

    Refused(Problem problem) {
      this(List.of(problem));
    }
  }
}
