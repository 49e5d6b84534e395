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

/** The sample portfolio. */
final class Sample {
  /** What it is called. */
  static final String NAME = "sample portfolio";

  private Sample() {}

  /** A session on it, in a store in that folder, which is to be thrown away. */
  static Session in(Path folder, Session session) throws IOException {
    Session sample = session.on(folder.resolve("demo.mv.db").toString());
    ImportAnswer answer =
        new ImportFiles(sample.tracker(), ImportOptions.STRICT, Rejects.NONE, Progress.NONE)
            .run(files(), "import the sample portfolio");
    if (!answer.committed()) {
      throw new IOException(
          "the sample portfolio: " + ProblemLines.of(answer.problems().getFirst()));
    }
    return sample;
  }

  private static List<Source> files() throws IOException {
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
