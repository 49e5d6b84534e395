package icofolio.render;

import icofolio.report.VestingRule;

/** The formulas of vesting in words. */
final class VestingWords {
  private VestingWords() {}

  static String of(VestingRule rule) {
    return switch (rule) {
      case NO_TGE -> "no TGE is known: nothing has unlocked yet";
      case TRANCHES -> "by the table of tranches";
      case AT_TGE -> "all at once, at the TGE";
      case AT_CLIFF -> "all at once, at the end of the cliff";
      case LINEAR_AFTER_CLIFF -> "linear, second by second from the end of the cliff (after-cliff)";
      case LINEAR_FROM_START ->
          "linear, second by second from the TGE, the cliff included (from-start)";
      case STEPS_AFTER_CLIFF -> "in equal steps from the end of the cliff (after-cliff)";
      case STEPS_FROM_START -> "in equal steps from the TGE, the cliff included (from-start)";
    };
  }
}
