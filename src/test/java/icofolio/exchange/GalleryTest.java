package icofolio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Problem;
import icofolio.entry.TextRules;
import icofolio.tracker.SourceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The gallery of errors: each small file has one mistake, named by its code, and beside it what the
 * reader must say: {@code line column code value: message}, or the rows of a file that is good.
 *
 * <p>To write what the reader says now beside each file, for somebody to read before it is kept:
 * {@code GALLERY_WRITE=true mvn test}.
 */
final class GalleryTest {
  private static final Path GALLERY = Path.of("src/test/resources/gallery");

  @TestFactory
  Stream<DynamicTest> everyFileGetsItsAnswer() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String answer = String.join("\n", answer(Gathered.of(file))) + "\n";
    Path expected = file.resolveSibling(file.getFileName() + ".expected");
    if ("true".equals(System.getenv("GALLERY_WRITE"))) {
      Files.writeString(expected, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(expected));
    assertThat(answer)
        .doesNotContain("abandon about", "0123456789abcdef0123456789abcdef0123456789");
  }

  /** The file's name begins with the one code that it is about. */
  @Test
  void eachFileIsAboutOneMistake() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      Gathered read = Gathered.of(file);
      List<Problem> all = new ArrayList<>(read.failures);
      all.addAll(read.problems);
      if (name.startsWith("ok-")) {
        assertThat(all).as(name).isEmpty();
      } else if (!name.startsWith("several-")) {
        assertThat(all).as(name).isNotEmpty();
        assertThat(all)
            .as(name)
            .allSatisfy(problem -> assertThat(name).startsWith(problem.code().word()));
      }
    }
  }

  @Test
  void aFileWithFiftyMistakesReportsFiftyInTheirOrder() {
    Gathered read = Gathered.of(GALLERY.resolve("bad-number-fifty.csv"));
    assertThat(read.problems).hasSize(50);
    assertThat(read.rows).hasSize(50);
    assertThat(read.problems.stream().map(problem -> problem.place().line()))
        .isSorted()
        .startsWith(2L, 4L)
        .endsWith(100L);
  }

  private static List<String> answer(Gathered read) {
    List<String> lines = new ArrayList<>();
    read.failures.forEach(problem -> lines.add("file " + told(problem)));
    read.problems.forEach(problem -> lines.add(told(problem)));
    for (SourceRow row : read.rows) {
      if (read.problems.isEmpty()) {
        lines.add(row.raw().place().line() + " " + told(row.entry()));
      }
    }
    lines.add(read.format + ", " + read.rows.size() + " good, " + read.broken.size() + " refused");
    return lines;
  }

  private static String told(Problem problem) {
    return problem.place().line()
        + " "
        + (problem.column() == null ? "-" : problem.column())
        + " "
        + problem.code().word()
        + " "
        + (problem.value() == null ? "-" : "<" + problem.value() + ">")
        + ": "
        + problem.message();
  }

  private static String told(Entry entry) {
    StringBuilder told = new StringBuilder(entry.kind().singular());
    for (Field field : entry.kind().fields()) {
      Object value = entry.get(field);
      if (value != null && !field.name().equals("tx_hash")) {
        told.append(' ').append(field.name()).append("=<");
        told.append(TextRules.visible(Field.text(value))).append('>');
      }
    }
    return told.toString();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(GALLERY)) {
      return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
    }
  }
}
