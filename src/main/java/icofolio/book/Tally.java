package icofolio.book;

import icofolio.money.Asset;
import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over all records of one sale.
 *
 * @param currencies by the currency of contributions, and of what refunds settle
 * @param distributions how many
 * @param distributed Σ tokens that arrived
 */
public record Tally(
    Map<Asset, CurrencyTally> currencies, long distributions, BigDecimal distributed) {
  /** No record at all. */
  public static final Tally ZERO = new Tally(Map.of(), 0, BigDecimal.ZERO);

  public Tally {
    TreeMap<Asset, CurrencyTally> sorted = new TreeMap<>(currencies);
    sorted.values().removeIf(CurrencyTally.ZERO::equals);
    currencies = Collections.unmodifiableMap(sorted);
    distributed = Decimals.canonical(distributed);
  }

  /** The tally of one currency alone. */
  public static Tally of(Asset currency, CurrencyTally tally) {
    return new Tally(Map.of(currency, tally), 0, BigDecimal.ZERO);
  }

  /** The tally of one distribution. */
  public static Tally of(Distribution distribution) {
    return new Tally(Map.of(), 1, distribution.tokens());
  }

  /** The sums of one currency. */
  public CurrencyTally of(Asset currency) {
    return currencies.getOrDefault(currency, CurrencyTally.ZERO);
  }

  /** The tally of both sets of records. */
  public Tally plus(Tally other) {
    Map<Asset, CurrencyTally> sum = new TreeMap<>(currencies);
    other.currencies.forEach((asset, tally) -> sum.merge(asset, tally, CurrencyTally::plus));
    return new Tally(sum, distributions + other.distributions, distributed.add(other.distributed));
  }

  /** The tally of the records without those of the other. */
  public Tally minus(Tally other) {
    Map<Asset, CurrencyTally> difference = new TreeMap<>(currencies);
    other.currencies.forEach((asset, tally) -> difference.put(asset, of(asset).minus(tally)));
    return new Tally(
        difference, distributions - other.distributions, distributed.subtract(other.distributed));
  }

  /** Whether there is nothing in it: no record is behind it, or nothing has changed. */
  public boolean isEmpty() {
    return currencies.isEmpty() && distributions == 0 && distributed.signum() == 0;
  }
}
