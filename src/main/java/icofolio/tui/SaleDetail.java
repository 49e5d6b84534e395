package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.money.Asset;
import java.time.ZoneId;
import java.util.List;

/**
 * One sale with all that belongs to it.
 *
 * @param terms the sale's own fields
 * @param base the currency of values
 * @param zone in which dates are written
 */
public record SaleDetail(
    Position position,
    Entry terms,
    Asset base,
    ZoneId zone,
    List<Entry> contributions,
    List<Entry> refunds,
    List<Entry> distributions) {
  /** Copies the lists. */
  public SaleDetail {
    contributions = List.copyOf(contributions);
    refunds = List.copyOf(refunds);
    distributions = List.copyOf(distributions);
  }
}
