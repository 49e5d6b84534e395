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

  /**
   * A page that is read when one goes there: lines of text, some of which lead on.
   *
   * @see Pages
   */
  sealed interface Page extends Place permits Record, Why, History, Change {
    /** How many lines are scrolled away at the top. */
    int offset();

    /** Which of the lines that lead on is selected, counted from 0. */
    int link();

    /** The same page, scrolled and with another line selected. */
    Page at(int offset, int link);
  }

  /** One record of any kind: its fields, what is computed of it, and its past. */
  record Record(RecordKey key, int offset, int link) implements Page {
    /** With the first line selected that leads on. */
    Record(RecordKey key, int offset) {
      this(key, offset, 0);
    }

    @Override
    public Page at(int line, int selected) {
      return new Record(key, line, selected);
    }
  }

  /** Why the figures of one sale are what they are. */
  record Why(String sale, int offset, int link) implements Page {
    @Override
    public Page at(int line, int selected) {
      return new Why(sale, line, selected);
    }
  }

  /** Every change of the portfolio, the newest first. */
  record History(int offset, int link) implements Page {
    @Override
    public Page at(int line, int selected) {
      return new History(line, selected);
    }
  }

  /** What one change did, record by record. */
  record Change(long number, int offset, int link) implements Page {
    @Override
    public Page at(int line, int selected) {
      return new Change(number, line, selected);
    }
  }
}
