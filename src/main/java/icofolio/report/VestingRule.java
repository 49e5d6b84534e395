package icofolio.report;

import icofolio.sale.VestingConvention;
import icofolio.sale.VestingTerms;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import icofolio.vesting.Unlock.Reason;
import org.jspecify.annotations.Nullable;

/** By which of the contract's formulas an allocation unlocks. */
public enum VestingRule {
  /** No TGE and no table: nothing unlocks yet. */
  NO_TGE,
  /** The dates and percents of a table. */
  TRANCHES,
  /** All of it unlocks at the TGE. */
  AT_TGE,
  /** All that the TGE leaves unlocks at the end of the cliff. */
  AT_CLIFF,
  /** Second by second, counted from the end of the cliff. */
  LINEAR_AFTER_CLIFF,
  /** Second by second, counted from the TGE, the cliff included. */
  LINEAR_FROM_START,
  /** In equal steps, counted from the end of the cliff. */
  STEPS_AFTER_CLIFF,
  /** In equal steps, counted from the TGE, the cliff included. */
  STEPS_FROM_START;

  /** The rule of those terms; steps finer than can be told apart count as linear. */
  static VestingRule of(VestingTerms terms, @Nullable Schedule schedule) {
    if (!terms.tranches().isEmpty()) {
      return TRANCHES;
    }
    if (terms.tge() == null) {
      return NO_TGE;
    }
    if (terms.vesting() == null || terms.vesting().isZero()) {
      return terms.cliff().isZero() ? AT_TGE : AT_CLIFF;
    }
    boolean linear =
        terms.period() == null
            || (schedule != null
                && schedule.unlocks().stream().map(Unlock::reason).anyMatch(Reason.LINEAR::equals));
    boolean fromStart = terms.convention() == VestingConvention.FROM_START;
    if (linear) {
      return fromStart ? LINEAR_FROM_START : LINEAR_AFTER_CLIFF;
    }
    return fromStart ? STEPS_FROM_START : STEPS_AFTER_CLIFF;
  }
}
