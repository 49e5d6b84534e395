package icofolio.tracker;

import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Problems of several files, given back in the order of the files and their lines. */
final class ProblemList {
  /**
   * So many are kept; the rest is counted, so that a file of nothing but mistakes fits in memory.
   */
  static final int MOST = 100_000;

  private final Map<String, Integer> order = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<ProblemCode, Long> counts = new EnumMap<>(ProblemCode.class);
  private long count;

  /** Files are given back in the order in which they are named here. */
  void name(String file) {
    order.putIfAbsent(file, order.size());
  }

  void add(Problem problem) {
    count++;
    counts.merge(problem.code(), 1L, Long::sum);
    if (problems.size() < MOST) {
      problems.add(problem);
    }
  }

  long count() {
    return count;
  }

  /** How many there are of one code. */
  long count(ProblemCode code) {
    return counts.getOrDefault(code, 0L);
  }

  List<Problem> sorted() {
    return problems.stream()
        .sorted(
            Comparator.comparingInt((Problem p) -> order.getOrDefault(p.place().file(), -1))
                .thenComparingLong(p -> p.place().line()))
        .toList();
  }
}
