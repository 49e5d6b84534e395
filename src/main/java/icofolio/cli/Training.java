package icofolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs from which the launcher makes its AOT caches: what they load and link is there at once
 * in every later start. The VM loads a cache as a whole, so each holds only what its use needs.
 * They work in a folder of their own and touch nothing else.
 */
final class Training {
  private static final String SAMPLE =
      Path.of(System.getProperty("ico.home", "."), "sample-data").toString();

  /** Fills the store that the other parts work with; no cache is made of it. */
  private static final List<List<String>> PREPARE =
      List.of(
          List.of("import", SAMPLE + "/sales.csv", SAMPLE + "/wallets.csv", SAMPLE + "/prices.csv"),
          List.of(
              "import",
              SAMPLE + "/contributions.csv",
              SAMPLE + "/refunds.csv",
              SAMPLE + "/distributions.csv",
              SAMPLE + "/tranches.csv"));

  /** The question that is asked most. */
  private static final List<List<String>> ASK =
      List.of(List.of("status", "--color", "always"), List.of("status", "--json"));

  /** What else a person waits for. */
  private static final List<List<String>> REST =
      List.of(
          List.of("import", SAMPLE + "/contributions.csv"),
          List.of("contribution", "remove", "c01"),
          List.of("import", SAMPLE + "/contributions.csv"),
          List.of("sale", "list"),
          List.of("contribution", "list", "--json"),
          List.of("wallet", "show", "main"),
          List.of("wallet", "edit", "main", "--note", "Trained"),
          List.of("status", "--no-such-option"),
          List.of("help"));

  private Training() {}

  /**
   * Runs one part in this process.
   *
   * @param arguments two words: the folder that may hold a throwaway store, and the part: {@code
   *     prepare}, {@code ask}, {@code ui} or {@code all}
   */
  public static void main(String[] arguments) {
    String store = Path.of(arguments[0], "portfolio.mv.db").toString();
    switch (arguments[1]) {
      case "prepare" -> run(PREPARE, store);
      case "ask" -> run(ASK, store);
      case "ui" -> rehearse(store);
      default -> {
        run(ASK, store);
        run(REST, store);
        rehearse(store);
      }
    }
    System.exit(ExitCode.DONE); // Leaving loads classes too.
  }

  private static void run(List<List<String>> commands, String store) {
    for (List<String> command : commands) {
      List<String> words = new ArrayList<>(command);
      words.addAll(List.of("--store", store));
      Main.run(words.toArray(String[]::new));
    }
  }

  private static void rehearse(String store) {
    Globals globals =
        new Globals(
            store, null, Output.TABLE, Globals.Colour.ALWAYS, null, true, false, true, null);
    Session session = new Session(globals, Streams.ofProcess(), System.getenv());
    try {
      StartCommand.rehearse(session);
    } catch (IOException e) {
      System.err.println(e.getMessage()); // Then the UI starts as slowly as without a cache.
    }
  }
}
