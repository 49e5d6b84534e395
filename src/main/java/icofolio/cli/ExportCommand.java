package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.exchange.Format;
import icofolio.exchange.ledger.LedgerFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as files that {@code ico import} reads back, or the books for an accounting
 * program.
 */
final class ExportCommand implements Command {
  /** The words of every format: first those of records, then those of the books. */
  static final List<String> FORMATS =
      Stream.concat(Words.of(Format.class).stream(), Words.of(LedgerFormat.class).stream())
          .toList();

  @Override
  public Signature signature() {
    return new Signature(
            "export", "Writes records that 'ico import' reads back to the same portfolio.")
        .words(
            "[KIND…] [QUERY…]",
            "Kinds to write (all, if none is named), then words that each record must fit")
        .option(
            "--format",
            "FORMAT",
            "json (all kinds in one document, the default) or csv; for the books hledger or"
                + " beancount, which 'ico import' does not read")
        .option(
            "--to", "FILE", "Where to write; csv of several kinds goes to a folder, a file each")
        .example("ico export --to all.json", "everything, in one document")
        .example("ico export contributions --format csv", "one kind, for a spreadsheet")
        .example(
            "ico export --format hledger --to sales.journal",
            "the books: contributions, refunds, and every delivery at its cost");
  }

  @Override
  public int run(Call call) throws IOException {
    List<Kind> kinds = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : call.arguments()) {
      Kind kind = words.isEmpty() ? Kind.of(word) : null;
      if (kind == null) {
        words.add(word);
      } else {
        kinds.add(kind);
      }
    }
    Queries queries = Queries.of(words, call.exclusions());
    LedgerFormat ledger = ledger(call);
    if (ledger == null) {
      records(call, kinds, queries);
    } else if (kinds.isEmpty() && queries.isEmpty()) {
      books(call, ledger);
    } else {
      throw new UsageException(
          "usage",
          "--format %s takes the whole portfolio, no kinds and no query words"
              .formatted(Words.of(ledger)),
          "Leave the words out, or write json or csv.");
    }
    return ExitCode.DONE;
  }

  /** The format of the books that is asked for, or null where it is one of records. */
  private static @Nullable LedgerFormat ledger(Call call) {
    String word = call.option("--format");
    LedgerFormat format = word == null ? null : Words.find(LedgerFormat.class, word);
    if (word != null && format == null && Words.find(Format.class, word) == null) {
      throw Choices.refuse("--format", word, FORMATS);
    }
    return format;
  }

  private static void books(Call call, LedgerFormat format) throws IOException {
    LedgerExport export = new LedgerExport(call.session(), format);
    String to = call.option("--to");
    if (to == null || to.equals("-")) {
      export.to(call.session().streams().bytes());
    } else {
      export.toFile(new OutputFile(call.session(), "--to").named(to));
    }
  }

  private static void records(Call call, List<Kind> kinds, Queries queries) throws IOException {
    Target target = target(call);
    Export export = new Export(call.session(), kinds, queries, target.format());
    if (target.folder() != null) {
      export.toFolder(target.folder());
    } else if (target.file() != null) {
      export.toFile(target.file());
    } else {
      export.to(call.session().streams().bytes());
    }
  }

  private record Target(Format format, @Nullable Path file, @Nullable Path folder) {}

  private static Target target(Call call) {
    String to = call.option("--to");
    Format named = ImportWishes.format(call.option("--format"));
    if (to == null || to.equals("-")) {
      return new Target(named == null ? byOutput(call) : named, null, null);
    }
    OutputFile output = new OutputFile(call.session(), "--to");
    boolean folder = to.endsWith("/") || Files.isDirectory(output.path(to));
    Format told = folder || to.endsWith(".csv") ? Format.CSV : Format.JSON;
    Format format = named == null ? told : named;
    return folder
        ? new Target(format, null, output.path(to))
        : new Target(format, output.named(to), null);
  }

  private static Format byOutput(Call call) {
    return call.session().globals().output() == Output.CSV ? Format.CSV : Format.JSON;
  }
}
