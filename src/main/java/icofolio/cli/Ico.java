package icofolio.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line as a whole: finds the command, builds only that, runs it, tells what went wrong.
 */
final class Ico {
  private final Streams streams;
  private final Map<String, String> environment;

  Ico(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** Runs a command line and gives the exit code. */
  int run(String... arguments) {
    List<String> words = Arrays.asList(arguments);
    try {
      int code = dispatch(words, CommandWords.of(words));
      streams.flush();
      return code;
    } catch (Outlet.GoneException e) {
      return e.isClosedPipe() ? ExitCode.DONE : tell(words, e);
    } catch (IOException | RuntimeException | Error e) {
      return tell(words, e);
    }
  }

  private int tell(List<String> words, Throwable e) {
    return new Faults(streams, Wish.json(words), Wish.verbose(words)).tell(e);
  }

  private int dispatch(List<String> line, CommandWords words) throws IOException {
    if (words.name().equals(CompleteCommand.NAME)) {
      return complete(words.rest());
    }
    if (Wish.help(words.rest())) {
      streams.out().write(Help.of(words.name()));
      return ExitCode.DONE;
    }
    int first = CommandWords.first(line);
    boolean isWord = first < 0 || isWord(line.get(first));
    Command command = isWord ? Commands.find(words.name()) : null;
    if (command == null) {
      // Behind a misspelt option its value is taken for the command.
      parse("", new Signature("", ""), line.subList(0, first));
      throw isWord ? Commands.unknown(words.name()) : Commands.none(line.get(first));
    }
    Signature signature = command.signature();
    List<String> rest = new ArrayList<>(words.rest());
    List<String> exclusions = signature.takesQuery() ? Exclusions.take(rest) : List.of();
    ParseResult parsed = parse(words.name(), signature, rest);
    if (parsed.hasMatchedOption("--version")) {
      streams.out().write(Version.text() + "\n");
      return ExitCode.DONE;
    }
    Globals globals = Globals.of(parsed, environment);
    Session session = new Session(globals, streams, environment);
    return command.run(new Call(words.name(), parsed, exclusions, session));
  }

  /** A command of two words is given as two. */
  private static boolean isWord(String argument) {
    return !argument.isEmpty() && argument.chars().noneMatch(Character::isWhitespace);
  }

  private int complete(List<String> words) throws IOException {
    int store = words.indexOf("--store") + 1;
    List<String> named =
        store > 0 && store < words.size() ? List.of("--store", words.get(store)) : List.of();
    ParseResult parsed = parse("", new Signature("", ""), named);
    CompleteCommand command = new CompleteCommand(Globals.of(parsed, environment));
    for (String candidate : command.candidates(words)) {
      streams.out().append(candidate).append('\n');
    }
    return ExitCode.DONE;
  }

  private static ParseResult parse(String name, Signature signature, List<String> words) {
    CommandLine line =
        new CommandLine(signature.forParsing())
            .setExpandAtFiles(false)
            .setAllowOptionsAsOptionParameters(false)
            .setInterpolateVariables(false);
    try {
      return line.parseArgs(words.toArray(String[]::new));
    } catch (ParameterException e) {
      throw Usage.of(e, name, signature);
    }
  }
}
