package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.rule.Breach;
import java.util.List;
import java.util.Map;

/**
 * One change set in the making. Nothing of it is to be seen by anybody else, and nothing of it
 * survives a crash, until the work that writes it has returned and the store has made it durable.
 *
 * <p>What is written is seen at once by the reads of the same change set.
 */
public interface Changes extends Records {
  @Override
  ReadingChanges readings();

  /** The number that the change set will have. */
  long number();

  /** Adds a record that is not there yet. */
  void add(Stored record);

  /** Puts another content in the place of a record; the id stays. */
  void replace(Stored before, Stored after);

  /** Takes a record out. */
  void remove(Stored record);

  /**
   * Puts other derived figures beside a record that itself stays; leaves no trace in the history.
   */
  void rederive(Stored record, Derived derived);

  /** Adds to the kept sums of a sale. */
  void addToTally(String sale, Tally delta);

  /** Puts these sums in the place of all that are kept, and clears {@link #derivedIsStale}. */
  void replaceTallies(Map<String, Tally> tallies);

  /** Notes in the history that this change set takes back another. */
  void undoes(long number);

  /** Notes in the history the rules that this change set stands against. */
  void breaches(List<Breach> broken);

  /** Puts other settings in place. */
  void changeSettings(Settings before, Settings after);
}
