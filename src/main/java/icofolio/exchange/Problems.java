package icofolio.exchange;

import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Problems of a file as a whole. */
final class Problems {
  private Problems() {}

  /** A mistake at a line of a file, or of the whole file where the line is 0. */
  static Problem of(String file, long line, ProblemCode code, String message) {
    return new Problem(new Place(file, line), null, code, null, message);
  }

  /** A file that the system does not let us read. */
  static Problem unreadable(String file, IOException e) {
    String why =
        switch (e) {
          case NoSuchFileException missing -> "there is no such file";
          case AccessDeniedException denied -> "you may not read this file";
          default -> "the file cannot be read to its end";
        };
    return of(file, 0, ProblemCode.UNREADABLE, why);
  }
}
