package icofolio.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the system says of the terminal. */
final class Terminal {
  private static final int USUAL_COLUMNS = 80;
  private static final int LIGHT_GREY = 7;
  private static final int DARK_GREY = 8;
  private static final int WHITE = 15;
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private Terminal() {}

  /** Whether that file descriptor, 0 to 2, is a terminal. */
  static boolean is(int descriptor) {
    try {
      String target = Files.readSymbolicLink(DESCRIPTORS.resolve("" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // Systems without /proc: Java knows only whether both input and output are one.
      return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
  }

  /** How many columns the terminal has. */
  static int columns(Map<String, String> environment) {
    int told = number(environment.getOrDefault("COLUMNS", ""));
    if (told > 0) {
      return told;
    }
    int asked = ask();
    return asked > 0 ? asked : USUAL_COLUMNS;
  }

  private static int ask() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int blank = size.indexOf(' ');
      return blank < 0 ? 0 : number(size.substring(blank + 1).strip());
    } catch (IOException e) {
      return 0;
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /**
   * Whether the cursor can be placed, as a screen needs; a terminal of no name cannot be relied on.
   */
  static boolean canPlaceCursor(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "");
    return !term.isEmpty() && !term.equals("dumb");
  }

  /** Whether more than ASCII is shown well: the console of Linux has no signs for charts. */
  static boolean showsSigns(Map<String, String> environment) {
    return isUnicode(environment) && !environment.getOrDefault("TERM", "").equals("linux");
  }

  /**
   * Whether the background is light by what some terminals say in {@code COLORFGBG}: the last of
   * its numbers is the background's, of the sixteen colours.
   */
  static boolean isLight(Map<String, String> environment) {
    String colours = environment.getOrDefault("COLORFGBG", "");
    int background = number(colours.substring(colours.lastIndexOf(';') + 1));
    return background == LIGHT_GREY || (background > DARK_GREY && background <= WHITE);
  }

  /** Whether the locale says UTF-8, as far as it says anything; the launcher may have put it by. */
  static boolean isUnicode(Map<String, String> environment) {
    for (String variable : List.of("ICO_LOCALE", "LC_ALL", "LC_CTYPE", "LANG")) {
      String locale = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("utf-8") || locale.contains("utf8");
      }
    }
    return true;
  }
}
