package icofolio.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of keys in the manual is made from the table of commands. */
final class KeysManualTest {
  private static final Path PAGE = Path.of("docs/keys.md");

  @Test
  void thePageOfKeysIsTheTableOfCommands() throws IOException {
    if (Boolean.getBoolean("frames.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(page())
        .as("%s; -Dframes.update=true writes it anew", PAGE)
        .isEqualTo(Files.readString(PAGE));
  }

  private static String page() {
    StringBuilder page = new StringBuilder("# Keys of the terminal UI\n\n");
    page.append("Made from the program's own table of commands. `?` shows those of a screen,\n");
    page.append("`:` finds any of them by a few letters, and the bar at the foot shows what works");
    page.append(" now.\n");
    for (Context context : Context.values()) {
      section(page, context.title(), context);
    }
    return page.toString();
  }

  private static void section(StringBuilder page, String title, Context context) {
    page.append("\n## ").append(title).append("\n\n| keys | what they do |\n| --- | --- |\n");
    for (Command command : Commands.in(context)) {
      if (command.keys().isEmpty()) {
        continue; // found by the palette alone
      }
      String keys = String.join("`, `", List.of(command.shownKeys().split(" ")));
      page.append("| `").append(keys).append("` | ").append(command.label()).append(" |\n");
    }
  }
}
