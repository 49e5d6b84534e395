package icofolio.rule;

import icofolio.money.Decimals;
import icofolio.rule.Verdict.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what a spending would break, before it is recorded: every rule that concerns it, never only
 * the first. Asked within the change set that writes, so that no two changes can together pass a
 * limit.
 */
public final class Judge {
  private static final BigInteger ENDLESS = BigInteger.TEN.pow(60);

  private final Standing standing;

  /** Of what stands there. */
  public Judge(Standing standing) {
    this.standing = standing;
  }

  /** One figure that a rule looks at, as it is whenever it is read. */
  private record Probe(
      String rule,
      Measure measure,
      Mode mode,
      BigDecimal limit,
      @Nullable String subject,
      Supplier<@Nullable TimeWindow> window,
      Supplier<Ratio> figure,
      Supplier<Boolean> mustHold) {}

  /** What each rule says of a spending that would be added. */
  public List<Verdict> judge(Spending spending) {
    List<List<Probe>> rules = probes(spending);
    List<List<Ratio>> before = rules.stream().map(Judge::read).toList();
    standing.add(spending);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      verdicts.add(worst(rules.get(i), before.get(i)));
    }
    standing.remove(spending);
    return verdicts;
  }

  /**
   * Whether every figure that concerns a spending is within its limit now that it has been added:
   * then no rule is broken, and {@link #judge} need not be asked.
   */
  public boolean isWithin(Spending added) {
    for (Budget budget : standing.rules().budgets()) {
      BudgetUses uses = standing.uses(budget);
      if (uses.covers(added) && !uses.isWithin(budget.limit(), standing.touched(added))) {
        return false;
      }
    }
    for (Limit limit : standing.rules().limits()) {
      List<List<Probe>> probes = new ArrayList<>();
      if (limit.budget() != null) {
        onBudget(limit, added, probes);
      } else if (!added.commitment()) {
        onInvested(limit, added, probes);
      }
      for (List<Probe> rule : probes) {
        for (Probe probe : rule) {
          if (!isWithin(probe)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean isWithin(Probe probe) {
    Ratio figure = probe.figure.get();
    return probe.measure == Measure.MIN_COUNT
        ? !Ratio.of(probe.limit).isAbove(figure)
        : !figure.isAbove(probe.limit);
  }

  private static List<Ratio> read(List<Probe> probes) {
    return probes.stream().map(probe -> probe.figure.get()).toList();
  }

  /** Of several periods that one rule looks at, the first unless another is worse. */
  private static Verdict worst(List<Probe> probes, List<Ratio> before) {
    Verdict worst = null;
    for (int i = 0; i < probes.size(); i++) {
      Verdict verdict = verdict(probes.get(i), before.get(i), probes.get(i).figure.get());
      if (worst == null || verdict.outcome().compareTo(worst.outcome()) > 0) {
        worst = verdict;
      }
    }
    if (worst == null) {
      throw new IllegalStateException("a rule without a figure");
    }
    return worst;
  }

  private static Verdict verdict(Probe probe, Ratio before, Ratio after) {
    boolean broken =
        probe.measure == Measure.MIN_COUNT
            ? Ratio.of(probe.limit).isAbove(after) && !after.isAbove(before)
            : after.isAbove(probe.limit) && after.isAbove(before);
    boolean blocks =
        probe.mode == Mode.BLOCK && probe.measure != Measure.MIN_COUNT && probe.mustHold.get();
    Outcome outcome = !broken ? Outcome.OK : blocks ? Outcome.BLOCK : Outcome.WARN;
    return new Verdict(
        probe.rule,
        probe.measure,
        probe.mode,
        probe.limit,
        before.number(),
        after.number(),
        probe.subject,
        probe.window.get(),
        outcome);
  }

  private List<List<Probe>> probes(Spending spending) {
    List<List<Probe>> probes = new ArrayList<>();
    for (Budget budget : standing.rules().budgets()) {
      if (standing.uses(budget).covers(spending)) {
        probes.add(uses(budget, spending));
      }
    }
    for (Limit limit : standing.rules().limits()) {
      if (limit.budget() != null) {
        onBudget(limit, spending, probes);
      } else if (!spending.commitment()) {
        onInvested(limit, spending, probes);
      }
    }
    return probes;
  }

  private List<Probe> uses(Budget budget, Spending spending) {
    BudgetUses uses = standing.uses(budget);
    List<Probe> probes = new ArrayList<>();
    for (Instant at : standing.touched(spending)) {
      probes.add(
          new Probe(
              budget.id(),
              Measure.USE,
              budget.mode(),
              budget.limit(),
              null,
              () -> uses.window(at),
              () -> Ratio.of(uses.at(at).total()),
              () -> true));
    }
    return probes;
  }

  private void onInvested(Limit limit, Spending spending, List<List<Probe>> probes) {
    Shares shares = standing.invested(limit.dimension());
    String value = limit.dimension().of(spending);
    if (limit.maxShare() != null && value != null) {
      BigDecimal most = limit.maxShare();
      probes.add(
          List.of(
              new Probe(
                  limit.id(),
                  Measure.MAX_SHARE,
                  limit.mode(),
                  most,
                  value,
                  () -> null,
                  () -> new Ratio(shares.of(value), shares.whole()).times(Decimals.HUNDRED),
                  () -> shares.count() >= needed(most))));
    }
    BigDecimal index = limit.maxHhi();
    if (index != null) {
      probes.add(
          List.of(
              new Probe(
                  limit.id(),
                  Measure.MAX_HHI,
                  limit.mode(),
                  index,
                  null,
                  () -> null,
                  shares::hhiRatio,
                  () -> shares.groups() >= least(index))));
    }
    if (limit.minCount() != null) {
      probes.add(
          List.of(
              new Probe(
                  limit.id(),
                  Measure.MIN_COUNT,
                  limit.mode(),
                  limit.minCount(),
                  null,
                  () -> null,
                  () -> Ratio.of(BigDecimal.valueOf(shares.count())),
                  () -> false)));
    }
  }

  private void onBudget(Limit limit, Spending spending, List<List<Probe>> probes) {
    BudgetUses uses = standing.basis(limit);
    Budget budget = uses.budget();
    if (!uses.covers(spending)) {
      return;
    }
    String value = limit.dimension().of(spending);
    List<Instant> touched = standing.touched(spending);
    if (limit.maxShare() != null && value != null) {
      probes.add(
          probes(
              limit,
              Measure.MAX_SHARE,
              limit.maxShare(),
              value,
              touched,
              uses,
              at -> new Ratio(uses.at(value, at).total(), budget.limit()).times(Decimals.HUNDRED)));
    }
    if (limit.maxHhi() != null) {
      probes.add(
          probes(
              limit,
              Measure.MAX_HHI,
              limit.maxHhi(),
              null,
              touched,
              uses,
              at -> uses.shares(at).hhiRatio()));
    }
    if (limit.minCount() != null) {
      probes.add(
          probes(
              limit,
              Measure.MIN_COUNT,
              limit.minCount(),
              null,
              touched,
              uses,
              at -> Ratio.of(BigDecimal.valueOf(uses.shares(at).count()))));
    }
  }

  private List<Probe> probes(
      Limit limit,
      Measure measure,
      BigDecimal most,
      @Nullable String subject,
      List<Instant> touched,
      BudgetUses uses,
      Function<Instant, Ratio> figure) {
    List<Probe> probes = new ArrayList<>();
    for (Instant at : touched) {
      probes.add(
          new Probe(
              limit.id(),
              measure,
              limit.mode(),
              most,
              subject,
              () -> uses.window(at),
              () -> figure.apply(at),
              () -> true));
    }
    return probes;
  }

  /** With fewer values no division at all keeps each within that percent. */
  static int needed(BigDecimal maxShare) {
    return Decimals.HUNDRED.divide(maxShare, 0, RoundingMode.CEILING).intValue();
  }

  /** With fewer values no division at all has an index that low. */
  static int least(BigDecimal maxHhi) {
    return BigDecimal.ONE.divide(maxHhi, 0, RoundingMode.CEILING).intValue();
  }

  /**
   * The largest amount of a spending that no rule blocks, in whole units of so many digits after
   * the point; its value in proportion. That amount passes, one unit more does not.
   *
   * @return zero where nothing passes; null where every amount does
   */
  public @Nullable BigDecimal largest(Spending spending, int digits) {
    if (passes(spending, ENDLESS, digits)) {
      return null;
    }
    BigInteger good = BigInteger.ZERO;
    BigInteger bad = BigInteger.ONE;
    while (passes(spending, bad, digits)) {
      good = bad;
      bad = bad.shiftLeft(1);
    }
    while (bad.subtract(good).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = good.add(bad).shiftRight(1);
      if (passes(spending, middle, digits)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return Decimals.canonical(new BigDecimal(good, digits));
  }

  private boolean passes(Spending spending, BigInteger units, int digits) {
    BigDecimal amount = new BigDecimal(units, digits);
    BigDecimal value = Decimals.share(spending.value(), amount, spending.amount());
    Spending scaled =
        new Spending(
            spending.sale(),
            spending.currency(),
            spending.wallet(),
            spending.at(),
            spending.commitment(),
            amount,
            value,
            BigDecimal.ZERO);
    return judge(scaled).stream().noneMatch(v -> v.outcome() == Outcome.BLOCK);
  }
}
