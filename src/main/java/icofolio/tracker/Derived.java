package icofolio.tracker;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record's own fields do not say and its tally needs: kept beside the record, and made again
 * whenever something that it rests on changes (a price, a sale's terms, the zone).
 *
 * @param at the record's date as an instant in the portfolio's zone; null for kinds without one
 * @param value of a contribution: in base currency, its own or by the day's price; of a refund that
 *     names its contribution: what came back at that contribution's rate; null otherwise
 * @param allocated tokens of a contribution in a sale that has not failed; null where unknown
 */
public record Derived(
    @Nullable Instant at, @Nullable BigDecimal value, @Nullable BigDecimal allocated) {
  /** Nothing: for kinds that have no date. */
  public static final Derived NONE = new Derived(null, null, null);
}
