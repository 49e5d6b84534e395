package icofolio.tracker;

import icofolio.entry.Problem;
import icofolio.rule.Verdict.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param committed whether it was written
 * @param files one for each file and kind in it, in the order given; settings count as a kind
 * @param settings how the settings change; null where they stay
 * @param problems in the order of the files and their lines, as many as were kept
 * @param problemCount how many there are in all
 * @param breaches of budgets and limits
 * @param warnings about what was taken
 */
public record ImportAnswer(
    boolean committed,
    List<FileCount> files,
    @Nullable SettingsChange settings,
    List<Problem> problems,
    long problemCount,
    List<PlacedBreach> breaches,
    List<Warning> warnings) {
  /** What came of the rows of one kind in one file. */
  public record FileCount(
      String file,
      String kind,
      String format,
      long rows,
      long added,
      long updated,
      long unchanged,
      long rejected) {}

  /** Rows added in all files. */
  public long added() {
    return files.stream().mapToLong(FileCount::added).sum();
  }

  /** Rows that changed a record. */
  public long updated() {
    return files.stream().mapToLong(FileCount::updated).sum();
  }

  /** Rows that were there already. */
  public long unchanged() {
    return files.stream().mapToLong(FileCount::unchanged).sum();
  }

  /** Rows that were refused. */
  public long rejected() {
    return files.stream().mapToLong(FileCount::rejected).sum();
  }

  /** Whether a rule that can be overridden stands in the way, and nothing else. */
  public boolean isRuleAlone() {
    boolean over = breaches.stream().anyMatch(breach -> breach.outcome() == Outcome.BLOCK);
    return (over || !problems.isEmpty()) && problems.stream().allMatch(p -> p.code().isRule());
  }
}
