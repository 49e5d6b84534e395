package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.entry.Words;
import icofolio.exchange.Format;
import icofolio.tracker.ImportOptions;
import icofolio.tracker.ImportOptions.OverLimit;
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
    boolean dryRun = call.has("--dry-run");
    return new ImportWishes(
        kind(call.option("--kind")),
        format(call.option("--format")),
        new ImportOptions(dryRun, call.has("--update"), skip, call.has(Edits.FORFEIT), over),
        rejects == null || dryRun ? null : Path.of(rejects));
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
