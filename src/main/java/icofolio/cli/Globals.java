package icofolio.cli;

import icofolio.entry.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What holds for every command: from its options, else the environment, else the config file, else
 * the program.
 *
 * @param store where the portfolio is kept: a file or URL
 * @param asOf which "now" was asked for, as it was written; null for the clock's
 * @param output the form of answers
 * @param colour when to colour
 * @param theme the name of the theme; null where none was named
 * @param quiet whether only answers and errors are wanted
 * @param verbose whether a fault is to be told in full
 * @param offline whether no network may be used
 * @param timeout longest time for one request to an endpoint; null for the usual one
 */
record Globals(
    String store,
    @Nullable String asOf,
    Output output,
    Colour colour,
    @Nullable String theme,
    boolean quiet,
    boolean verbose,
    boolean offline,
    @Nullable Duration timeout) {
  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /**
   * Those that take a value, by the names under which a command line is searched for its command.
   */
  static final List<String> WITH_VALUE =
      List.of("--store", "--as-of", "-o", "--output", "--color", "--theme", "--config");

  /** The options, made anew for each command that they are added to. */
  static List<OptionSpec> options() {
    return List.of(
        valued("FILE|URL", "The portfolio (or set ICO_STORE)", "--store"),
        valued(
            "WHEN",
            "Compute everything as of then: an instant, or the first instant of a day, month,"
                + " quarter or year",
            "--as-of"),
        valued("FORM", "Form of the answer: table, json or csv", "-o", "--output"),
        flag("The same as --output json", "--json"),
        valued("WHEN", "auto (on a terminal), always or never; NO_COLOR is honoured", "--color"),
        valued("NAME", "Theme of colours", "--theme"),
        flag("Nothing but answers and errors", "-q", "--quiet"),
        flag("Tell a fault in full", "-v", "--verbose"),
        flag("Use no network", "--offline"),
        valued("FILE", "Configuration instead of the usual file", "--config"),
        flag("Show this help", "-h", "--help"),
        flag("Show the version", "-V", "--version"));
  }

  private static OptionSpec valued(String label, String help, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(help)
        .build();
  }

  private static OptionSpec flag(String help, String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0").description(help).build();
  }

  /** Those of a command line. */
  static Globals of(ParseResult parsed, Map<String, String> environment) {
    Folders folders = new Folders(environment);
    String named = parsed.matchedOptionValue("--config", (String) null);
    Config config =
        named == null
            ? Config.readIfThere(folders.config().resolve("config.toml"))
            : Config.read(Path.of(named));
    String store = first(parsed, "--store", environment.get("ICO_STORE"), config.store());
    Output output = output(first(parsed, "--output", null, config.output()));
    String colour = first(parsed, "--color", null, config.color());
    return new Globals(
        store == null ? folders.data().resolve("portfolio.mv.db").toString() : store,
        parsed.matchedOptionValue("--as-of", (String) null),
        parsed.hasMatchedOption("--json") ? Output.JSON : output,
        colour == null ? Colour.AUTO : colour(colour),
        first(parsed, "--theme", null, config.theme()),
        parsed.hasMatchedOption("--quiet"),
        parsed.hasMatchedOption("--verbose"),
        parsed.hasMatchedOption("--offline"),
        config.timeout());
  }

  /** The same with another store. */
  Globals on(String other) {
    return new Globals(other, asOf, output, colour, theme, quiet, verbose, offline, timeout);
  }

  private static @Nullable String first(
      ParseResult parsed, String option, @Nullable String second, @Nullable String third) {
    String given = parsed.matchedOptionValue(option, (String) null);
    if (given != null) {
      return given;
    }
    return second == null || second.isEmpty() ? third : second;
  }

  private static Output output(@Nullable String word) {
    return word == null ? Output.TABLE : Output.of(word);
  }

  private static Colour colour(String word) {
    Colour colour = Words.find(Colour.class, word);
    if (colour == null) {
      throw Choices.refuse("--color", word, Words.of(Colour.class));
    }
    return colour;
  }
}
