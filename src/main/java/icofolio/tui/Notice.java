package icofolio.tui;

/**
 * A message that passes.
 *
 * @param number tells it from those before it; 0 means that there is none
 * @param answer whether it says why a key did nothing: then it goes with the next key
 */
public record Notice(int number, String text, boolean bad, boolean answer) {
  /** No message. */
  public static final Notice NONE = new Notice(0, "", false, false);

  /** No message, after that one. */
  Notice gone() {
    return new Notice(number, "", false, false);
  }

  /** Whether there is something to show. */
  public boolean isShown() {
    return !text.isEmpty();
  }
}
