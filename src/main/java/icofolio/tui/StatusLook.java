package icofolio.tui;

import icofolio.book.DistributionStatus;
import icofolio.book.RefundStatus;
import icofolio.render.theme.Slot;
import icofolio.sale.Stage;

/** Which look each status word has; the word itself is always there too. */
final class StatusLook {
  private StatusLook() {}

  static Slot of(Stage stage) {
    return switch (stage) {
      case UPCOMING -> Slot.INFO;
      case OPEN -> Slot.ACCENT;
      case CLOSED -> Slot.WARN;
      case SUCCEEDED -> Slot.GOOD;
      case FAILED, CANCELLED -> Slot.BAD;
    };
  }

  static Slot of(RefundStatus status) {
    return switch (status) {
      case OVERDUE -> Slot.BAD;
      case PARTIAL, DUE, AT_RISK -> Slot.WARN;
      case COMPLETE -> Slot.GOOD;
      case AVAILABLE -> Slot.INFO;
      case WRITTEN_OFF, NONE -> Slot.MUTED;
    };
  }

  static Slot of(DistributionStatus status) {
    return switch (status) {
      case OVERDUE -> Slot.BAD;
      case CLAIMABLE -> Slot.WARN;
      case VESTING -> Slot.INFO;
      case COMPLETE -> Slot.GOOD;
      case AWAITING_TGE, LOCKED, NONE -> Slot.MUTED;
    };
  }
}
