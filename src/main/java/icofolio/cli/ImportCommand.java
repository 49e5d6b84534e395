package icofolio.cli;

import icofolio.exchange.RejectsFile;
import icofolio.exchange.SourceOptions;
import icofolio.exchange.Sources;
import icofolio.tracker.ImportAnswer;
import icofolio.tracker.ImportFiles;
import icofolio.tracker.Rejects;
import icofolio.tracker.Source;
import java.io.IOException;
import java.nio.file.Files;
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
    Session session = call.session();
    ImportAnswer answer;
    List<Path> made = List.of();
    try (ImportProgress progress = ImportProgress.of(session)) {
      SourceOptions options = new SourceOptions(wishes.kind(), wishes.format(), progress::bytes);
      List<Source> sources =
          call.arguments().stream()
              .map(name -> Sources.open(name, session.streams().in(), options))
              .toList();
      if (wishes.rejects() == null) {
        answer = run(call, wishes, sources, Rejects.NONE, progress);
      } else {
        RejectsFile rejects =
            new RejectsFile(wishes.rejects(), sources, file -> isTaken(call, file));
        try (rejects) {
          answer = run(call, wishes, sources, rejects, progress);
        }
        made = rejects.paths();
      }
    }
    ImportReport report = new ImportReport(answer, wishes.options());
    session.print(report);
    report.tell(session, made);
    return report.exitCode();
  }

  /** Whether rejects that need a second file must not go to that one. */
  private static boolean isTaken(Call call, Path file) {
    return Files.isDirectory(file)
        || ImportWishes.isInput(call, file)
        || call.session().tracker().store().guards(file);
  }

  private static ImportAnswer run(
      Call call,
      ImportWishes wishes,
      List<Source> sources,
      Rejects rejects,
      ImportProgress progress) {
    String command = "import " + String.join(" ", call.arguments());
    return new ImportFiles(call.session().tracker(), wishes.options(), rejects, progress::rows)
        .run(sources, command);
  }
}
