package icofolio.rule;

/** Whether refunds give a budget back. */
public enum Basis {
  /** What came back does not count any more. */
  NET,
  /** What was once put in counts for good. */
  GROSS
}
