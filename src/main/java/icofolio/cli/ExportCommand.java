package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.exchange.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes records as files that {@code ico import} reads back. */
final class ExportCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "export", "Writes records that 'ico import' reads back to the same portfolio.")
        .words(
            "[KIND…] [QUERY…]",
            "Kinds to write (all, if none is named), then words that each record must fit")
        .option("--format", "FORMAT", "json (all kinds in one document, the default) or csv")
        .option(
            "--to", "FILE", "Where to write; csv of several kinds goes to a folder, a file each")
        .example("ico export --to all.json", "everything, in one document")
        .example("ico export contributions --format csv", "one kind, for a spreadsheet");
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
    Target target = target(call);
    Export export =
        new Export(call.session(), kinds, Queries.of(words, call.exclusions()), target.format());
    if (target.folder() != null) {
      export.toFolder(target.folder());
    } else if (target.file() != null) {
      export.toFile(target.file());
    } else {
      export.to(call.session().streams().bytes());
    }
    return ExitCode.DONE;
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
