package icofolio.tui;

import icofolio.render.theme.ThemeFolders;

/** What the UI has of the person's machine beside the terminal and the portfolio. */
public record Surroundings(ThemeFolders themes, UiState state, Browser browser) {}
