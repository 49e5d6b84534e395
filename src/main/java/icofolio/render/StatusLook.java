package icofolio.render;

import icofolio.book.ContributionStatus;
import icofolio.book.DistributionStatus;
import icofolio.book.RefundStatus;
import icofolio.render.theme.Slot;
import icofolio.sale.Stage;

/** Which look each status word has; the word itself is always there too. */
public final class StatusLook {
  private StatusLook() {}

  /** The look of a sale's stage. */
  public static Slot of(Stage stage) {
    return switch (stage) {
      case UPCOMING -> Slot.INFO;
      case OPEN -> Slot.ACCENT;
      case CLOSED -> Slot.WARN;
      case SUCCEEDED -> Slot.GOOD;
      case FAILED, CANCELLED -> Slot.BAD;
    };
  }

  /** The look of a refund's status. */
  public static Slot of(RefundStatus status) {
    return switch (status) {
      case OVERDUE -> Slot.BAD;
      case PARTIAL, DUE, AT_RISK -> Slot.WARN;
      case COMPLETE -> Slot.GOOD;
      case AVAILABLE -> Slot.INFO;
      case WRITTEN_OFF, NONE -> Slot.MUTED;
    };
  }

  /** The look of a distribution's status. */
  public static Slot of(DistributionStatus status) {
    return switch (status) {
      case OVERDUE -> Slot.BAD;
      case CLAIMABLE -> Slot.WARN;
      case VESTING -> Slot.INFO;
      case COMPLETE -> Slot.GOOD;
      case AWAITING_TGE, LOCKED, NONE -> Slot.MUTED;
    };
  }

  /** The look of how far a contribution is. */
  public static Slot of(ContributionStatus status) {
    return switch (status) {
      case PLANNED, COMMITTED -> Slot.INFO;
      case SENT -> Slot.WARN;
      case CONFIRMED -> Slot.GOOD;
      case CANCELLED, FAILED -> Slot.MUTED;
    };
  }
}
