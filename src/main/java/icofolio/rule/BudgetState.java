package icofolio.rule;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where a budget stands at an instant.
 *
 * @param window its period then; of a rolling one the fullest stretch that holds the instant
 * @param use in that period
 */
public record BudgetState(Budget budget, TimeWindow window, Use use) {
  /** Of a budget among those of a standing. */
  public static BudgetState of(Standing standing, Budget budget, Instant now) {
    return new BudgetState(budget, standing.uses(budget).window(now), standing.use(budget, now));
  }

  /** What may still be put in, in base currency; zero where nothing may. */
  public BigDecimal remaining() {
    return budget.limit().subtract(use.total()).max(BigDecimal.ZERO);
  }

  /** The part of the limit that is used, a fraction of 1. */
  public BigDecimal shareUsed() {
    return new Ratio(use.total(), budget.limit()).number();
  }

  /** How near it is to its limit. */
  public State state() {
    return State.of(use.total(), budget.limit());
  }
}
