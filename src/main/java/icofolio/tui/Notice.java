package icofolio.tui;

/**
 * A message that passes.
 *
 * @param number tells it from those before it; 0 means that there is none
 */
public record Notice(int number, String text, boolean bad) {
  /** No message. */
  public static final Notice NONE = new Notice(0, "", false);

  /** Whether there is something to show. */
  public boolean isShown() {
    return !text.isEmpty();
  }
}
