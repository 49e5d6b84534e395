package icofolio.report;

import icofolio.book.DistributionStatus;
import icofolio.book.RefundStatus;

/** When a word of a status fits, in the contract's words. */
public enum Clause {
  OUTCOME_HOLDS("outcome, from outcome_date or else from closes"),
  BEFORE_OPENS("before opens"),
  BEFORE_CLOSES("before closes, or no closes"),
  SOFT_CAP_REACHED("raised at least soft_cap"),
  SOFT_CAP_MISSED("raised below soft_cap"),
  RAISED_UNKNOWN("soft_cap without raised"),
  NO_SOFT_CAP("no soft_cap"),

  WRITTEN_OFF("outstanding, and written_off has come"),
  REFUND_OVERDUE("outstanding after refund_deadline"),
  PARTIAL("some received, some outstanding"),
  DUE("outstanding"),
  REFUND_COMPLETE("something was received or due, nothing is outstanding"),
  AVAILABLE("now lies between refund_opens and refund_deadline"),
  AT_RISK("open or closed, and raised below soft_cap or unknown"),
  NO_REFUND("nothing of all that"),

  REASON_CANCELLED("the sale was cancelled"),
  REASON_SOFT_CAP("the sale has failed, and had a soft cap"),
  REASON_FAILED("the sale has failed, and had no soft cap"),
  REASON_REJECTED("nothing of the contribution was accepted"),
  REASON_OVERSUBSCRIBED("a part of the contribution was accepted"),
  REASON_RECORDED("the refund that came says so"),

  NO_ALLOCATION("no allocation, or undecided and no TGE has passed"),
  TOKENS_COMPLETE("all of the allocation has arrived"),
  NO_TGE("no tge yet, or in the future"),
  NOTHING_VESTED("nothing has vested yet"),
  UNCLAIMED("more has vested than arrived, delivery claim"),
  AIRDROP_LATE("more had vested 14 days ago than has arrived, delivery airdrop"),
  UNDER_WAY("all that has vested has arrived, or is not late");

  private final String words;

  Clause(String words) {
    this.words = words;
  }

  /** The clause in the contract's words. */
  public String words() {
    return words;
  }

  static Clause of(RefundStatus status) {
    return switch (status) {
      case WRITTEN_OFF -> WRITTEN_OFF;
      case OVERDUE -> REFUND_OVERDUE;
      case PARTIAL -> PARTIAL;
      case DUE -> DUE;
      case COMPLETE -> REFUND_COMPLETE;
      case AVAILABLE -> AVAILABLE;
      case AT_RISK -> AT_RISK;
      case NONE -> NO_REFUND;
    };
  }

  static Clause of(DistributionStatus status) {
    return switch (status) {
      case NONE -> NO_ALLOCATION;
      case COMPLETE -> TOKENS_COMPLETE;
      case AWAITING_TGE -> NO_TGE;
      case LOCKED -> NOTHING_VESTED;
      case CLAIMABLE -> UNCLAIMED;
      case OVERDUE -> AIRDROP_LATE;
      case VESTING -> UNDER_WAY;
    };
  }
}
