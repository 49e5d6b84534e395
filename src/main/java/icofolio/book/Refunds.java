package icofolio.book;

import icofolio.sale.Caps;
import icofolio.sale.RefundTerms;
import icofolio.sale.Sale;
import icofolio.sale.Stage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The refund of a position as one word. */
final class Refunds {
  private Refunds() {}

  /** The first word that fits (contract §3, "Refund"). */
  static RefundStatus status(
      Sale sale, Stage stage, List<RefundPosition> refunds, Instant now, ZoneId zone) {
    boolean outstanding = refunds.stream().anyMatch(r -> r.outstanding().signum() > 0);
    boolean received = refunds.stream().anyMatch(r -> r.received().signum() > 0);
    RefundTerms terms = sale.refundTerms();
    if (outstanding) {
      return outstanding(terms, received, now, zone);
    }
    if (received || refunds.stream().anyMatch(r -> r.due().signum() > 0)) {
      return RefundStatus.COMPLETE;
    }
    if (refunds.stream().allMatch(r -> r.amount().signum() == 0)) {
      return RefundStatus.NONE; // Nothing was put in: there is nothing to ask back or to lose.
    }
    if (isAvailable(terms, now, zone)) {
      return RefundStatus.AVAILABLE;
    }
    return isAtRisk(sale.caps(), stage) ? RefundStatus.AT_RISK : RefundStatus.NONE;
  }

  private static RefundStatus outstanding(
      RefundTerms terms, boolean received, Instant now, ZoneId zone) {
    if (terms.writtenOff() != null && terms.writtenOff().hasCome(now, zone)) {
      return RefundStatus.WRITTEN_OFF;
    }
    if (terms.deadline() != null && terms.deadline().hasPassed(now, zone)) {
      return RefundStatus.OVERDUE;
    }
    return received ? RefundStatus.PARTIAL : RefundStatus.DUE;
  }

  /** Whether the person may ask for the money back: from the opening on, to a deadline if any. */
  private static boolean isAvailable(RefundTerms terms, Instant now, ZoneId zone) {
    boolean open = terms.opens() != null && terms.opens().hasCome(now, zone);
    return open && (terms.deadline() == null || !terms.deadline().hasPassed(now, zone));
  }

  private static boolean isAtRisk(Caps caps, Stage stage) {
    boolean running = stage == Stage.OPEN || stage == Stage.CLOSED;
    return running && caps.soft() != null && !caps.softCapReached();
  }
}
