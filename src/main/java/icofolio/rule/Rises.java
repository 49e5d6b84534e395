package icofolio.rule;

import icofolio.money.Decimals;
import icofolio.rule.Verdict.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds two standings under the same rules against each other: what a change as a whole, of
 * whatever kind, has raised above a limit. What it lowers, or leaves as it was, is nobody's
 * concern.
 */
public final class Rises {
  private final Standing before;
  private final Standing after;
  private final List<Verdict> broken = new ArrayList<>();

  private Rises(Standing before, Standing after) {
    this.before = before;
    this.after = after;
  }

  /** Every rule that the change stands against, each with its worst figure. */
  public static List<Verdict> between(Standing before, Standing after) {
    Rises rises = new Rises(before, after);
    after.rules().budgets().forEach(rises::budget);
    after.rules().limits().forEach(rises::limit);
    return List.copyOf(rises.broken);
  }

  private void budget(Budget budget) {
    BudgetUses now = after.uses(budget);
    BudgetUses then = before.uses(budget);
    Line line = now.lines().get("");
    Verdict worst = null;
    for (Instant key : keys(line)) {
      worst =
          worse(
              worst,
              verdict(
                  budget.id(),
                  Measure.USE,
                  budget.mode(),
                  budget.limit(),
                  null,
                  now.from(key),
                  Ratio.of(then.from("", key).total()),
                  Ratio.of(now.from("", key).total()),
                  true));
    }
    note(worst);
  }

  private static Iterable<Instant> keys(@Nullable Line line) {
    return line == null ? List.of() : line.all().keySet();
  }

  private void limit(Limit limit) {
    if (limit.budget() != null) {
      onBudget(limit);
    } else {
      onInvested(limit);
    }
  }

  private void onInvested(Limit limit) {
    Shares now = after.invested(limit.dimension());
    Shares then = before.invested(limit.dimension());
    BigDecimal most = limit.maxShare();
    if (most != null) {
      Verdict worst = null;
      for (String value : now.parts().keySet()) {
        if (!value.isEmpty()) {
          worst =
              worse(
                  worst,
                  verdict(
                      limit.id(),
                      Measure.MAX_SHARE,
                      limit.mode(),
                      most,
                      value,
                      null,
                      percent(then, value),
                      percent(now, value),
                      now.count() >= Judge.needed(most) && grows(then.of(value), now.of(value))));
        }
      }
      note(worst);
    }
    BigDecimal index = limit.maxHhi();
    if (index != null) {
      note(
          verdict(
              limit.id(),
              Measure.MAX_HHI,
              limit.mode(),
              index,
              null,
              null,
              then.hhiRatio(),
              now.hhiRatio(),
              now.groups() >= Judge.least(index) && !grows(now.whole(), then.whole())));
    }
    BigDecimal least = limit.minCount();
    if (least != null && now.count() < then.count() && count(now).compareTo(least) < 0) {
      broken.add(
          new Verdict(
              limit.id(),
              Measure.MIN_COUNT,
              limit.mode(),
              least,
              count(then),
              count(now),
              null,
              null,
              Outcome.WARN));
    }
  }

  /**
   * Whether a part is larger than before. Where it is not, its share has grown because others have
   * gone, and what came back came back: it is told, and blocked is nothing.
   */
  private static boolean grows(BigDecimal before, BigDecimal after) {
    return after.compareTo(before) > 0;
  }

  private static BigDecimal count(Shares shares) {
    return BigDecimal.valueOf(shares.count());
  }

  private static Ratio percent(Shares shares, String value) {
    return new Ratio(shares.of(value), shares.whole()).times(Decimals.HUNDRED);
  }

  private void onBudget(Limit limit) {
    BudgetUses now = after.basis(limit);
    BudgetUses then = before.basis(limit);
    BigDecimal whole = now.budget().limit();
    BigDecimal most = limit.maxShare();
    Verdict share = null;
    Verdict index = null;
    for (Map.Entry<String, Line> line : now.lines().entrySet()) {
      for (Instant key : keys(line.getValue())) {
        if (most != null && !line.getKey().isEmpty()) {
          share =
              worse(
                  share,
                  verdict(
                      limit.id(),
                      Measure.MAX_SHARE,
                      limit.mode(),
                      most,
                      line.getKey(),
                      now.from(key),
                      percent(then, line.getKey(), key, whole),
                      percent(now, line.getKey(), key, whole),
                      true));
        }
        if (limit.maxHhi() != null) {
          index =
              worse(
                  index,
                  verdict(
                      limit.id(),
                      Measure.MAX_HHI,
                      limit.mode(),
                      limit.maxHhi(),
                      null,
                      now.from(key),
                      then.sharesFrom(key).hhiRatio(),
                      now.sharesFrom(key).hhiRatio(),
                      true));
        }
      }
    }
    note(share);
    note(index);
  }

  private static Ratio percent(BudgetUses uses, String value, Instant key, BigDecimal whole) {
    return new Ratio(uses.from(value, key).total(), whole).times(Decimals.HUNDRED);
  }

  private static @Nullable Verdict verdict(
      String rule,
      Measure measure,
      Mode mode,
      BigDecimal limit,
      @Nullable String subject,
      @Nullable TimeWindow window,
      Ratio then,
      Ratio now,
      boolean mustHold) {
    if (!now.isAbove(limit) || !now.isAbove(then)) {
      return null;
    }
    return new Verdict(
        rule,
        measure,
        mode,
        limit,
        then.number(),
        now.number(),
        subject,
        window,
        mode == Mode.BLOCK && mustHold ? Outcome.BLOCK : Outcome.WARN);
  }

  private static @Nullable Verdict worse(@Nullable Verdict one, @Nullable Verdict other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.after().compareTo(one.after()) > 0 ? other : one;
  }

  private void note(@Nullable Verdict verdict) {
    if (verdict != null) {
      broken.add(verdict);
    }
  }
}
