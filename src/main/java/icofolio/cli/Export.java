package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.exchange.CsvWriter;
import icofolio.exchange.Format;
import icofolio.exchange.JsonWriter;
import icofolio.exchange.RecordWriter;
import icofolio.exchange.SettingsTable;
import icofolio.render.Shown;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.Records;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One export.
 *
 * @param kinds to write; empty for all
 * @param queries what each record must fit
 */
record Export(Session session, List<Kind> kinds, Queries queries, Format format) {
  private static final String SETTINGS = "settings";

  /** Writes to a stream. */
  void to(OutputStream out) {
    session.ask().whole((records, overview) -> write(records, overview, chosen(records), out));
  }

  /** Writes to a file, which is whole or not there. */
  void toFile(Path file) throws IOException {
    try (NewFile target = NewFile.at(file)) {
      to(target.out());
      target.keep();
    }
    session.notices().say("Wrote " + file + ".");
  }

  /**
   * Writes each kind to a file of its own; beside CSV files, which have no place for it, settings.
   */
  void toFolder(Path folder) throws IOException {
    boolean isThere = Files.isDirectory(folder);
    if (!isThere) {
      make(folder);
    }
    session
        .ask()
        .whole(
            (records, overview) -> {
              List<Kind> chosen = chosen(records);
              if (isThere) {
                OutputFile output = new OutputFile(session, "--to");
                chosen.forEach(kind -> output.checked(file(folder, kind.plural())));
                output.checked(file(folder, SETTINGS));
              }
              for (Kind kind : chosen) {
                write(
                    file(folder, kind.plural()),
                    out -> write(records, overview, List.of(kind), out));
              }
              if (format == Format.CSV) {
                write(file(folder, SETTINGS), out -> SettingsTable.write(overview.settings(), out));
              }
              return folder;
            });
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageException(
          "unwritable",
          Files.exists(folder)
              ? folder + " is a file, not a folder"
              : "the folder " + folder + " cannot be made",
          "Name another folder.");
    }
  }

  private Path file(Path folder, String name) {
    return folder.resolve(name + (format == Format.CSV ? ".csv" : ".json"));
  }

  private void write(Path file, Consumer<OutputStream> content) {
    try (NewFile target = NewFile.at(file)) {
      content.accept(target.out());
      target.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session.notices().say("Wrote " + file + ".");
  }

  private List<Kind> chosen(Records records) {
    return kinds.isEmpty()
        ? Arrays.stream(Kind.values()).filter(kind -> records.count(kind) > 0).toList()
        : kinds.stream().distinct().sorted().toList();
  }

  private boolean write(Records records, Overview overview, List<Kind> chosen, OutputStream out) {
    if (format == Format.CSV && chosen.size() > 1) {
      throw new UsageException(
          "usage",
          "a CSV file holds one kind",
          "Name one kind, or a folder (--to FOLDER/), or write --format json.");
    }
    Shows shows = session.shows(records, overview);
    try (RecordWriter writer = writer(overview, out)) {
      for (Kind kind : chosen) {
        writer.begin(kind);
        Predicate<Shown> fits = queries.records(kind, overview.settings().zone());
        records.each(
            kind,
            stored -> {
              if (queries.isEmpty() || fits.test(shows.of(stored))) {
                writer.write(stored.entry());
              }
            });
      }
    }
    return true;
  }

  private RecordWriter writer(Overview overview, OutputStream out) {
    return switch (format) {
      case CSV -> new CsvWriter(out);
      case JSON -> new JsonWriter(out, overview.settings());
    };
  }
}
