package icofolio.exchange;

import icofolio.entry.Problem;
import java.io.IOException;

/** A file of which no row can be trusted, or of which nothing more can be read. */
final class BadFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  BadFileException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
