package icofolio.report;

import icofolio.book.Settings;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.rule.Budget;
import icofolio.rule.BudgetHistory;
import icofolio.rule.BudgetState;
import icofolio.rule.Forecast;
import icofolio.rule.Standing;
import icofolio.rule.TimeWindow;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one budget stands, how it came there, and where it is going.
 *
 * @param state in its present period, or the last one where it has ended
 * @param history that period and those before it
 * @param forecast of the period's end; null where there is nothing to forecast
 * @param now at which all of it is computed
 * @param zone whose days it counts
 */
public record BudgetReport(
    BudgetState state,
    BudgetHistory history,
    @Nullable Forecast forecast,
    Asset baseCurrency,
    Instant now,
    ZoneId zone) {
  private static final int PERIODS_BEFORE = 12;

  /** Whether a budget counts today. */
  public enum Phase {
    /** Its first day is yet to come. */
    AHEAD,
    RUNNING,
    /** Its last day has passed. */
    ENDED
  }

  /** Every budget of a standing, at an instant. */
  public static List<BudgetReport> of(Standing standing, Settings settings, Instant now) {
    List<BudgetReport> reports = new ArrayList<>();
    for (Budget budget : standing.rules().budgets()) {
      reports.add(of(standing, budget, settings, now));
    }
    return reports;
  }

  private static BudgetReport of(Standing standing, Budget budget, Settings settings, Instant now) {
    Instant at = budget.lastInForce(now, settings.zone());
    BudgetState state = BudgetState.of(standing, budget, at);
    return new BudgetReport(
        state,
        BudgetHistory.of(standing, budget, now, PERIODS_BEFORE),
        Forecast.of(state, now, settings.zone(), Decimals.MAX_SCALE, RoundingMode.HALF_EVEN),
        settings.baseCurrency(),
        now,
        settings.zone());
  }

  /** The budget itself. */
  public Budget budget() {
    return state.budget();
  }

  /** Whether it counts now. */
  public Phase phase() {
    TimeWindow force = budget().inForce(zone);
    if (now.isBefore(force.start())) {
      return Phase.AHEAD;
    }
    return now.isBefore(force.end()) ? Phase.RUNNING : Phase.ENDED;
  }
}
