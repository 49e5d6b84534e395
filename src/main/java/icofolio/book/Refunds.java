package icofolio.book;

import icofolio.sale.Caps;
import icofolio.sale.RefundTerms;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Stage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    if (isAvailable(terms, now, zone)) {
      return RefundStatus.AVAILABLE;
    }
    return isAtRisk(sale.caps(), stage) ? RefundStatus.AT_RISK : RefundStatus.NONE;
  }

  private static RefundStatus outstanding(
      RefundTerms terms, boolean received, Instant now, ZoneId zone) {
    if (hasCome(terms.writtenOff(), now, zone)) {
      return RefundStatus.WRITTEN_OFF;
    }
    if (terms.deadline() != null && now.isAfter(terms.deadline().last(zone))) {
      return RefundStatus.OVERDUE;
    }
    return received ? RefundStatus.PARTIAL : RefundStatus.DUE;
  }

  /** Whether the person may ask for the money back: between opening and deadline, either may lack. */
  private static boolean isAvailable(RefundTerms terms, Instant now, ZoneId zone) {
    boolean before = terms.deadline() == null || !now.isAfter(terms.deadline().last(zone));
    return hasCome(terms.opens(), now, zone) && before;
  }

  private static boolean isAtRisk(Caps caps, Stage stage) {
    boolean running = stage == Stage.OPEN || stage == Stage.CLOSED;
    return running && caps.soft() != null && !caps.softCapReached();
  }

  private static boolean hasCome(@Nullable SaleDate date, Instant now, ZoneId zone) {
    return date != null && !now.isBefore(date.event(zone));
  }
}
