package icofolio.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Help texts. */
final class Help {
  private static final int WIDTH = 100;
  private static final int LONGEST_OPTION = 28;

  private Help() {}

  /** The help of the command of that name, or of the commands that begin so. */
  static String of(String name) {
    Command command = Commands.find(name);
    if (command != null) {
      return of(command.signature());
    }
    if (Commands.isGroup(name)) {
      return group(name);
    }
    throw Commands.unknown(name);
  }

  /** The help of a command. */
  static String of(Signature signature) {
    return of(signature, WIDTH);
  }

  /** The same in lines of that width. */
  static String of(Signature signature, int width) {
    CommandLine line = new CommandLine(signature.forHelp()).setInterpolateVariables(false);
    line.setUsageHelpWidth(width);
    line.setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION);
    // Given to the message alone, it would not reach the names of arguments.
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    return line.getUsageMessage();
  }

  private static String group(String group) {
    StringBuilder help = new StringBuilder("Usage: ico " + group + " COMMAND\n\nCommands:\n");
    for (String word : Commands.names(group)) {
      help.append("  ico ").append(group).append(' ').append(word).append('\n');
    }
    return help.append("\nSee 'ico help ").append(group).append(" COMMAND'.\n").toString();
  }
}
