package icofolio.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of a change.
 *
 * @param rule id of the budget or limit
 * @param measure what of it
 * @param mode what it does where it is broken
 * @param limit what it allows, in the unit of the measure
 * @param before as it was without the change; rounded for shares
 * @param after as it is with it
 * @param subject the value of a limit's dimension that it speaks of; null for all, and for budgets
 * @param window the period that it speaks of; null for limits on what is invested
 * @param outcome whether the change may be made
 */
public record Verdict(
    String rule,
    Measure measure,
    Mode mode,
    BigDecimal limit,
    BigDecimal before,
    BigDecimal after,
    @Nullable String subject,
    @Nullable TimeWindow window,
    Outcome outcome) {
  /** Whether a change may be made. */
  public enum Outcome {
    OK,
    WARN,
    BLOCK
  }

  /** Whether the change stands against the rule, whatever the rule does then. */
  public boolean isBroken() {
    return outcome != Outcome.OK;
  }
}
