package icofolio.book;

/** Where the refund of a position stands (contract §3, the first that fits, in this order). */
public enum RefundStatus {
  WRITTEN_OFF,
  OVERDUE,
  PARTIAL,
  DUE,
  COMPLETE,
  AVAILABLE,
  AT_RISK,
  NONE
}
