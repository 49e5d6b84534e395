package icofolio.rule;

/** What a rule looks at. */
public enum Measure {
  /** The use of a budget, in base currency. */
  USE,
  /** The share of one value, in percent. */
  MAX_SHARE,
  /** The Herfindahl index, a fraction of 1. */
  MAX_HHI,
  /** How many values there are. */
  MIN_COUNT;

  /** Whether a budget is behind it, rather than a limit. */
  public boolean isBudget() {
    return this == USE;
  }
}
