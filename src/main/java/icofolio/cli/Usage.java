package icofolio.cli;

import icofolio.entry.Nearest;
import icofolio.entry.UrlSecrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What Picocli finds wrong with a command line, in our words. */
final class Usage {
  private Usage() {}

  /** The failure of a command's command line. */
  static UsageException of(ParameterException e, String name, Signature signature) {
    String command = name.isEmpty() ? "ico" : "ico " + name;
    String help = "See '" + command + " --help'.";
    return switch (e) {
      case UnmatchedArgumentException unmatched ->
          unmatched(unmatched.getUnmatched().getFirst(), command, signature, help);
      case MissingParameterException missing -> missing(missing, command, help);
      case OverwrittenOptionException twice ->
          new UsageException("repeated-option", String.valueOf(twice.getMessage()), help);
      default -> new UsageException("usage", String.valueOf(e.getMessage()), help);
    };
  }

  private static UsageException unmatched(
      String word, String command, Signature signature, String help) {
    if (!word.startsWith("-")) {
      boolean key = command.startsWith("ico endpoint") && UrlSecrets.isIn(word);
      return new UsageException(
          "unexpected-argument",
          key
              ? "'%s' takes no such argument; it may be a key and is not shown".formatted(command)
              : "'%s' takes no argument %s".formatted(command, Choices.quoted(word)),
          help);
    }
    int equals = word.indexOf('=');
    String option = equals < 0 ? word : word.substring(0, equals);
    String nearest = Nearest.of(option, signature.optionNames());
    return new UsageException(
        "unknown-option",
        "'%s' has no option %s".formatted(command, Choices.quoted(option)),
        nearest == null ? help : "Did you mean " + nearest + "? " + help);
  }

  private static UsageException missing(
      MissingParameterException missing, String command, String help) {
    ArgSpec first = missing.getMissing().isEmpty() ? null : missing.getMissing().getFirst();
    return new UsageException("missing-argument", needs(first, command), help);
  }

  private static String needs(@Nullable ArgSpec missing, String command) {
    if (missing == null) {
      return "'" + command + "' needs more";
    }
    return missing.isOption()
        ? missing.toString().replace("option ", "") + " needs a value"
        : "'" + command + "' needs " + missing.paramLabel();
  }
}
