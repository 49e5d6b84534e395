package icofolio.cli;

import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.exchange.CsvWriter;
import icofolio.exchange.JsonWriter;
import icofolio.exchange.RecordWriter;
import icofolio.exchange.ledger.LedgerFormat;
import icofolio.tracker.Records;
import icofolio.tui.Exports;
import icofolio.tui.Pace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How files go out where the terminal UI asks for it. */
final class PortfolioExports implements Exports {
  private final Session session;

  PortfolioExports(Session session) {
    this.session = session;
  }

  @Override
  public Answer write(Wish wish, Pace pace) {
    Path file = new Writable(session).checked(FileWords.file(wish.file()));
    if (Files.exists(file) && !wish.overwrite()) {
      return new Answer(file.toString(), false, -1, List.of());
    }
    try (NewFile target = NewFile.at(file)) {
      Answer answer = write(wish, file, target.out(), pace);
      target.keep();
      return answer;
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "The file " + file + " could not be written: " + e.getMessage(), e);
    }
  }

  private Answer write(Wish wish, Path file, OutputStream out, Pace pace) {
    LedgerFormat books =
        switch (wish.form()) {
          case JSON, CSV -> null;
          case HLEDGER -> LedgerFormat.HLEDGER;
          case BEANCOUNT -> LedgerFormat.BEANCOUNT;
        };
    if (books != null) {
      pace.at(0, 0);
      return new Answer(file.toString(), true, -1, new LedgerExport(session, books).write(out));
    }
    long written =
        session
            .ask()
            .whole(
                (records, overview) ->
                    new Writing(records, wish.only(), pace).write(wish, overview.settings(), out));
    return new Answer(file.toString(), true, written, List.of());
  }

  /** One pass over the records. */
  private static final class Writing {
    private final Records records;
    private final @Nullable Set<String> only;
    private final Pace pace;
    private long all;
    private long seen;
    private long written;

    Writing(Records records, @Nullable Set<String> only, Pace pace) {
      this.records = records;
      this.only = only;
      this.pace = pace;
    }

    long write(Wish wish, Settings settings, OutputStream out) {
      List<Kind> kinds =
          wish.kinds().isEmpty()
              ? Arrays.stream(Kind.values()).filter(kind -> records.count(kind) > 0).toList()
              : wish.kinds();
      all = kinds.stream().mapToLong(records::count).sum();
      try (RecordWriter writer =
          wish.form() == Form.CSV ? new CsvWriter(out) : new JsonWriter(out, settings)) {
        kinds.forEach(kind -> write(kind, writer));
      }
      return written;
    }

    private void write(Kind kind, RecordWriter writer) {
      writer.begin(kind);
      records.each(
          kind,
          stored -> {
            pace.at(seen++, all);
            if (only == null || only.contains(stored.entry().id())) {
              writer.write(stored.entry());
              written++;
            }
          });
    }
  }
}
