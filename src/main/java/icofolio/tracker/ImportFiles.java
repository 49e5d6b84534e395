package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.rule.Judge;
import icofolio.tracker.Source.Sink;
import icofolio.tracker.Store.Written;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports files (contract §5, "Import"): all or nothing, or leaving out what is refused; one change
 * set however many files. Each kind is read from all files before the next, in the order in which
 * kinds refer to each other, so that the order of files and of the parts of a document does not
 * matter.
 */
public final class ImportFiles {
  private final Tracker tracker;
  private final ImportOptions options;
  private final Rejects rejects;
  private final Progress progress;

  /** An import that goes that way. */
  public ImportFiles(Tracker tracker, ImportOptions options, Rejects rejects, Progress progress) {
    this.tracker = tracker;
    this.options = options;
    this.rejects = options.skip() ? rejects : Rejects.NONE;
    this.progress = progress;
  }

  /**
   * Imports these sources as one change set.
   *
   * @param command for the history
   */
  public ImportAnswer run(List<Source> sources, String command) {
    Findings findings = new Findings(sources);
    Map<Source, Set<Kind>> kinds = new LinkedHashMap<>();
    for (Source source : sources) {
      findings.source = source;
      kinds.put(source, source.kinds(findings));
    }
    if (findings.failed) {
      return findings.refused();
    }
    return tracker.change(command, null, changes -> work(changes, kinds, findings));
  }

  private Written<ImportAnswer> work(
      Changes changes, Map<Source, Set<Kind>> kinds, Findings findings) {
    findings.takeSettings(changes, options.update());
    Bookkeeper books = new Bookkeeper(changes);
    Warnings warnings = new Warnings(books.catalog(), changes.settings().zone());
    Guard guard = new Guard(books, Judge.WITHOUT_RULES, tracker.now(), options.forfeitRefund());
    String hint = options.update() ? null : "import with --update to change it";
    Intake intake = new Intake(books, warnings, guard, hint);
    VestingTables tables = new VestingTables();
    for (Kind kind : Kind.values()) {
      kinds.forEach(
          (source, present) -> {
            if (present.contains(kind)) {
              RowSink sink = new RowSink(source, kind, intake, warnings, findings, tables);
              source.read(kind, sink);
              sink.flush();
            }
          });
      if (kind == Kind.TRANCHES) {
        tables.finish(
            books,
            options.update(),
            (problem, rows) -> {
              findings.problem(problem);
              rows.forEach(row -> rejects.reject(row, List.of(problem)));
            });
      } else if (kind == Kind.PRICES) {
        books.settlePrices();
      }
    }
    warnings.finish(books.tallies(tracker.now()), tracker.now());
    boolean refused = findings.problems.count() > 0 && !options.skip();
    boolean keep = !refused && !findings.failed && !options.dryRun();
    return new Written<>(findings.answer(keep, guard, warnings), keep);
  }

  /** What the sources as a whole have shown. */
  private static final class Findings implements Sink {
    private final ProblemList problems = new ProblemList();
    private final Map<Source, Map<Kind, FileTally>> tallies = new LinkedHashMap<>();
    private boolean failed;
    private @Nullable Source source;
    private @Nullable Settings settings;
    private @Nullable Place settingsPlace;

    Findings(List<Source> sources) {
      for (Source source : sources) {
        problems.name(source.name());
        tallies.put(source, new EnumMap<>(Kind.class));
      }
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

    ImportAnswer answer(boolean kept, Guard guard, Warnings warnings) {
      return new ImportAnswer(
          kept, counts(), problems.sorted(), problems.count(), guard.breaches(), warnings.list());
    }

    private List<ImportAnswer.FileCount> counts() {
      return tallies.values().stream()
          .flatMap(byKind -> byKind.values().stream())
          .map(FileTally::count)
          .toList();
    }
  }

  /** Takes the rows of one kind in one file, a chunk at a time. */
  private final class RowSink implements Sink {
    private static final int CHUNK = 1_000;

    private final Source source;
    private final Kind kind;
    private final Intake intake;
    private final Warnings warnings;
    private final Findings findings;
    private final VestingTables tables;
    private final Identity identity = new Identity();
    private final ArrayList<SourceRow> rows = new ArrayList<>(CHUNK);
    private final ArrayList<Identity.Known> chunk = new ArrayList<>(CHUNK);
    private long done;

    RowSink(
        Source source,
        Kind kind,
        Intake intake,
        Warnings warnings,
        Findings findings,
        VestingTables tables) {
      this.source = source;
      this.kind = kind;
      this.intake = intake;
      this.warnings = warnings;
      this.findings = findings;
      this.tables = tables;
      findings.tally(source, kind);
    }

    @Override
    public void row(SourceRow row) {
      rows.add(row);
      chunk.add(identity.identify(row.entry()));
      if (rows.size() == CHUNK) {
        flush();
      }
    }

    @Override
    public void broken(SourceRow.Raw raw, List<Problem> problems) {
      findings.tally(source, kind).reject();
      problems.forEach(findings::problem);
      rejects.reject(raw, problems);
    }

    @Override
    public void failed(Problem problem) {
      findings.failed(problem);
    }

    void flush() {
      intake.prepare(kind, chunk);
      for (int i = 0; i < rows.size(); i++) {
        take(rows.get(i), chunk.get(i));
      }
      done += rows.size();
      rows.clear();
      chunk.clear();
      progress.rows(source.name(), kind.plural(), done);
    }

    private void take(SourceRow row, Identity.Known known) {
      Place place = row.raw().place();
      warnings.at(place);
      Taken taken = intake.take(known, row.raw().columns());
      findings.tally(source, kind).count(taken);
      if (taken instanceof Taken.Refused(List<Problem> problems)) {
        List<Problem> placed =
            problems.stream().map(problem -> Messages.placed(problem, place)).toList();
        placed.forEach(findings::problem);
        rejects.reject(row.raw(), placed);
      } else if (kind == Kind.TRANCHES) {
        tables.took(row, taken, findings.tally(source, kind));
      }
    }
  }
}
