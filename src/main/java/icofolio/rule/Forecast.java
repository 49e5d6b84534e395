package icofolio.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a period of a budget comes to if spending goes on as it has so far: what was spent, times
 * all days of the period, divided by those that have begun; what is reserved comes once.
 *
 * @param use at the end of the period, in base currency
 * @param limit of the budget
 * @param begun days of the period that have begun
 * @param days of the whole period
 * @param lastDay of the period
 */
public record Forecast(BigDecimal use, BigDecimal limit, long begun, long days, LocalDate lastDay) {

  /**
   * The forecast at an instant; null where there is nothing to forecast: the period has no first or
   * no last day, or does not hold the instant, or the budget is rolling and so never begins anew.
   *
   * @param digits after the point of the result
   * @param rounding of the last of them
   */
  public static @Nullable Forecast of(
      BudgetState state, Instant now, ZoneId zone, int digits, RoundingMode rounding) {
    TimeWindow window = state.window();
    boolean bounded = !window.start().equals(Instant.MIN) && !window.end().equals(Instant.MAX);
    boolean rolling = state.budget().period() instanceof Period.Rolling;
    if (rolling || !bounded || !window.holds(now)) {
      return null;
    }
    LocalDate first = LocalDate.ofInstant(window.start(), zone);
    LocalDate next = LocalDate.ofInstant(window.end(), zone);
    long begun = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(now, zone)) + 1;
    long days = ChronoUnit.DAYS.between(first, next);
    BigDecimal spent = state.use().spent().max(BigDecimal.ZERO);
    BigDecimal atThisPace =
        spent
            .multiply(BigDecimal.valueOf(days))
            .divide(BigDecimal.valueOf(begun), digits, rounding);
    BigDecimal reserved = state.use().reserved().setScale(digits, rounding);
    return new Forecast(
        atThisPace.add(reserved), state.budget().limit(), begun, days, next.minusDays(1));
  }

  /** How near the budget is to its limit then. */
  public State state() {
    return State.of(use, limit);
  }
}
