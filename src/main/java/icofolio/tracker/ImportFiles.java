package icofolio.tracker;

import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.rule.Verdict;
import icofolio.rule.Verdict.Outcome;
import icofolio.tracker.ImportOptions.OverLimit;
import icofolio.tracker.Store.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    boolean skips = options.skip() || options.overLimit() == OverLimit.SKIP;
    this.rejects = skips ? rejects : Rejects.NONE;
    this.progress = progress;
  }

  /**
   * Imports these sources as one change set.
   *
   * @param command for the history
   */
  public ImportAnswer run(List<Source> sources, String command) {
    ImportFindings findings = new ImportFindings(sources);
    Map<Source, Set<Kind>> kinds = new LinkedHashMap<>();
    for (Source source : sources) {
      findings.in(source);
      kinds.put(source, source.kinds(findings));
    }
    if (findings.anyFailed()) {
      return findings.refused();
    }
    return tracker.change(command, null, changes -> work(changes, kinds, findings));
  }

  /**
   * What the import as a whole stands against, with the rows that brought it there. Rows that were
   * left out stand for themselves.
   */
  private List<PlacedBreach> breaches(RowJudge judge, Watch watch) {
    Map<String, Verdict> whole = new LinkedHashMap<>();
    watch.risen().verdicts().forEach(v -> whole.put(v.rule() + " " + v.measure(), v));
    List<PlacedBreach> breaches = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (PlacedBreach row : judge.breaches()) {
      String rule = row.breach().rule() + " " + row.breach().measure();
      boolean leftOut = options.overLimit() == OverLimit.SKIP && row.outcome() == Outcome.BLOCK;
      if (leftOut || whole.containsKey(rule)) {
        breaches.add(row);
        placed.add(rule);
      }
    }
    whole.forEach(
        (rule, verdict) -> {
          if (!placed.contains(rule)) {
            breaches.add(
                new PlacedBreach(Place.NONE, watch.sentences().breach(verdict), verdict.outcome()));
          }
        });
    return breaches;
  }

  private Written<ImportAnswer> work(
      Changes changes, Map<Source, Set<Kind>> kinds, ImportFindings findings) {
    findings.takeSettings(changes, options.update());
    Bookkeeper books = new Bookkeeper(changes);
    Warnings warnings = new Warnings(books.catalog(), changes.settings().zone());
    Watch watch = Watch.of(books, tracker.now());
    watch.look();
    RowJudge judge =
        watch.isNeeded() ? new RowJudge(watch, options.overLimit() == OverLimit.SKIP) : null;
    Guard guard = new Guard(books, judge, tracker.now(), options.forfeitRefund());
    String hint = options.update() ? null : "import with --update to change it";
    Intake intake = new Intake(books, warnings, guard, hint);
    VestingTables tables = new VestingTables();
    ImportRows.Pass pass =
        new ImportRows.Pass(intake, warnings, judge, findings, tables, rejects, progress);
    for (Kind kind : Kind.values()) {
      kinds.forEach(
          (source, present) -> {
            if (present.contains(kind)) {
              ImportRows rows = new ImportRows(source, kind, pass);
              source.read(kind, rows);
              rows.flush();
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
    List<PlacedBreach> breaches = judge == null ? List.of() : breaches(judge, watch);
    boolean over = breaches.stream().anyMatch(breach -> breach.outcome() == Outcome.BLOCK);
    boolean refused =
        findings.refuses(options) || (over && options.overLimit() == OverLimit.REJECT);
    boolean keep = !refused && !findings.anyFailed() && !options.dryRun();
    if (keep && over && options.overLimit() == OverLimit.RECORD) {
      changes.breaches(breaches.stream().map(PlacedBreach::breach).toList());
    }
    progress.last();
    return new Written<>(findings.answer(keep, breaches, warnings), keep);
  }
}
