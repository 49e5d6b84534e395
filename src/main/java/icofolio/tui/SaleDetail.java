package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.money.Asset;
import icofolio.report.ClaimOrRefund;
import icofolio.report.LifeEvent;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sale with all that belongs to it.
 *
 * @param terms the sale's own fields
 * @param base the currency of values
 * @param zone in which dates are written
 * @param life all that happened in it and that is known to come, in order of time
 * @param choice between its tokens and the money back; null where there is none
 */
public record SaleDetail(
    Position position,
    Entry terms,
    Asset base,
    ZoneId zone,
    List<Entry> contributions,
    List<Entry> refunds,
    List<Entry> distributions,
    List<LifeEvent> life,
    @Nullable ClaimOrRefund choice) {
  /** Copies the lists. */
  public SaleDetail {
    contributions = List.copyOf(contributions);
    refunds = List.copyOf(refunds);
    distributions = List.copyOf(distributions);
    life = List.copyOf(life);
  }
}
