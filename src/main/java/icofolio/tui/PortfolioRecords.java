package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.tracker.OverLimitException;
import icofolio.tracker.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single records, the history, and what is done with them. As with {@link Portfolio}, every call
 * may take its time, and may throw an exception whose message is a sentence for the person.
 */
public interface PortfolioRecords {
  /** One record with what is computed of it; null where there is none of that key. */
  Content.@Nullable OfRecord find(RecordKey key);

  /** Why the figures of a sale are what they are; null where there is none of that id. */
  Content.@Nullable Reasons why(String sale);

  /** The newest change sets, at most that many. */
  Content.Past history(int most);

  /**
   * A change set with the first so many records of what it did.
   *
   * @throws RefusedException where there is none of that number
   */
  Content.OfChange change(long number, int most);

  /**
   * The change set that would be taken back next, in the same way.
   *
   * @throws RefusedException where there is none
   */
  Content.OfChange undoable(int most);

  /**
   * What deleting these records would come to; nothing is written.
   *
   * @throws RefusedException where one is not there, or others refer to it
   */
  Removing removing(Kind kind, List<String> ids);

  /**
   * Deletes records of a kind, all or none.
   *
   * @param override why it is to be written past a limit; null where it must not
   * @throws RefusedException where one is not there, or others refer to it
   * @throws OverLimitException where a rule blocks it
   */
  Outcome.Written remove(Kind kind, List<String> ids, @Nullable String override);

  /**
   * Takes a change set back.
   *
   * @param override why it is to be written past a limit; null where it must not
   * @throws RefusedException where there is none of that number, or later ones stand on it
   * @throws OverLimitException where a rule blocks it
   */
  Outcome.Written undo(long number, @Nullable String override);
}
