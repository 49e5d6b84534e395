package icofolio.cli;

import icofolio.exchange.RejectsFile;
import icofolio.exchange.SourceOptions;
import icofolio.exchange.Sources;
import icofolio.tracker.ImportAnswer;
import icofolio.tracker.ImportFiles;
import icofolio.tracker.Rejects;
import icofolio.tracker.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Imports files. */
final class ImportCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "import",
            "Imports records from CSV and JSON files, all or nothing. Importing a file again adds"
                + " nothing.")
        .arguments("FILE…|-", "1..*", "Files of records, in any order; - is standard input")
        .option("--kind", "KIND", "Kind of the rows of a CSV file, where its header does not tell")
        .option("--format", "FORMAT", "csv or json, where the content does not tell")
        .flag("--dry-run", "Say what would happen and write nothing")
        .flag("--update", "Let other content replace what is there")
        .option(
            "--on-error", "WHAT", "Refused rows: reject (then nothing is written) or skip (them)")
        .option("--rejects", "FILE", "Where skipped rows go, to be mended and imported again")
        .option(
            "--over-limit",
            "WHAT",
            "What a limit stands against: reject (all), skip (those rows) or record (them all the"
                + " same)")
        .flag(Edits.FORFEIT, Edits.FORFEIT_HELP)
        .example("ico import sample-data/*.csv", "the sample portfolio")
        .example(
            "ico import --dry-run --json sample-data/sales.csv", "what would happen, for a script");
  }

  @Override
  public int run(Call call) throws IOException {
    ImportWishes wishes = ImportWishes.of(call);
    Path rejects = wishes.rejects();
    if (rejects == null) {
      return report(call, wishes, run(call, wishes, Rejects.NONE), List.of());
    }
    RejectsFile file = new RejectsFile(rejects);
    ImportAnswer answer;
    try (file) {
      answer = run(call, wishes, file);
    }
    return report(call, wishes, answer, file.paths());
  }

  private static ImportAnswer run(Call call, ImportWishes wishes, Rejects rejects) {
    Session session = call.session();
    try (ImportProgress progress = ImportProgress.of(session)) {
      SourceOptions options = new SourceOptions(wishes.kind(), wishes.format(), progress::bytes);
      List<Source> sources =
          call.arguments().stream()
              .map(name -> Sources.open(name, session.streams().in(), options))
              .toList();
      String command = "import " + String.join(" ", call.arguments());
      return new ImportFiles(session.tracker(), wishes.options(), rejects, progress::rows)
          .run(sources, command);
    }
  }

  private static int report(Call call, ImportWishes wishes, ImportAnswer answer, List<Path> rejects)
      throws IOException {
    ImportReport report = new ImportReport(answer, wishes.options());
    Session session = call.session();
    session.print(report);
    report.tell(session, rejects);
    return report.exitCode();
  }
}
