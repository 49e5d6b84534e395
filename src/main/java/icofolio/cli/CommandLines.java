package icofolio.cli;

import icofolio.tui.CommandWord;
import java.util.ArrayList;
import java.util.List;

/** The commands of the command line, told to the terminal UI. */
final class CommandLines {
  private static final int WIDTH = 72;

  private CommandLines() {}

  /** Every command with what it does, in the order of help. */
  static List<CommandWord> words() {
    List<CommandWord> words = new ArrayList<>();
    for (String name : Commands.names("")) {
      List<String> full =
          Commands.isGroup(name)
              ? Commands.names(name).stream().map(word -> name + " " + word).toList()
              : List.of(name);
      for (String each : full) {
        Command command = Commands.find(each);
        if (command != null) {
          words.add(new CommandWord(each, command.signature().summary()));
        }
      }
    }
    return words;
  }

  /** The help of a command, after the line to be typed. */
  static List<String> explain(String name) {
    Command command = Commands.find(name);
    if (command == null) {
      return List.of(Help.of(name));
    }
    List<String> lines = new ArrayList<>();
    lines.add("This is done on the command line.");
    lines.add("");
    Help.of(command.signature(), WIDTH).lines().map(String::stripTrailing).forEach(lines::add);
    return lines;
  }
}
