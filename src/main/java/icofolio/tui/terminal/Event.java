package icofolio.tui.terminal;

/** What reaches the program from the terminal. */
public sealed interface Event {

  /**
   * A key.
   *
   * @param name what the key is called in the table of commands: {@code q}, {@code G}, {@code
   *     space}, {@code enter}, {@code page-down}, {@code ctrl+l}
   * @param text what it types, or empty
   */
  record Key(String name, String text) implements Event {
    /** A key that types nothing. */
    public static Key named(String name) {
      return new Key(name, "");
    }

    /** A key that types itself. */
    public static Key typed(String text) {
      return new Key(text.equals(" ") ? "space" : text, text);
    }
  }

  /** What was done with the mouse, on which cell. */
  record Mouse(Action action, int column, int row) implements Event {
    /** The ways to use a mouse that the program knows. */
    public enum Action {
      /** The left button went down. */
      PRESS,
      /** The wheel was turned away from the person. */
      WHEEL_UP,
      /** The wheel was turned towards the person. */
      WHEEL_DOWN
    }
  }

  /** Text pasted by the terminal as a whole. */
  record Paste(String text) implements Event {}

  /** The terminal's background is light, or dark. */
  record Background(boolean light) implements Event {}

  /** The terminal may have another size now. */
  record Resized() implements Event {}

  /** The terminal is gone. */
  record Closed() implements Event {}
}
