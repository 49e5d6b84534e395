package icofolio;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a reader of the sources may rely on everywhere; a ratchet, so it only ever gets stricter.
 */
final class TidyTest {

  private static final Path MAIN = Path.of("src/main/java/icofolio");
  private static final int MOST_LINES = 400;

  /** Rooms that hold figures of money, where binary floating point has no place. */
  private static final Set<String> EXACT =
      Set.of(
          "money",
          "sale",
          "vesting",
          "book",
          "rule",
          "entry",
          "report",
          "tracker",
          "store",
          "exchange",
          "render");

  private static final Pattern BINARY_FLOAT =
      Pattern.compile(
          "\\b(double|float|Double|Float|doubleValue|floatValue|parseDouble|Math\\.(pow|round))\\b");
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern STRING =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"");

  @Test
  void noFileIsLongerThanItsReadersPatience() throws IOException {
    assertThat(filesThat(file -> read(file).lines().count() > MOST_LINES)).isEmpty();
  }

  @Test
  void moneyIsNeverBinaryFloatingPoint() throws IOException {
    assertThat(
            filesThat(
                file -> EXACT.contains(room(file)) && BINARY_FLOAT.matcher(code(file)).find()))
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("TidyTest.java"))
                  .filter(file -> UNFINISHED.matcher(read(file)).find()))
          .isEmpty();
    }
  }

  @Test
  void everyPackageSaysWhatBelongsThereAndIsNullMarked() throws IOException {
    Set<Path> packages = filesThat(file -> true).stream().map(Path::getParent).collect(sorted());
    assertThat(packages)
        .allSatisfy(
            folder -> {
              Path info = folder.resolve("package-info.java");
              assertThat(info).isRegularFile();
              assertThat(read(info)).startsWith("/**").contains("@NullMarked\npackage icofolio");
            });
  }

  private static Set<Path> filesThat(Predicate<Path> bad) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).filter(bad).collect(sorted());
    }
  }

  private static java.util.stream.Collector<Path, ?, TreeSet<Path>> sorted() {
    return toCollection(TreeSet::new);
  }

  private static String room(Path file) {
    return MAIN.relativize(file).getName(0).toString();
  }

  /** The file without its comments and string literals. */
  private static String code(Path file) {
    return COMMENT.matcher(STRING.matcher(read(file)).replaceAll("\"\"")).replaceAll("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
