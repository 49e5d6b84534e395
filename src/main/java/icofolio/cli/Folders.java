package icofolio.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * The user's folders by the XDG Base Directory Specification.
 *
 * @param environment of the process
 */
record Folders(Map<String, String> environment) {
  private static final String OWN = "icofolio";

  /** For what the user sets. */
  Path config() {
    return folder("XDG_CONFIG_HOME", ".config");
  }

  /** For the portfolio. */
  Path data() {
    return folder("XDG_DATA_HOME", ".local/share");
  }

  /** For how the program was left, and what went wrong. */
  Path state() {
    return folder("XDG_STATE_HOME", ".local/state");
  }

  /** A relative path in such a variable is to be ignored, says the specification. */
  private Path folder(String variable, String usual) {
    String set = environment.getOrDefault(variable, "");
    return set.startsWith("/")
        ? Path.of(set, OWN)
        : Path.of(environment.getOrDefault("HOME", ""), usual, OWN);
  }
}
