package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.tracker.Source.Sink;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sources as a whole have shown. */
final class ImportFindings implements Sink {
  private final ProblemList problems = new ProblemList();
  private final Map<Source, Map<Kind, FileTally>> tallies = new LinkedHashMap<>();
  private boolean failed;
  private @Nullable Source source;
  private @Nullable Settings settings;
  private @Nullable Place settingsPlace;

  ImportFindings(List<Source> sources) {
    for (Source source : sources) {
      problems.name(source.name());
      tallies.put(source, new EnumMap<>(Kind.class));
    }
  }

  /** From here on, what is found is found in this source. */
  void in(Source source) {
    this.source = source;
  }

  /** Whether a source as a whole cannot be trusted. */
  boolean anyFailed() {
    return failed;
  }

  /** How many problems there are. */
  long count() {
    return problems.count();
  }

  FileTally tally(Source source, Kind kind) {
    return tallies
        .computeIfAbsent(source, s -> new EnumMap<>(Kind.class))
        .computeIfAbsent(kind, k -> new FileTally(source.name(), k.plural(), source.format()));
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void row(SourceRow row) {
    throw new IllegalStateException("rows come kind by kind");
  }

  @Override
  public void broken(SourceRow.Raw raw, List<Problem> found) {
    found.forEach(problems::add);
  }

  @Override
  public void failed(Problem problem) {
    failed = true;
    problems.add(problem);
  }

  @Override
  public void settings(Settings found) {
    settings = found;
    settingsPlace = new Place(source == null ? null : source.name(), 0);
  }

  /** Settings of a document are those of an empty portfolio, or of an update. */
  void takeSettings(Changes changes, boolean update) {
    if (settings == null || settingsPlace == null) {
      return;
    }
    try {
      ChangeSettings.take(changes, settings, update);
    } catch (RefusedException e) {
      for (Problem problem : e.problems()) {
        problem(Messages.placed(problem, settingsPlace));
      }
    }
  }

  ImportAnswer refused() {
    return new ImportAnswer(
        false, counts(), problems.sorted(), problems.count(), List.of(), List.of());
  }

  /** Whether problems stand in the way of all rows, rather than of those that have them. */
  boolean refuses(ImportOptions options) {
    long over = problems.count(ProblemCode.OVER_LIMIT);
    boolean rowsOver = over > 0 && options.overLimit() != ImportOptions.OverLimit.SKIP;
    boolean rowsBad = problems.count() > over && !options.skip();
    return rowsOver || rowsBad;
  }

  ImportAnswer answer(boolean kept, List<PlacedBreach> breaches, Warnings warnings) {
    return new ImportAnswer(
        kept, counts(), problems.sorted(), problems.count(), breaches, warnings.list());
  }

  private List<ImportAnswer.FileCount> counts() {
    return tallies.values().stream()
        .flatMap(byKind -> byKind.values().stream())
        .map(FileTally::count)
        .toList();
  }
}
