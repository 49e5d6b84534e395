package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.money.Asset;
import icofolio.money.PriceBook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records behind the position in one sale.
 *
 * @param contributions in any order
 * @param refunds in any order
 * @param distributions in any order
 * @param prices that values and allocations were found by
 */
public record Evidence(
    List<Sent> contributions,
    List<Refund> refunds,
    List<Distribution> distributions,
    PriceBook prices) {
  public Evidence {
    contributions = List.copyOf(contributions);
    refunds = List.copyOf(refunds);
    distributions = List.copyOf(distributions);
  }

  /**
   * A contribution.
   *
   * @param valueGiven whether its value was recorded, not found by a price
   */
  public record Sent(Contribution contribution, boolean valueGiven) {}

  /** The records that are dated up to and including an instant. */
  Evidence at(Instant now) {
    return new Evidence(
        contributions.stream().filter(sent -> !sent.contribution().at().isAfter(now)).toList(),
        refunds.stream().filter(refund -> !refund.at().isAfter(now)).toList(),
        distributions.stream().filter(arrived -> !arrived.at().isAfter(now)).toList(),
        prices);
  }

  /** The contributions that are money in the sale: neither promised nor taken back. */
  List<Sent> sent() {
    return contributions.stream().filter(sent -> sent.contribution().status().isMoney()).toList();
  }

  /** Those in one currency. */
  List<Sent> sent(Asset currency) {
    return sent().stream().filter(sent -> sent.contribution().currency().equals(currency)).toList();
  }

  /** The refunds that settle a currency. */
  List<Refund> refunds(Asset currency) {
    return refunds.stream().filter(r -> r.settles().asset().equals(currency)).toList();
  }

  /** The contribution of that id, or null. */
  @Nullable Sent find(@Nullable String id) {
    return contributions.stream()
        .filter(sent -> sent.contribution().id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
