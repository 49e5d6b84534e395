package icofolio.tui;

import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;
import icofolio.tui.terminal.Surface;
import java.io.IOException;

/** The model that the UI begins with: as the person left it, in the theme that suits. */
final class Beginning {
  private Beginning() {}

  static Model of(
      String name, Surface.Size size, Surroundings surroundings, TerminalUi.Options options) {
    Themes themes = surroundings.themes().load().at(options.depth());
    Look look = new Look(themes, themes.all().getFirst(), options.ascii(), false);
    Model bare = Model.start(name, size, look);
    Model kept =
        kept(
            options.sample() ? bare.withSetup(Setup.PLAIN.asSample()) : bare, surroundings.state());
    return dressed(kept, options);
  }

  private static Model kept(Model bare, UiState state) {
    try {
      return Remembered.applied(bare, state.load());
    } catch (IOException e) {
      return bare.withSetup(bare.setup().withTrouble(Loop.reason(e)));
    }
  }

  /**
   * What is asked for now goes before what the person chose last, that before what they set for
   * good, and that before what suits the terminal's background.
   */
  private static Model dressed(Model kept, TerminalUi.Options options) {
    Themes themes = kept.look().themes();
    Theme asked = themes.named(options.theme());
    if (asked != null) {
      return kept.withLook(kept.look().with(asked));
    }
    if (themes.named(kept.setup().chosenTheme()) != null) {
      return kept;
    }
    Theme usual = themes.named(options.usual());
    if (usual != null) {
      return kept.withLook(kept.look().with(usual));
    }
    Theme fitting = themes.named(options.light() ? Themes.LIGHT : Themes.DARK);
    Model dressed = fitting == null ? kept : kept.withLook(kept.look().with(fitting));
    return dressed.withSetup(dressed.setup().withThemeOpen(options.asking()));
  }
}
