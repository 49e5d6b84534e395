package icofolio.rule;

import icofolio.rule.Period.Calendar;
import icofolio.rule.Period.Rolling;
import icofolio.rule.Period.Total;
import icofolio.sale.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much of a budget was used in one period after the other, the last of them the present one.
 *
 * @param periods the oldest first; never empty; the oldest of those looked at are left out as long
 *     as nothing counts in them
 */
public record BudgetHistory(List<PeriodUse> periods) {
  /** What counts in one period. */
  public record PeriodUse(TimeWindow window, Use use) {}

  public BudgetHistory {
    periods = List.copyOf(periods);
  }

  /**
   * The period that holds an instant, or the budget's last where it has ended before, and those
   * before it. Of a rolling budget they are stretches of its length, one after the other, the last
   * of which ends with the instant; a total one has a single period.
   *
   * @param before how many periods to look back at most
   */
  public static BudgetHistory of(Standing standing, Budget budget, Instant now, int before) {
    Instant at = budget.lastInForce(now, standing.zone());
    List<PeriodUse> latestFirst =
        switch (budget.period()) {
          case Total total -> List.of(calendar(standing, budget, at));
          case Calendar calendar -> calendars(standing, budget, at, before);
          case Rolling(Span span) -> stretches(standing, budget, span, at, before);
        };
    List<PeriodUse> periods = new ArrayList<>(latestFirst);
    while (periods.size() > 1 && isEmpty(periods.getLast().use())) {
      periods.removeLast();
    }
    Collections.reverse(periods);
    return new BudgetHistory(periods);
  }

  private static List<PeriodUse> calendars(
      Standing standing, Budget budget, Instant at, int before) {
    TimeWindow force = budget.inForce(standing.zone());
    List<PeriodUse> periods = new ArrayList<>();
    periods.add(calendar(standing, budget, at));
    while (periods.size() <= before) {
      Instant start = periods.getLast().window().start();
      if (!start.isAfter(force.start())) {
        break;
      }
      periods.add(calendar(standing, budget, start.minusNanos(1)));
    }
    return periods;
  }

  private static PeriodUse calendar(Standing standing, Budget budget, Instant at) {
    return new PeriodUse(budget.window(at, standing.zone()), standing.use(budget, at));
  }

  private static List<PeriodUse> stretches(
      Standing standing, Budget budget, Span span, Instant at, int before) {
    ZoneId zone = standing.zone();
    Line line = standing.uses(budget).lines().getOrDefault("", new Line());
    // What counts at this very instant is in the stretch that ends with it.
    Instant end = at.plusNanos(1);
    List<PeriodUse> periods = new ArrayList<>();
    for (int i = 0; i <= before; i++) {
      TimeWindow window =
          new TimeWindow(span.timesAfter(end, -i - 1, zone), span.timesAfter(end, -i, zone));
      periods.add(new PeriodUse(window, line.within(window)));
    }
    return periods;
  }

  private static boolean isEmpty(Use use) {
    return use.spent().signum() == 0 && use.reserved().signum() == 0;
  }
}
