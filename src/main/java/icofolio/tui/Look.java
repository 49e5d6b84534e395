package icofolio.tui;

import icofolio.render.theme.Theme;
import icofolio.render.theme.Themes;

/** Colours, signs, and whether amounts are hidden. */
public record Look(Themes themes, Theme theme, boolean ascii, boolean amountsHidden) {
  /** The same in another theme. */
  Look with(Theme other) {
    return new Look(themes, other, ascii, amountsHidden);
  }

  /** The same with amounts hidden, or shown. */
  Look hiding(boolean hidden) {
    return new Look(themes, theme, ascii, hidden);
  }

  /** The same with other themes to choose from. */
  Look with(Themes others) {
    return new Look(others, theme, ascii, amountsHidden);
  }
}
