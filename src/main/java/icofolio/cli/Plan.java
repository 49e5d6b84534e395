package icofolio.cli;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.exchange.BytesRead;
import icofolio.exchange.SourceOptions;
import icofolio.exchange.Sources;
import icofolio.tracker.RefusedException;
import icofolio.tracker.Source;
import icofolio.tracker.SourceRow;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads what-ifs: the contributions of a file, all of them good. */
final class Plan implements Source.Sink {
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Plan() {}

  /**
   * The contributions of a file, in its order.
   *
   * @throws RefusedException naming every row that is none
   */
  static List<Entry> read(String name, InputStream in) {
    Plan plan = new Plan();
    Source source =
        Sources.open(name, in, new SourceOptions(Kind.CONTRIBUTIONS, null, BytesRead.NONE));
    source.kinds(plan);
    if (plan.problems.isEmpty()) {
      source.read(Kind.CONTRIBUTIONS, plan);
    }
    if (!plan.problems.isEmpty()) {
      throw new RefusedException(plan.problems);
    }
    return plan.entries;
  }

  @Override
  public void row(SourceRow row) {
    entries.add(row.entry());
  }

  @Override
  public void broken(SourceRow.Raw raw, List<Problem> found) {
    problems.addAll(found);
  }

  @Override
  public void failed(Problem problem) {
    problems.add(problem);
  }
}
