package icofolio.cli;

import icofolio.entry.Nearest;
import icofolio.render.Ink;
import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Theme;
import icofolio.render.theme.ThemeFolders;
import icofolio.render.theme.Themes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how text is coloured.
 *
 * @param globals what the person asked for
 * @param environment of the process
 */
record Inks(Globals globals, Map<String, String> environment) {

  /** The ink of a stream. */
  Ink of(boolean terminal) {
    boolean wanted =
        switch (globals.colour()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal && ColourDepth.of(environment) != ColourDepth.NONE;
        };
    return wanted ? Ink.of(theme(), depth()) : Ink.NONE;
  }

  /** Who says always means it, whatever the environment says. */
  ColourDepth depth() {
    ColourDepth depth = ColourDepth.of(environment);
    return depth == ColourDepth.NONE ? ColourDepth.ANSI : depth;
  }

  /** The theme that was asked for, or the one that suits every terminal. */
  Theme theme() {
    String name = globals.theme();
    // Themes are made for a screen of their own; on the person's own background only this one is
    // sure to be readable.
    return name == null ? Theme.TERMINAL : named(themes(), name);
  }

  /** Refuses a name that no theme has; one whose file is bad is told on the screen. */
  void check(@Nullable String name) {
    if (name != null) {
      Themes themes = themes();
      if (themes.problem(name) == null) {
        named(themes, name);
      }
    }
  }

  private static Theme named(Themes themes, String name) {
    Theme theme = themes.named(name);
    if (theme != null) {
      return theme;
    }
    String problem = themes.problem(name);
    if (problem != null) {
      throw new UsageException(
          "bad-theme", "the theme cannot be used: " + problem, "Mend it, or name another theme.");
    }
    List<String> names = themes.all().stream().map(Theme::name).toList();
    String nearest = Nearest.of(name, names);
    throw new UsageException(
        "unknown-theme",
        "there is no theme " + Choices.quoted(name) + "; there are " + String.join(", ", names),
        nearest == null ? null : "Did you mean " + nearest + "?");
  }

  /** The themes of the program and the person's own. */
  Themes themes() {
    return folders().load();
  }

  /** Where their files lie. */
  ThemeFolders folders() {
    return new ThemeFolders(
        List.of(
            Path.of(System.getProperty("ico.home", "."), "themes"),
            new Folders(environment).config().resolve("themes")));
  }
}
