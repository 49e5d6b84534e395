package icofolio.tracker;

import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.entry.Problem;
import icofolio.tracker.Source.Sink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one kind in one file, a chunk at a time. */
final class ImportRows implements Sink {
  private static final int CHUNK = 1_000;

  /**
   * What all rows of an import go through.
   *
   * @param judge of contributions; null without rules
   * @param tables the vesting tables that come line by line
   */
  record Pass(
      Intake intake,
      Warnings warnings,
      @Nullable RowJudge judge,
      ImportFindings findings,
      VestingTables tables,
      Rejects rejects,
      Progress progress) {}

  private final Source source;
  private final Kind kind;
  private final Pass pass;
  private final FileTally tally;
  private final Identity identity = new Identity();
  private final List<SourceRow> rows = new ArrayList<>(CHUNK);
  private final List<Identity.Known> chunk = new ArrayList<>(CHUNK);
  private final Set<String> tranches = new HashSet<>();
  private long done;

  ImportRows(Source source, Kind kind, Pass pass) {
    this.source = source;
    this.kind = kind;
    this.pass = pass;
    this.tally = pass.findings.tally(source, kind);
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
    tally.reject();
    problems.forEach(pass.findings::problem);
    pass.rejects.reject(raw, problems);
  }

  @Override
  public void failed(Problem problem) {
    pass.findings.failed(problem);
  }

  void flush() {
    pass.intake.prepare(kind, chunk);
    for (int i = 0; i < rows.size(); i++) {
      take(rows.get(i), chunk.get(i));
    }
    done += rows.size();
    rows.clear();
    chunk.clear();
    pass.progress.rows(source.name(), kind.plural(), done);
  }

  private void take(SourceRow row, Identity.Known known) {
    if (kind == Kind.TRANCHES && !tranches.add(known.entry().id())) {
      pass.tables.twice(row);
      tally.reject();
      return;
    }
    Place place = row.raw().place();
    pass.warnings.at(place);
    if (pass.judge != null) {
      pass.judge.at(place);
    }
    Taken taken = pass.intake.take(known, row.raw().columns());
    tally.count(taken);
    if (taken instanceof Taken.Refused(List<Problem> problems)) {
      List<Problem> placed = problems.stream().map(row.raw()::problem).toList();
      placed.forEach(pass.findings::problem);
      pass.rejects.reject(row.raw(), placed);
    } else if (kind == Kind.TRANCHES) {
      pass.tables.took(row, taken, tally);
    }
  }
}
