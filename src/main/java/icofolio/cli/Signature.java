package icofolio.cli;

import icofolio.entry.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a command takes: its options, arguments and examples, as Picocli wants them. */
final class Signature {
  private final CommandSpec spec = CommandSpec.create();
  private final List<OptionSpec> options = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private boolean query;

  /** A command of that name, {@code sale add}. */
  Signature(String name, String summary) {
    spec.name(name.isEmpty() ? "ico" : "ico " + name);
    spec.usageMessage().description(plain(summary));
  }

  /** What it does, in a sentence. */
  String summary() {
    return spec.usageMessage().description()[0].replace("%%", "%");
  }

  /** Picocli formats what it says of a command, so a percent sign is written twice there. */
  private static String plain(String text) {
    return text.replace("%", "%%");
  }

  /** An option without a value. */
  Signature flag(String name, String help) {
    return add(OptionSpec.builder(names(name)).type(boolean.class).arity("0"), help);
  }

  /** An option with a value. */
  Signature option(String name, String label, String help) {
    return add(
        OptionSpec.builder(names(name)).type(String.class).arity("1").paramLabel(label), help);
  }

  /** An option with a value that may be given again and again. */
  Signature repeatable(String name, String label, String help) {
    return add(
        OptionSpec.builder(names(name))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .paramLabel(label),
        help);
  }

  private static String[] names(String names) {
    return names.split("/", -1);
  }

  private Signature add(OptionSpec.Builder option, String help) {
    options.add(option.description(help).build());
    return this;
  }

  /** The option of a field. */
  Signature field(Field field, boolean required) {
    String label =
        field.type().words().isEmpty() ? field.type().label().toUpperCase(Locale.ROOT) : "WORD";
    String words =
        field.type().words().isEmpty() ? "" : ": " + String.join(" ", field.type().words());
    String star = required && field.required() ? " (needed)" : "";
    return option(field.option(), label, field.help() + words + star);
  }

  /**
   * The arguments.
   *
   * @param label as it stands in help: {@code FILE…}
   * @param arity how many, as Picocli writes it: {@code 1..*}
   */
  Signature arguments(String label, String arity, String help) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index(places(arity))
            .arity(arity)
            .required(arity.charAt(0) != '0')
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .hideParamSyntax(true)
            .description(plain(help))
            .build());
    return this;
  }

  /** Which places they may take: 0 alone for {@code 1}, the first two for {@code 2}. */
  private static String places(String arity) {
    return switch (arity.charAt(arity.length() - 1)) {
      case '1' -> "0";
      case '2' -> "0..1";
      default -> "0..*";
    };
  }

  /** Arguments among which are query words, so that {@code -word} excludes. */
  Signature words(String label, String help) {
    query = true;
    return arguments(label, "0..*", help);
  }

  /** The arguments are query words. */
  Signature query() {
    return words(
        "[QUERY…]",
        "Words to look for: bare text, field:value, field:>100, date:2024-01..2024-06; -word"
            + " excludes; all must fit");
  }

  /** Names every command in its help. */
  Signature commands() {
    spec.usageMessage().customSynopsis("ico [OPTIONS] [COMMAND]");
    head.add("");
    head.add("Commands:");
    Commands.summaries()
        .forEach((name, summary) -> head.add(plain("  %-17s%s".formatted(name, summary))));
    return this;
  }

  boolean takesQuery() {
    return query;
  }

  /** An example that works as it stands, and what it does. */
  Signature example(String command, String what) {
    examples.add("  " + plain(command));
    examples.add("      " + plain(what));
    return this;
  }

  /** All of it, to parse a command line. */
  CommandSpec forParsing() {
    for (OptionSpec option : options) {
      spec.addOption(option);
    }
    for (OptionSpec option : Globals.options()) {
      spec.addOption(option);
    }
    return spec;
  }

  /** All of it, to be explained: the options that every command has stand apart. */
  CommandSpec forHelp() {
    options.forEach(spec::addOption);
    spec.addArgGroup(group(Globals.options()));
    // For the eye only: on a command line both --name VALUE and --name=VALUE are taken.
    spec.parser().separator(" ");
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .sortSynopsis(false)
        .descriptionHeading("%n")
        .description(description().toArray(String[]::new))
        .parameterListHeading("%nArguments:%n")
        .optionListHeading(options.isEmpty() ? "" : "%nOptions:%n")
        .footerHeading(examples.isEmpty() ? "" : "%nExamples:%n")
        .footer(examples.toArray(String[]::new));
    return spec;
  }

  private List<String> description() {
    List<String> lines = new ArrayList<>(List.of(spec.usageMessage().description()));
    lines.addAll(head);
    return lines;
  }

  private static ArgGroupSpec group(List<OptionSpec> options) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().heading("%nGlobal options:%n").validate(false).exclusive(false);
    options.forEach(group::addArg);
    return group.build();
  }

  /** Whether an option of that name has a value. */
  boolean takesValue(String name) {
    return Stream.concat(options.stream(), Globals.options().stream())
        .anyMatch(option -> option.arity().max() > 0 && List.of(option.names()).contains(name));
  }

  /** The names of all its options. */
  List<String> optionNames() {
    List<String> names = new ArrayList<>();
    options.forEach(option -> names.addAll(List.of(option.names())));
    Globals.options().forEach(option -> names.addAll(List.of(option.names())));
    return names;
  }
}
