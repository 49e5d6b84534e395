package icofolio.chain.family;

import static icofolio.chain.family.OpenZeppelin.*;

import icofolio.chain.abi.Method;
import icofolio.chain.family.SaleParts.Standing;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.sale.Outcome;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where a crowdsale stands.
 *
 * @param opening in seconds
 * @param closing in seconds
 */
record OpenZeppelinStanding(
    @Nullable BigInteger opening, @Nullable BigInteger closing, Standing standing) {

  static OpenZeppelinStanding read(Inquiry inquiry, OpenZeppelinRefunds refunds) {
    BigInteger opening = either(inquiry, OPENING_TIME, START_TIME);
    BigInteger closing = either(inquiry, CLOSING_TIME, END_TIME);
    Boolean isOver = isOver(inquiry, closing);
    Boolean isFinal = isFinal(inquiry);
    BigInteger raised = inquiry.number(WEI_RAISED);
    boolean hasGoal = inquiry.number(GOAL) != null || inquiry.isUnread(GOAL);
    Boolean reached = hasGoal ? isReached(inquiry, raised) : Boolean.TRUE;
    boolean hasEnded = Boolean.TRUE.equals(isOver) || Boolean.TRUE.equals(isFinal);
    Outcome outcome = !hasEnded || reached == null ? null : outcome(reached);
    RefundsState state =
        hasGoal ? refunds(isOver, isFinal, reached, refunds.state()) : RefundsState.NONE;
    if (state == RefundsState.DUE_NOT_OPEN) {
      inquiry.note(
          "It has missed its goal, and nobody has finalised it yet: refunds are due, and not"
              + " open.");
    }
    String stage = stage(inquiry, opening, isOver, isFinal, state);
    return new OpenZeppelinStanding(opening, closing, new Standing(raised, stage, outcome, state));
  }

  private static @Nullable BigInteger either(Inquiry inquiry, Method one, Method other) {
    BigInteger first = inquiry.number(one);
    return first != null ? first : inquiry.number(other);
  }

  private static @Nullable Boolean isReached(Inquiry inquiry, @Nullable BigInteger raised) {
    Boolean said = inquiry.flag(GOAL_REACHED);
    return said != null ? said : Figures.reaches(raised, inquiry.number(GOAL));
  }

  /** Null where the contract has no end, or does not say. */
  private static @Nullable Boolean isOver(Inquiry inquiry, @Nullable BigInteger closing) {
    Boolean closed = inquiry.flag(HAS_CLOSED);
    Boolean ended = closed != null ? closed : inquiry.flag(HAS_ENDED);
    if (ended != null) {
      return ended;
    }
    if (closing != null) {
      return inquiry.now().compareTo(closing) > 0;
    }
    BigInteger last = inquiry.number(END_BLOCK);
    if (last != null) {
      return BigInteger.valueOf(inquiry.at().sighting().block()).compareTo(last) > 0;
    }
    return inquiry.flag(CAP_REACHED);
  }

  private static @Nullable Boolean isFinal(Inquiry inquiry) {
    Boolean early = inquiry.flag(IS_FINALIZED);
    return early != null ? early : inquiry.flag(FINALIZED);
  }

  private static Outcome outcome(boolean reached) {
    return reached ? Outcome.SUCCEEDED : Outcome.FAILED;
  }

  private static RefundsState refunds(
      @Nullable Boolean isOver,
      @Nullable Boolean isFinal,
      @Nullable Boolean reached,
      @Nullable BigInteger vault) {
    if (reached == null) {
      return RefundsState.UNKNOWN;
    }
    if (reached) {
      return RefundsState.NONE;
    }
    if (Boolean.TRUE.equals(isFinal)) {
      return OpenZeppelinRefunds.REFUNDING.equals(vault) ? RefundsState.OPEN : RefundsState.UNKNOWN;
    }
    if (isFinal == null || isOver == null) {
      return RefundsState.UNKNOWN;
    }
    return isOver ? RefundsState.DUE_NOT_OPEN : RefundsState.POSSIBLE;
  }

  private static @Nullable String stage(
      Inquiry inquiry,
      @Nullable BigInteger opening,
      @Nullable Boolean isOver,
      @Nullable Boolean isFinal,
      RefundsState refunds) {
    if (Boolean.TRUE.equals(isFinal)) {
      return refunds == RefundsState.OPEN ? "refunding" : "finalized";
    }
    if (Boolean.TRUE.equals(isOver)) {
      return "closed";
    }
    if (isOver == null) {
      return null;
    }
    return opening != null && inquiry.now().compareTo(opening) < 0 ? "not-open" : "open";
  }
}
