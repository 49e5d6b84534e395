package icofolio.cli;

import icofolio.exchange.SourceOptions;
import icofolio.exchange.Sources;
import icofolio.tracker.ImportAnswer;
import icofolio.tracker.ImportFiles;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.Progress;
import icofolio.tracker.Rejects;
import icofolio.tracker.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample portfolio, in a store that is thrown away. */
final class DemoCommand implements Command {
  private static final String NAME = "sample portfolio";

  @Override
  public Signature signature() {
    return new Signature(
            "demo", "Opens the sample portfolio, in a store that is thrown away at the end.")
        .example("ico demo", "the terminal UI on real token sales and an invented person")
        .example("ico demo --json", "their status, for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    try (Throwaway folder = Throwaway.make()) {
      Session session = call.session().on(folder.path().resolve("demo.mv.db").toString());
      fill(session);
      return StartCommand.run(
          new Call(call.name(), call.parsed(), call.exclusions(), session), NAME);
    }
  }

  private static void fill(Session session) throws IOException {
    ImportAnswer answer =
        new ImportFiles(session.tracker(), ImportOptions.STRICT, Rejects.NONE, Progress.NONE)
            .run(samples(), "import the sample portfolio");
    if (!answer.committed()) {
      throw new IOException(
          "the sample portfolio: " + ProblemLines.of(answer.problems().getFirst()));
    }
  }

  private static List<Source> samples() throws IOException {
    Path folder = Path.of(System.getProperty("ico.home", "."), "sample-data");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .map(
              file ->
                  Sources.open(file.toString(), InputStream.nullInputStream(), SourceOptions.NONE))
          .toList();
    }
  }
}
