package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.exchange.Format;
import icofolio.exchange.Sources;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.ImportOptions.OverLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about an import.
 *
 * @param kind of the rows of CSV files; absent: told by the header
 * @param format of the files; absent: told by the content
 * @param options of the import itself
 * @param rejects where skipped rows go; absent: nowhere
 */
record ImportWishes(
    @Nullable Kind kind, @Nullable Format format, ImportOptions options, @Nullable Path rejects) {

  /** Those of a command line. */
  static ImportWishes of(Call call) {
    boolean skip = word(call, "--on-error", List.of("reject", "skip")).equals("skip");
    OverLimit over =
        Words.get(OverLimit.class, word(call, "--over-limit", Words.of(OverLimit.class)));
    String rejects = call.option("--rejects");
    if (rejects != null && !skip && over != OverLimit.SKIP) {
      throw new UsageException(
          "usage",
          "--rejects takes skipped rows; it needs --on-error skip or --over-limit skip",
          null);
    }
    Path file = rejects == null ? null : rejects(call, rejects);
    boolean dryRun = call.has("--dry-run");
    return new ImportWishes(
        kind(call.option("--kind")),
        format(call.option("--format")),
        new ImportOptions(dryRun, call.has("--update"), skip, call.has(Edits.FORFEIT), over),
        dryRun ? null : file);
  }

  private static Path rejects(Call call, String name) {
    if (name.equals(Sources.STANDARD_INPUT)) {
      throw new UsageException(
          "bad-value",
          "--rejects needs the name of a file, not -",
          "Standard output takes the answer of the import.");
    }
    Path file = new OutputFile(call.session(), "--rejects").named(name);
    if (isInput(call, file)) {
      throw new UsageException(
          "bad-value",
          file + " is one of the files to import; --rejects would write over it",
          "Name another file.");
    }
    return file;
  }

  /** Whether that file is one that is to be read. */
  static boolean isInput(Call call, Path file) {
    return call.arguments().stream()
        .filter(name -> !name.equals(Sources.STANDARD_INPUT))
        .anyMatch(name -> isSame(name, file));
  }

  private static boolean isSame(String name, Path file) {
    try {
      Path input = Path.of(name);
      return Files.isRegularFile(file) && Files.exists(input) && Files.isSameFile(input, file);
    } catch (IOException | InvalidPathException e) {
      // What cannot be read is said by the import.
      return false;
    }
  }

  private static String word(Call call, String option, List<String> choices) {
    String word = call.option(option);
    return word == null ? choices.getFirst() : Choices.check(option, word, choices);
  }

  /** The kind of a word, plural or singular. */
  static @Nullable Kind kind(@Nullable String word) {
    Kind kind = word == null ? null : Kind.of(word);
    if (word != null && kind == null) {
      throw Choices.refuse("--kind", word, Arrays.stream(Kind.values()).map(Kind::plural).toList());
    }
    return kind;
  }

  /** The format of a word. */
  static @Nullable Format format(@Nullable String word) {
    Format format = word == null ? null : Words.find(Format.class, word);
    if (word != null && format == null) {
      throw Choices.refuse("--format", word, Words.of(Format.class));
    }
    return format;
  }
}
