import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out the Java sources with google-java-format, or says which of them are not laid out so.
 *
 * <p>Run by Maven on the JDK of the build ({@code --check} in {@code mvn verify}, {@code --apply}
 * by {@code mvn -Pformat process-sources}), because the formatter reads Java with the compiler of
 * the JDK it runs on, and Maven's own may be too old for this project.
 */
final class Format {

  private static final List<Path> FOLDERS =
      List.of(Path.of("src"), Path.of("bench"), Path.of("tools"));

  private Format() {}

  public static void main(String[] arguments) throws IOException {
    boolean apply = arguments.length == 1 && arguments[0].equals("--apply");
    List<Path> files = sources();
    List<Path> different = files.parallelStream().filter(file -> changes(file, apply)).toList();
    different.forEach(
        file -> System.err.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !different.isEmpty()) {
      System.err.println("To lay them out: mvn -Pformat process-sources");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws IOException {
    var all = Stream.<Path>builder();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(all);
        }
      }
    }
    return all.build().sorted().toList();
  }

  private static boolean changes(Path file, boolean apply) {
    try {
      String before = Files.readString(file);
      String ordered = ImportOrderer.reorderImports(before, Style.GOOGLE);
      String after = new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
      if (apply && !after.equals(before)) {
        Files.writeString(file, after);
      }
      return !after.equals(before);
    } catch (IOException | FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return true;
    }
  }
}
