package icofolio.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * The run from which the launcher makes its AOT cache: what the commands below load and link is
 * there at once in every later start. It works in a folder of its own and touches nothing else.
 */
final class Training {

  /** The commands a person waits for most. */
  private static final List<List<String>> COMMANDS = List.of(List.of("--version"));

  private Training() {}

  /**
   * Runs the commands one after another in this process.
   *
   * @param arguments one word: the folder that may hold a throwaway store
   */
  public static void main(String[] arguments) {
    for (List<String> command : COMMANDS) {
      new CommandLine(new Main()).execute(command.toArray(String[]::new));
    }
  }
}
