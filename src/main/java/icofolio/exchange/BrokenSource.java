package icofolio.exchange;

import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.tracker.Source;
import java.util.Set;

/** A file that is of no format that can be read. */
final class BrokenSource implements Source {
  private final String name;
  private final Problem problem;

  BrokenSource(String name, Problem problem) {
    this.name = name;
    this.problem = problem;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String format() {
    return "unknown";
  }

  @Override
  public Set<Kind> kinds(Sink sink) {
    sink.failed(problem);
    return Set.of();
  }

  @Override
  public void read(Kind kind, Sink sink) {
    sink.failed(problem);
  }
}
