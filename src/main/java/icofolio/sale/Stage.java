package icofolio.sale;

/** Where a sale stands at an instant; computed, never recorded (contract §3). */
public enum Stage {
  UPCOMING,
  OPEN,
  CLOSED,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  /** Whether the sale gives everything back: it keeps nothing of any contribution. */
  public boolean returnsEverything() {
    return this == FAILED || this == CANCELLED;
  }

  /** Whether it is not decided yet. */
  public boolean undecided() {
    return this == UPCOMING || this == OPEN || this == CLOSED;
  }
}
