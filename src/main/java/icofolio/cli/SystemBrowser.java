package icofolio.cli;

import icofolio.tui.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens web addresses with the program that the system has for them. No shell ever sees the
 * address.
 *
 * @param environment of the process
 * @param system the name of the operating system
 */
record SystemBrowser(Map<String, String> environment, String system) implements Browser {
  @Override
  public void open(URI address) throws IOException {
    List<String> command = command(address);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException e) {
      throw new IOException(
          "There is no " + command.getFirst() + " to open it with; set BROWSER to a program", e);
    }
  }

  /** The program and its arguments; {@code BROWSER} may hold several programs, the first counts. */
  List<String> command(URI address) throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IOException("Only addresses that begin with http or https are opened");
    }
    String url = address.toASCIIString();
    String wanted = environment.getOrDefault("BROWSER", "").split(":", 2)[0].strip();
    if (wanted.isEmpty()) {
      return List.of(system.startsWith("Mac") ? "open" : "xdg-open", url);
    }
    List<String> words = new ArrayList<>();
    boolean placed = false;
    for (String word : wanted.split("\\s+")) {
      placed |= word.contains("%s");
      words.add(word.replace("%s", url));
    }
    if (!placed) {
      words.add(url);
    }
    return words;
  }
}
