package icofolio.tui;

/**
 * How the UI was begun, and what has been settled of it since.
 *
 * @param themeOpen whether the theme still follows the terminal's background
 * @param chosenTheme the name of the theme that the person chose; empty where they chose none
 * @param trouble why what was kept could not be read; empty where it could
 * @param sample whether this is the sample portfolio
 * @param visit whether it is shown in place of the person's own
 */
public record Setup(
    boolean themeOpen, String chosenTheme, String trouble, boolean sample, boolean visit) {
  static final Setup PLAIN = new Setup(false, "", "", false, false);

  Setup withThemeOpen(boolean open) {
    return new Setup(open, chosenTheme, trouble, sample, visit);
  }

  /** The same with that theme as the one that the person chose. */
  Setup withChosenTheme(String theme) {
    return new Setup(false, theme, trouble, sample, visit);
  }

  Setup withTrouble(String text) {
    return new Setup(themeOpen, chosenTheme, text, sample, visit);
  }

  /** The same of the sample portfolio. */
  Setup asSample() {
    return new Setup(themeOpen, chosenTheme, trouble, true, visit);
  }

  /** The same in place of the person's own portfolio. */
  Setup asVisit() {
    return new Setup(themeOpen, chosenTheme, trouble, sample, true);
  }
}
