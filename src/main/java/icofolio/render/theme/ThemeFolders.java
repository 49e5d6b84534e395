package icofolio.render.theme;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where theme files lie: those of the program first, then the user's own. A folder that is not
 * there holds none.
 */
public record ThemeFolders(List<Path> folders) {
  /** Copies the list. */
  public ThemeFolders {
    folders = List.copyOf(folders);
  }

  /**
   * Reads every {@code *.properties} of the folders. A theme in a later folder replaces one of the
   * same name in an earlier one. The theme {@code dark} comes first, {@code light} second, the
   * terminal's own last.
   */
  public Themes load() {
    Map<String, Theme> found = new LinkedHashMap<>();
    List<Themes.Problem> problems = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        try {
          Theme theme = ThemeFile.read(file);
          found.put(theme.name(), theme);
        } catch (ThemeException e) {
          problems.add(new Themes.Problem(ThemeFile.name(file), String.valueOf(e.getMessage())));
        }
      }
    }
    return Themes.of(found, problems);
  }

  /** A text that becomes another whenever a file comes, goes or is saved; it costs little. */
  public String stamp() {
    StringBuilder stamp = new StringBuilder();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        stamp.append(file).append(' ').append(stamp(file)).append('\n');
      }
    }
    return stamp.toString();
  }

  private static String stamp(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "gone"; // between listing and looking
    }
  }

  private static Iterable<Path> files(Path folder) {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.properties")) {
        stream.forEach(file -> files.put(String.valueOf(file.getFileName()), file));
      } catch (IOException e) {
        return List.of(); // a folder that cannot be listed holds no themes
      }
    }
    return files.values();
  }
}
