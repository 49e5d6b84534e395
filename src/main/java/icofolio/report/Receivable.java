package icofolio.report;

import icofolio.book.RefundReason;
import icofolio.book.RefundStatus;
import icofolio.money.Asset;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Money that a sale owes back for one reason, in one currency, with what of it has come.
 *
 * @param sale that owes it
 * @param currency of the amounts
 * @param reason why it is due
 * @param due in all
 * @param received what of it came back
 * @param value of what is outstanding, in base currency at the mean rate of what was sent
 * @param since from when it has been due; null where nobody can say
 * @param now the instant that it holds for
 * @param zone of the portfolio, in which days are counted
 */
public record Receivable(
    Sale sale,
    Asset currency,
    RefundReason reason,
    BigDecimal due,
    BigDecimal received,
    BigDecimal value,
    @Nullable Instant since,
    Instant now,
    ZoneId zone) {

  /** What is still to come back. */
  public BigDecimal outstanding() {
    return due.subtract(received);
  }

  /** Whole days since it became due, in the portfolio's zone; null where that is not known. */
  public @Nullable Long days() {
    return since == null ? null : ChronoUnit.DAYS.between(day(since), day(now));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The step of its age; null where that is not known. */
  public @Nullable Age age() {
    Long days = days();
    return days == null ? null : Age.of(days);
  }

  /** Until when it should have come; null where the sale names no day. */
  public @Nullable SaleDate deadline() {
    return sale.refundTerms().deadline();
  }

  /** Where it stands, as one word: the words of a position's refund that something due can have. */
  public RefundStatus status() {
    if (outstanding().signum() == 0) {
      return RefundStatus.COMPLETE;
    }
    SaleDate writtenOff = sale.refundTerms().writtenOff();
    if (writtenOff != null && writtenOff.hasCome(now, zone)) {
      return RefundStatus.WRITTEN_OFF;
    }
    if (isLate()) {
      return RefundStatus.OVERDUE;
    }
    return received.signum() > 0 ? RefundStatus.PARTIAL : RefundStatus.DUE;
  }

  /** Whether the deadline has passed and something is outstanding. */
  public boolean isLate() {
    SaleDate deadline = deadline();
    return outstanding().signum() > 0 && deadline != null && deadline.hasPassed(now, zone);
  }
}
