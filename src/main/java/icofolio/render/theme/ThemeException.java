package icofolio.render.theme;

/** A theme file that cannot be used; the message says file, line and what to mend. */
public final class ThemeException extends Exception {
  private static final long serialVersionUID = 1;

  ThemeException(String message) {
    super(message);
  }
}
