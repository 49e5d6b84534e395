package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.entry.ProblemCode;
import icofolio.tracker.ImportAnswer.FileCount;
import icofolio.tracker.Source.Sink;
import java.util.ArrayList;
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
  private @Nullable FileCount settingsCount;
  private @Nullable Settings settings;
  private @Nullable Source settingsSource;
  private @Nullable SettingsChange settingsChange;

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
    if (settings != null && settingsSource != null && !settings.equals(found)) {
      failed(twice(found, settings, settingsSource));
      return;
    }
    settings = found;
    settingsSource = source;
  }

  private Problem twice(Settings found, Settings first, Source other) {
    return new Problem(
        new Place(source == null ? null : source.name(), 0),
        null,
        ProblemCode.CONFLICT,
        null,
        "the settings here are %s and %s, in %s %s and %s; import the file with the right ones"
            .formatted(
                found.baseCurrency(),
                found.zoneName(),
                other.name(),
                first.baseCurrency(),
                first.zoneName()));
  }

  /** Settings of a document are those of an empty portfolio, or of an update. */
  void takeSettings(Changes changes, boolean update) {
    if (settings == null || settingsSource == null) {
      return;
    }
    Settings before = changes.settings();
    try {
      ChangeSettings.take(changes, settings, update);
      boolean changed = !before.equals(settings);
      settingsChange = changed ? new SettingsChange(before, settings) : null;
      countSettings(settingsSource, changed ? 1 : 0, 0);
    } catch (RefusedException e) {
      for (Problem problem : e.problems()) {
        problem(Messages.placed(problem, new Place(settingsSource.name(), 0)));
      }
      countSettings(settingsSource, 0, 1);
    }
  }

  private void countSettings(Source of, long updated, long rejected) {
    long unchanged = 1 - updated - rejected;
    settingsCount =
        new FileCount(of.name(), "settings", of.format(), 1, 0, updated, unchanged, rejected);
  }

  ImportAnswer refused() {
    return new ImportAnswer(
        false, counts(), null, problems.sorted(), problems.count(), List.of(), List.of());
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
        kept,
        counts(),
        settingsChange,
        problems.sorted(),
        problems.count(),
        breaches,
        warnings.list());
  }

  private List<FileCount> counts() {
    List<FileCount> counts = new ArrayList<>();
    tallies.forEach(
        (of, byKind) -> {
          FileCount own = of.equals(settingsSource) ? settingsCount : null;
          // Settings that change nothing are worth a line where a file holds nothing else.
          if (own != null && (own.unchanged() == 0 || byKind.isEmpty())) {
            counts.add(own);
          }
          byKind.values().forEach(tally -> counts.add(tally.count()));
        });
    return counts;
  }
}
