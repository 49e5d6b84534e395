package icofolio.sale;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what rule an allocation unlocks (contract §3, "Vested").
 *
 * @param tge the token generation event; absent where nothing is known
 * @param tgePercent of the allocation that unlocks at the TGE
 * @param cliff from the TGE to the first unlock of the rest
 * @param cliffPercent of the allocation that unlocks at the end of the cliff
 * @param vesting over how long the rest unlocks; absent: all at the end of the cliff
 * @param period length of a step; absent: second by second
 * @param convention what {@code vesting} is counted from
 * @param tranches a table instead of the formula; empty where there is none, else it sums to 100
 */
public record VestingTerms(
    @Nullable SaleDate tge,
    BigDecimal tgePercent,
    Span cliff,
    BigDecimal cliffPercent,
    @Nullable Span vesting,
    @Nullable Span period,
    VestingConvention convention,
    List<Tranche> tranches) {
  public VestingTerms {
    tranches = List.copyOf(tranches);
  }

  /**
   * When the first tokens exist: the TGE, or the earliest line of the table where no TGE is given;
   * null where neither is.
   */
  public @Nullable SaleDate start(ZoneId zone) {
    return tge == null
        ? tranches.stream()
            .map(Tranche::date)
            .min(Comparator.comparing(date -> date.event(zone)))
            .orElse(null)
        : tge;
  }

  /** The same terms with a table. */
  public VestingTerms with(List<Tranche> table) {
    return new VestingTerms(
        tge, tgePercent, cliff, cliffPercent, vesting, period, convention, table);
  }
}
