package icofolio.tui;

/** Where the person is. */
public sealed interface Place {
  /** One of the screens; of one with several lists, {@code focus} is the list that has the keys. */
  record Top(Screen screen, int focus) implements Place {}

  /**
   * One sale.
   *
   * @param offset how many lines are scrolled away at the top
   * @param zoom of its timeline: 0 shows all of it, each step more halves the stretch shown
   */
  record Sale(String id, int offset, int zoom) implements Place {}

  /**
   * One budget.
   *
   * @param offset how many lines are scrolled away at the top
   */
  record Budget(String id, int offset) implements Place {}

  /**
   * What one wallet holds of one asset.
   *
   * @param id of the row that it was opened from
   * @param name what to call it in the line of where one is
   * @param offset how many lines are scrolled away at the top
   */
  record Balance(String id, String name, int offset) implements Place {}

  /** A record that is being typed: the form of the model. */
  record Form() implements Place {}

  /**
   * All that went wrong when the chains were read last.
   *
   * @param offset how many lines are scrolled away at the top
   */
  record Problems(int offset) implements Place {}
}
