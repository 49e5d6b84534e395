package icofolio.render.theme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The themes there are: those of the program, then the user's own, then the built-in one.
 *
 * @param all at least one theme; the first is the default
 * @param problems one for each file that could not be used
 */
public record Themes(List<Theme> all, List<Problem> problems) {
  /** The one that is taken first on a dark screen. */
  public static final String DARK = "dark";

  /** The one that is taken first on a light screen. */
  public static final String LIGHT = "light";

  /** Copies both lists. */
  public Themes {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * A theme file that could not be used.
   *
   * @param theme the name that its theme would have had
   * @param sentence what is wrong, file and line first
   */
  public record Problem(String theme, String sentence) {
    /** The same without the folders that the file is in. */
    public String brief() {
      return sentence.substring(sentence.lastIndexOf('/', sentence.indexOf(": ")) + 1);
    }
  }

  /** Those themes in the order in which they are offered. */
  static Themes of(Map<String, Theme> found, List<Problem> problems) {
    Map<String, Theme> ordered = new LinkedHashMap<>();
    for (String first : List.of(DARK, LIGHT)) {
      if (found.containsKey(first)) {
        ordered.put(first, found.get(first));
      }
    }
    found.forEach(ordered::putIfAbsent);
    String last = Theme.TERMINAL.name();
    Theme own = ordered.remove(last);
    ordered.put(last, own == null ? Theme.TERMINAL : own);
    return new Themes(new ArrayList<>(ordered.values()), problems);
  }

  /** Reads every theme of these folders, as {@link ThemeFolders} says. */
  public static Themes load(List<Path> folders) {
    return new ThemeFolders(folders).load();
  }

  /** Each as a terminal of that depth can show it. */
  public Themes at(ColourDepth depth) {
    return new Themes(all.stream().map(theme -> theme.at(depth)).toList(), problems);
  }

  /** These, and of those whose file cannot be used now what was read of it before. */
  public Themes keeping(Themes before) {
    Map<String, Theme> kept = new LinkedHashMap<>();
    all.forEach(theme -> kept.put(theme.name(), theme));
    for (Problem problem : problems) {
      Theme good = before.named(problem.theme());
      if (good != null) {
        kept.put(good.name(), good);
      }
    }
    return of(kept, problems);
  }

  /** Why the theme of that name could not be used; null where nothing is wrong with it. */
  public @Nullable String problem(String theme) {
    for (Problem problem : problems) {
      if (problem.theme().equals(theme)) {
        return problem.sentence();
      }
    }
    return null;
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
