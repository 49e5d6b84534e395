package icofolio.cli;

import icofolio.entry.Kind;
import icofolio.entry.TextRules;
import icofolio.reading.Endpoint;
import icofolio.store.H2Store;
import icofolio.tracker.Store;
import icofolio.tracker.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may stand at the end of a command line: asked by the scripts of {@link CompletionCommand},
 * one candidate a line. Its own options are not looked at, because those that it is given are
 * another command's.
 */
final class CompleteCommand {
  /** Its name, that no person types. */
  static final String NAME = "__complete";

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Store store;

  CompleteCommand(Globals globals) {
    this.store = H2Store.at(globals.store()).waiting(PATIENCE, holder -> {});
  }

  /** The candidates for the last of these words. */
  List<String> candidates(List<String> words) {
    List<String> before = words.isEmpty() ? words : words.subList(0, words.size() - 1);
    String word = words.isEmpty() ? "" : words.getLast();
    return all(before, word).filter(candidate -> candidate.startsWith(word)).toList();
  }

  private Stream<String> all(List<String> before, String word) {
    CommandWords command = CommandWords.of(before);
    Command found = Commands.find(command.name());
    if (found == null || command.name().isEmpty() || Commands.isGroup(command.name())) {
      return names(command.name(), word);
    }
    Signature signature = found.signature();
    String last = before.getLast();
    if (last.startsWith("-") && signature.takesValue(last)) {
      return values(command.name(), last);
    }
    return word.startsWith("-")
        ? signature.optionNames().stream()
        : arguments(command.name(), command.rest());
  }

  private static Stream<String> names(String group, String word) {
    if (word.startsWith("-")) {
      return new Signature("", "").optionNames().stream();
    }
    boolean known = group.isEmpty() || Commands.isGroup(group);
    return known ? Commands.names(group).stream() : Stream.empty();
  }

  private Stream<String> values(String command, String option) {
    return switch (option) {
      case "-o", "--output" -> Stream.of("table", "json", "csv");
      case "--color" -> Stream.of("auto", "always", "never");
      case "--format" ->
          command.equals("export") ? ExportCommand.FORMATS.stream() : Stream.of("csv", "json");
      case "--on-error" -> Stream.of("reject", "skip");
      case "--over-limit" -> Stream.of("reject", "skip", "record");
      case "--sale" -> ids(Kind.SALES);
      case "--wallet" -> ids(Kind.WALLETS);
      case "--contribution" -> ids(Kind.CONTRIBUTIONS);
      default -> words(command, option);
    };
  }

  private static Stream<String> words(String command, String option) {
    Kind kind = Commands.kindOf(command);
    return kind == null
        ? Stream.empty()
        : kind.fields().stream()
            .filter(field -> field.option().equals(option))
            .flatMap(field -> field.type().words().stream());
  }

  private Stream<String> arguments(String command, List<String> given) {
    Kind kind = Commands.kindOf(command);
    if (kind != null) {
      boolean takesId = !command.endsWith(" add") && !command.endsWith(" list");
      return takesId ? ids(kind) : Stream.empty();
    }
    return switch (command) {
      case "status", "schedule" -> ids(Kind.SALES);
      case "export" -> Stream.of(Kind.values()).map(Kind::plural);
      case "completion" -> CompletionCommand.SHELLS.stream();
      case "settings set" -> given.isEmpty() ? SettingNames.ALL.stream() : Stream.empty();
      case "endpoint edit",
          "endpoint remove",
          "endpoint show",
          "endpoint test",
          "endpoint rotate" ->
          asked(records -> records.readings().endpoints().stream().map(Endpoint::id).toList());
      case "help" -> Commands.names(given.isEmpty() ? "" : given.getFirst()).stream();
      default -> Stream.empty();
    };
  }

  private Stream<String> ids(Kind kind) {
    return asked(
        records -> {
          List<String> ids = new ArrayList<>();
          records.each(kind, stored -> ids.add(TextRules.visible(stored.id())));
          return ids;
        });
  }

  private Stream<String> asked(Store.Question<List<String>> question) {
    try {
      return store.read(question).stream();
    } catch (StoreUnavailableException e) {
      // There is nothing to say to a person who presses a key.
      return Stream.empty();
    }
  }
}
