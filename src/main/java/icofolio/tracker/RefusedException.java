package icofolio.tracker;

import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import java.util.List;

/**
 * A change or a question that is refused for what was given; nothing was written. Exit code 3 or 4.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Refuses for all these reasons. */
  public RefusedException(List<Problem> problems) {
    super(problems.getFirst().message());
    this.problems = List.copyOf(problems);
  }

  /** Refuses for one reason that lies in no file. */
  public RefusedException(ProblemCode code, String message) {
    this(List.of(new Problem(Place.NONE, null, code, null, message)));
  }

  /** All that is wrong, in the order in which it was found. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether a rule that the person can override stands in the way, rather than bad data. */
  public boolean isRule() {
    return problems.stream().allMatch(p -> p.code().isRule());
  }
}
