package icofolio.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The manual's page of records is made from the fields of the program itself, and its page of
 * messages names every code ({@code -Dtranscripts.update=true} writes the former anew).
 */
final class RecordsPageTest {
  private static final Path MANUAL = Path.of("docs", "manual");
  private static final String HEAD =
      """
      # Records

      Made from the program's own table of fields. The same names are CSV columns, JSON keys and,
      with dashes, options on the command line. `*` marks what must be given.
      """;

  @Test
  void everyFieldOfEveryKindIsInTheManual() throws IOException {
    Path page = MANUAL.resolve("records.md");
    if (Boolean.getBoolean("transcripts.update")) {
      Files.writeString(page, page());
    }
    assertThat(Files.readString(page)).isEqualTo(page());
  }

  @Test
  void everyProblemCodeIsExplained() throws IOException {
    String page = Files.readString(MANUAL.resolve("troubleshooting.md"));
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(page).contains("| `" + code.word() + "` |");
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Kind kind : Kind.values()) {
      page.append("\n## ").append(kind.plural()).append("\n\n");
      page.append("| field | takes | means |\n| --- | --- | --- |\n");
      for (Field field : kind.fields()) {
        page.append(
            "| `%s`%s | %s | %s |\n"
                .formatted(
                    field.name(),
                    field.required() ? "*" : "",
                    field.type().label().replace("|", " "),
                    field.help()));
      }
    }
    return page.toString();
  }
}
