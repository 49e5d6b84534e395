package icofolio.book;

/** Where the tokens of a position stand (contract §3). */
public enum DistributionStatus {
  /** No allocation, or a sale that is not decided and whose TGE has not passed. */
  NONE,
  /** The TGE is not known or in the future. */
  AWAITING_TGE,
  /** The TGE has passed and nothing has vested yet. */
  LOCKED,
  /** All that has vested has arrived, or is on its way and not late. */
  VESTING,
  /** More has vested than has arrived, and the person can ask for it. */
  CLAIMABLE,
  /** What had vested two weeks ago should have been sent, and has not arrived. */
  OVERDUE,
  /** The whole allocation has arrived. */
  COMPLETE
}
