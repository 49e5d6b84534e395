package icofolio.book;

/** Why money came back. */
public enum RefundReason {
  SOFT_CAP,
  OVERSUBSCRIBED,
  CANCELLED,
  REJECTED,
  WITHDRAWN,
  RESCINDED,
  OTHER
}
