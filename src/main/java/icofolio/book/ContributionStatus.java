package icofolio.book;

/** How far a contribution has come. */
public enum ContributionStatus {
  PLANNED,
  COMMITTED,
  SENT,
  CONFIRMED,
  CANCELLED,
  FAILED;

  /** Whether the money is in the sale. */
  public boolean isMoney() {
    return this == SENT || this == CONFIRMED;
  }

  /** Whether it is promised and not sent. */
  public boolean isCommitment() {
    return this == PLANNED || this == COMMITTED;
  }
}
