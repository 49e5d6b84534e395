package icofolio.exchange;

import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.tracker.Source.Sink;
import java.io.IOException;

/** One pass over an input, whose failures become problems of the file. */
final class Reading {
  /** What is done in the pass. */
  interface Pass<T> {
    T run() throws IOException;
  }

  private Reading() {}

  /** What the pass gives, or something else where the file fails. */
  static <T> T of(Input input, Sink sink, T otherwise, Pass<T> pass) {
    try {
      return pass.run();
    } catch (IOException e) {
      sink.failed(problem(input, e));
      return otherwise;
    }
  }

  private static Problem problem(Input input, IOException e) {
    return switch (e) {
      case BadFileException bad -> bad.problem();
      case Utf8Stream.NotUtf8Exception wrong -> notUtf8(input, wrong);
      default -> Problems.unreadable(input.name(), e);
    };
  }

  private static Problem notUtf8(Input input, Utf8Stream.NotUtf8Exception wrong) {
    long line;
    try {
      line = input.lineAt(wrong.offset());
    } catch (IOException e) {
      line = 0;
    }
    String what = "byte %d (0x%02X) is no UTF-8".formatted(wrong.offset(), wrong.found());
    String why = wrong.cut() ? "; the file ends in the middle of a character" : "";
    return Problems.of(
        input.name(), line, ProblemCode.NOT_UTF8, what + why + "; save the file as UTF-8");
  }
}
