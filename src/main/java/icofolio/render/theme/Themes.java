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
import org.jspecify.annotations.Nullable;

/**
 * The themes there are: those of the program, then the user's own, then the built-in one.
 *
 * @param all at least one theme; the first is the default
 * @param problems one sentence for each file that could not be used, file and line first
 */
public record Themes(List<Theme> all, List<String> problems) {

  /** Copies both lists. */
  public Themes {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Reads every {@code *.properties} of these folders; one that is not there holds none. A theme in
   * a later folder replaces one of the same name in an earlier one. The theme {@code dark} comes
   * first, {@code light} second.
   */
  public static Themes load(List<Path> folders) {
    Map<String, Theme> found = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        try {
          Theme theme = ThemeFile.read(file);
          found.put(theme.name(), theme);
        } catch (ThemeException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
    found.put(Theme.TERMINAL.name(), Theme.TERMINAL);
    return new Themes(new ArrayList<>(found.values()), problems);
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

  /** The theme of that name, or null. */
  public @Nullable Theme named(String name) {
    for (Theme theme : all) {
      if (theme.name().equals(name)) {
        return theme;
      }
    }
    return null;
  }

  /** The one after this, round and round. */
  public Theme after(Theme theme) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(theme.name())) {
        return all.get((i + 1) % all.size());
      }
    }
    return all.getFirst();
  }
}
