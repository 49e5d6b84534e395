package icofolio.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a command was given.
 *
 * @param name of the command, {@code sale add}
 * @param parsed its command line
 * @param exclusions query words that begin with a dash
 * @param session what it works with
 */
record Call(String name, ParseResult parsed, List<String> exclusions, Session session) {
  /** Whether an option was given. */
  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  /** The value of an option, or null. */
  @Nullable String option(String option) {
    return parsed.matchedOptionValue(option, (String) null);
  }

  /** The values of an option that may be given again and again. */
  List<String> options(String option) {
    return parsed.matchedOptionValue(option, List.of());
  }

  /** The arguments. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (PositionalParamSpec argument : parsed.matchedPositionals()) {
      arguments.addAll(argument.stringValues());
    }
    return arguments;
  }
}
