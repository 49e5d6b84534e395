package icofolio.report;

import icofolio.money.Amounts;
import icofolio.sale.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in the life of a sale, or several things of one kind told as one.
 *
 * @param date when it counts from; null where it is not announced
 * @param until when the last of it is over: of tokens that unlock second by second, or of several
 *     things; else the same as {@code date}
 * @param precision how exactly the dates are known
 * @param what happens
 * @param count how many things it stands for, 1 but where several are told as one
 * @param amounts money that it is about, by currency; empty where it is about none
 * @param tokens that it is about; null where it is about none
 */
public record LifeEvent(
    @Nullable Instant date,
    @Nullable Instant until,
    Precision precision,
    What what,
    int count,
    Amounts amounts,
    @Nullable BigDecimal tokens) {

  /** What happens, in the order in which things of one instant are told. */
  public enum What {
    OPENS,
    KYC_DEADLINE,
    PLANNED,
    CONTRIBUTED,
    CLOSES,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    REFUND_OPENS,
    REFUNDED,
    REFUND_DEADLINE,
    WRITTEN_OFF,
    TGE,
    CLAIM_OPENS,
    UNLOCK,
    DELIVERED,
    CLAIM_DEADLINE
  }

  /** Whether it has happened by then, or has begun to. */
  public boolean hasCome(Instant now) {
    return date != null && !date.isAfter(now);
  }

  /** Whether it stands for several things, or goes on for a while. */
  public boolean isLong() {
    return date != null && !date.equals(until);
  }
}
