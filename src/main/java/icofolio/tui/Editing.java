package icofolio.tui;

import icofolio.entry.Entry;
import icofolio.tracker.SettleSale.Accepted;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tui.form.Known;
import icofolio.tui.form.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What forms ask of the portfolio. Every call may take its time, and is made on a worker thread.
 */
public interface Editing {
  /**
   * What a form can be completed with.
   *
   * @param sale the sale that it names; null where it names none
   */
  Known known(@Nullable String sale);

  /** A record as it stands; null where there is none. */
  @Nullable Entry entry(RecordKey key);

  /** What writing it would come to; nothing is written, not even for a moment. */
  Trial attempt(Wish wish);

  /**
   * Writes it.
   *
   * @param override why it is to be written past a limit; null where it must not
   */
  Outcome.Written write(Wish wish, @Nullable String override);

  /** Records what a sale accepted: the same part of each contribution. */
  Outcome.Written settle(String sale, Accepted.Ratio accepted, @Nullable String override);
}
