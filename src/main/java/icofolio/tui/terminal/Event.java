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

  /**
   * What was done with the mouse, on which cell.
   *
   * @param held the key held down meanwhile
   * @param twice whether the same cell was pressed a moment before
   */
  record Mouse(Action action, int column, int row, Held held, boolean twice) implements Event {
    /** The keys that a terminal tells of with the mouse, as far as they mean something. */
    public enum Held {
      /** None of them. */
      NOTHING,
      /** Shift; most terminals keep it for selecting text. */
      SHIFT,
      /** Ctrl. */
      CTRL
    }

    /** Once, with no key held. */
    public Mouse(Action action, int column, int row) {
      this(action, column, row, Held.NOTHING, false);
    }

    /** The same as the second of two presses. */
    public Mouse again() {
      return new Mouse(action, column, row, held, true);
    }

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
