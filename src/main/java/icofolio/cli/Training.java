package icofolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The run from which the launcher makes its AOT cache: what the commands below load and link is
 * there at once in every later start. It works in a folder of its own and touches nothing else.
 */
final class Training {
  private static final String SAMPLE =
      Path.of(System.getProperty("ico.home", "."), "sample-data").toString();

  /** The commands a person waits for most. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("import", SAMPLE + "/sales.csv", SAMPLE + "/wallets.csv", SAMPLE + "/prices.csv"),
          List.of("import", SAMPLE + "/contributions.csv", SAMPLE + "/tranches.csv"),
          List.of("status", "--color", "always"),
          List.of("status", "--json"),
          List.of("sale", "list"),
          List.of("contribution", "list", "--json"),
          List.of("wallet", "show", "main"),
          List.of("wallet", "edit", "main", "--note", "Trained"),
          List.of("status", "--no-such-option"),
          List.of("help"));

  private Training() {}

  /**
   * Runs the commands one after another in this process.
   *
   * @param arguments one word: the folder that may hold a throwaway store
   */
  public static void main(String[] arguments) {
    String store = Path.of(arguments[0], "portfolio.mv.db").toString();
    for (List<String> command : COMMANDS) {
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of("--store", store));
      Main.run(words.toArray(String[]::new));
    }
    rehearse(store);
    System.exit(ExitCode.DONE); // Leaving loads classes too.
  }

  private static void rehearse(String store) {
    Globals globals =
        new Globals(store, null, Output.TABLE, Globals.Colour.ALWAYS, null, true, false, true);
    Session session = new Session(globals, Streams.ofProcess(), System.getenv());
    try {
      StartCommand.rehearse(session);
    } catch (IOException e) {
      System.err.println(e.getMessage()); // Then the UI starts as slowly as without a cache.
    }
  }
}
