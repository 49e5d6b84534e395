package icofolio.report;

import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.money.Asset;
import icofolio.sale.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How everything stands: every position, their sums, and what the sums miss.
 *
 * @param asOf the instant that it holds for
 * @param baseCurrency of the totals
 * @param totals over all positions
 * @param positions in the order of the sales
 * @param unknown figures that could not be computed: {@code allocated} of a sale (and with it all
 *     that follows from it), or {@code refunded}, where something came back in a currency in which
 *     nothing was sent, so that it has no rate and the total misses it
 */
public record StatusReport(
    Instant asOf,
    Asset baseCurrency,
    Totals totals,
    List<Position> positions,
    List<Unknown> unknown) {
  public StatusReport {
    positions = List.copyOf(positions);
    unknown = List.copyOf(unknown);
  }

  /**
   * The report on the sales that have records.
   *
   * @param tallies by id of the sale, over the records that count at that instant
   */
  public static StatusReport of(
      Settings settings, Instant now, List<Sale> sales, Map<String, Tally> tallies) {
    return ofAll(
        settings,
        now,
        sales.stream()
            .filter(sale -> !tallies.getOrDefault(sale.id(), Tally.ZERO).isEmpty())
            .toList(),
        tallies);
  }

  /** The report on all of the sales, those without records too. */
  public static StatusReport ofAll(
      Settings settings, Instant now, List<Sale> sales, Map<String, Tally> tallies) {
    List<Position> positions =
        sales.stream().map(sale -> position(sale, tallies, now, settings)).toList();
    List<Unknown> unknown = new ArrayList<>();
    positions.forEach(position -> addUnknown(position, unknown));
    return new StatusReport(now, settings.baseCurrency(), Totals.of(positions), positions, unknown);
  }

  private static Position position(
      Sale sale, Map<String, Tally> tallies, Instant now, Settings settings) {
    Tally tally = tallies.getOrDefault(sale.id(), Tally.ZERO);
    return Position.of(sale, tally, now, settings.zone());
  }

  private static void addUnknown(Position position, List<Unknown> unknown) {
    String sale = position.sale().id();
    if (position.tokens().allocated() == null) {
      unknown.add(new Unknown(sale, "allocated"));
    }
    if (position.tally().currencies().values().stream().anyMatch(StatusReport::hasNoRate)) {
      unknown.add(new Unknown(sale, "refunded"));
    }
  }

  private static boolean hasNoRate(CurrencyTally tally) {
    return tally.amount().signum() == 0 && tally.spread().signum() > 0;
  }
}
