package icofolio.report;

import icofolio.money.Amounts;
import icofolio.sale.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is ahead, or that should have happened. Sale, event and ordinal tell it from every
 * other, whatever its date becomes.
 *
 * @param date when it counts from; null where it is not announced
 * @param precision how exactly the date is known
 * @param sale id of the sale
 * @param event what happens
 * @param ordinal which of the sale's unlocks it is, from 1; 0 of what can be claimed now, and of
 *     every other event
 * @param amounts money that it is about, by currency; empty where it is about none
 * @param tokens that it is about; null where it is about none, or where they are unknown
 * @param action what the person can do
 */
public record AheadEvent(
    @Nullable Instant date,
    Precision precision,
    String sale,
    Event event,
    int ordinal,
    Amounts amounts,
    @Nullable BigDecimal tokens,
    Action action) {

  /** What happens. */
  public enum Event {
    OPENS,
    CLOSES,
    KYC_DEADLINE,
    REFUND_OPENS,
    REFUND_DEADLINE,
    CLAIM_OPENS,
    CLAIM_DEADLINE,
    TGE,
    UNLOCK,
    REFUND_OVERDUE,
    DISTRIBUTION_OVERDUE;

    /** Whether it should have happened. */
    public boolean isOverdue() {
      return this == REFUND_OVERDUE || this == DISTRIBUTION_OVERDUE;
    }
  }

  /** What the person can do. */
  public enum Action {
    /** Nothing but wait. */
    WAIT,
    /** Put money in. */
    CONTRIBUTE,
    /** Prove who one is. */
    VERIFY,
    /** Ask for the money back. */
    ASK_REFUND,
    /** Remind the sale of the money that it owes. */
    CHASE_REFUND,
    /** Take the tokens. */
    CLAIM,
    /** Take the tokens, or ask for the money back: one gives up the other. */
    CLAIM_OR_REFUND,
    /** Remind the sale of the tokens that it owes. */
    CHASE_TOKENS
  }
}
