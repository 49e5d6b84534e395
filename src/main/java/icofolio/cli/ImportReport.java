package icofolio.cli;

import icofolio.entry.Problem;
import icofolio.entry.TextRules;
import icofolio.entry.Words;
import icofolio.render.Cell;
import icofolio.render.Column;
import icofolio.render.Figures;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.TextTable;
import icofolio.render.View;
import icofolio.rule.Verdict.Outcome;
import icofolio.tracker.ImportAnswer;
import icofolio.tracker.ImportAnswer.FileCount;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.ImportOptions.OverLimit;
import icofolio.tracker.PlacedBreach;
import icofolio.tracker.SettingsChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came of an import, told. */
record ImportReport(ImportAnswer answer, ImportOptions options) implements View {
  private static final int MOST = 50;

  /** 0, or 3 or 4 where anything was refused. */
  int exitCode() {
    boolean over = isOver() && options.overLimit() != OverLimit.RECORD;
    if (answer.problemCount() > 0 || over) {
      return answer.isRuleAlone() ? ExitCode.RULE : ExitCode.REFUSED;
    }
    return ExitCode.DONE;
  }

  private boolean isOver() {
    return answer.breaches().stream().anyMatch(breach -> breach.outcome() == Outcome.BLOCK);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    List<Column> columns =
        List.of(
            Column.text("", Column.ALWAYS, 12),
            Column.word("", 90),
            Column.number("", Column.ALWAYS),
            Column.word("", Column.ALWAYS));
    try (TextTable table = page.table(columns)) {
      for (FileCount file : answer.files()) {
        table.row(
            List.of(
                Cell.of(file.file()),
                Cell.of(file.kind()),
                Cell.of(count(file.rows(), "row", "rows")),
                Cell.of(changes(file))));
      }
    }
    page.line(summary());
  }

  private String changes(FileCount file) {
    List<String> changes = new ArrayList<>();
    add(changes, file.added(), answer.committed() ? "added" : "to add");
    add(changes, file.updated(), answer.committed() ? "updated" : "to update");
    add(changes, file.unchanged(), "there already");
    add(changes, file.rejected(), "refused");
    return String.join(", ", changes);
  }

  private static void add(List<String> changes, long number, String what) {
    if (number > 0) {
      changes.add(Figures.exact(BigDecimal.valueOf(number)) + " " + what);
    }
  }

  private String summary() {
    SettingsChange settings = answer.settings();
    long changed = answer.added() + answer.updated() - (settings == null ? 0 : 1);
    if (answer.committed()) {
      String left =
          answer.rejected() == 0
              ? "."
              : "; " + count(answer.rejected(), "row was left out.", "rows were left out.");
      if (settings != null) {
        return (changed == 0 ? "C" : "Imported " + count(changed, "record", "records") + "; c")
            + "hanged settings: "
            + difference(settings)
            + left;
      }
      if (changed == 0) {
        return answer.unchanged() == 0
            ? "There was nothing to import" + left
            : "Everything was already there; nothing changed" + left;
      }
      return "Imported " + count(changed, "record", "records") + left;
    }
    String why =
        answer.problemCount() > 0
            ? ": " + count(answer.problemCount(), "problem", "problems") + "."
            : isOver() ? ": a budget or limit stands in the way." : ".";
    if (!options.dryRun() || answer.problemCount() > 0 || exitCode() != ExitCode.DONE) {
      return "Nothing was written" + why;
    }
    String records = count(changed, "record", "records");
    String would =
        settings == null
            ? "import " + records
            : (changed == 0 ? "" : "import " + records + " and ")
                + "change settings: "
                + difference(settings);
    return "Would " + would + "; nothing was written.";
  }

  private static String difference(SettingsChange change) {
    return String.join(", ", SettingNames.differences(change.before(), change.after()));
  }

  private static String count(long number, String one, String many) {
    return Figures.exact(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
  }

  /** Tells problems and warnings on standard error, and where skipped rows went. */
  void tell(Session session, List<Path> rejects) {
    boolean json = session.globals().output() == Output.JSON;
    if (!json) {
      answer.problems().stream()
          .limit(MOST)
          .forEach(problem -> session.streams().err().println(ProblemLines.of(problem)));
      if (answer.problemCount() > MOST) {
        session
            .streams()
            .err()
            .println(
                "and %s more (use --json to see them)"
                    .formatted(Figures.exact(BigDecimal.valueOf(answer.problemCount() - MOST))));
      }
    }
    if (!json) {
      tellBreaches(session);
    }
    session.notices().warn(answer.warnings());
    for (Path file : rejects) {
      session.notices().say("What was left out is in " + file + ".");
    }
  }

  private void tellBreaches(Session session) {
    for (PlacedBreach placed : answer.breaches().stream().limit(MOST).toList()) {
      String text = ProblemLines.place(placed.place()) + placed.breach().message();
      boolean blocks = placed.outcome() == Outcome.BLOCK;
      if (blocks && options.overLimit() == OverLimit.SKIP && placed.place().file() != null) {
        continue; // It is told as the problem of its row.
      }
      if (blocks && options.overLimit() != OverLimit.RECORD) {
        session.streams().err().println(TextRules.visible(text) + " [over-limit]");
      } else {
        session.notices().warn(text);
      }
    }
    if (answer.breaches().size() > MOST) {
      session.notices().warn("and %d more".formatted(answer.breaches().size() - MOST));
    }
    if (isOver() && options.overLimit() == OverLimit.REJECT) {
      session
          .notices()
          .say(
              "What has already happened is recorded with --over-limit record; skip leaves those"
                  + " rows out.");
    }
  }

  @Override
  public void writeJson(Json json) {
    json.object();
    json.put("committed", answer.committed());
    json.put("added", answer.added());
    json.put("updated", answer.updated());
    json.put("unchanged", answer.unchanged());
    json.put("rejected", answer.rejected());
    json.array("files");
    answer.files().forEach(file -> write(json, file));
    json.endArray();
    json.array("problems");
    for (Problem problem : answer.problems()) {
      ProblemJson.write(json, problem);
    }
    json.endArray();
    json.array("breaches");
    answer.breaches().forEach(breach -> write(json, breach));
    json.endArray();
    json.endObject();
  }

  private static void write(Json json, FileCount file) {
    json.object();
    json.put("file", file.file());
    json.put("kind", file.kind());
    json.put("format", file.format());
    json.put("rows", file.rows());
    json.put("added", file.added());
    json.put("updated", file.updated());
    json.put("unchanged", file.unchanged());
    json.put("rejected", file.rejected());
    json.endObject();
  }

  private static void write(Json json, PlacedBreach placed) {
    json.object();
    RuleJson.write(json, placed.breach());
    json.put("verdict", Words.of(placed.outcome()));
    json.put("file", placed.place().file());
    if (placed.place().line() > 0) {
      json.put("line", placed.place().line());
    } else {
      json.put("line", (String) null);
    }
    json.put("message", placed.breach().message());
    json.endObject();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(
        List.of("file", "kind", "format", "rows", "added", "updated", "unchanged", "rejected"));
    for (FileCount file : answer.files()) {
      rows.row(
          List.of(
              file.file(),
              file.kind(),
              file.format(),
              Long.toString(file.rows()),
              Long.toString(file.added()),
              Long.toString(file.updated()),
              Long.toString(file.unchanged()),
              Long.toString(file.rejected())));
    }
  }
}
