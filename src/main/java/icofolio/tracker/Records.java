package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.money.PriceBook;
import icofolio.rule.Breach;
import icofolio.rule.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The portfolio as it stands: what a question may ask of the store while it has its turn. */
public interface Records {
  /** Base currency, zone and the like. */
  Settings settings();

  /** The record of that id, or null. */
  @Nullable Stored find(Kind kind, String id);

  /** The records of those ids, by id; what is not there is left out. */
  Map<String, Stored> findAll(Kind kind, Collection<String> ids);

  /**
   * Contributions, refunds or distributions by {@link NaturalKey}, each list in order of adding.
   */
  Map<String, List<Stored>> findByTransaction(Kind kind, Collection<String> keys);

  /**
   * Every record of a kind, one after the other: by date and id, or by id where a kind has no date.
   * What is done with a record may ask and write; only a record that is moved to another date
   * meanwhile may come twice.
   */
  void each(Kind kind, Consumer<Stored> action);

  /** The last of those records, as many as there are up to a number, in the same order. */
  List<Stored> last(Kind kind, int most);

  /** Every record of a kind whose field has that text, in the same order. */
  void each(Kind kind, Field field, String value, Consumer<Stored> action);

  /** How many records of a kind there are. */
  long count(Kind kind);

  /**
   * The sums of each sale that has records, over what is dated up to and including an instant.
   *
   * @return by id of the sale; without the sales that have no record by then
   */
  Map<String, Tally> tallies(Instant upTo);

  /** The sums as they are kept, whatever the records are dated: for checks against a recount. */
  Map<String, Tally> keptTallies();

  /**
   * Every contribution within these dates that is money or a commitment, in no order.
   *
   * @param dates by when they count, whether or not that has come
   * @param refundsUpTo refunds dated after this instant have not come yet
   */
  void eachSpending(TimeWindow dates, Instant refundsUpTo, Consumer<SpendingRow> action);

  /** The rules that a change set stood against when it was written; none for most. */
  List<Breach> breaches(long change);

  /** The prices as they stand whenever they are asked, also while a change set goes on. */
  PriceBook prices();

  /** Change sets, newest first. */
  void eachChange(Consumer<ChangeSet> action);

  /** The change set of that number, or null. */
  @Nullable ChangeSet change(long number);

  /** What a change set did, record by record, in a stable order. */
  void eachChanged(long number, Consumer<ChangedRecord> action);

  /** The first so many records of that which a change set did, in the same order. */
  List<ChangedRecord> firstChanged(long number, int most);

  /**
   * What change sets did to the record of that id, newest first; none where it is not there. A
   * record that an undo brought back goes on where it was removed.
   */
  List<PastChange> past(Kind kind, String id);

  /** What is kept of chains beside the records. */
  Readings readings();

  /** Whether a crash left derived figures that must be made again before they are relied on. */
  boolean derivedIsStale();
}
