package icofolio.render;

import icofolio.book.ContributionStatus;
import icofolio.book.DistributionStatus;
import icofolio.book.RefundStatus;
import icofolio.entry.Words;
import icofolio.render.theme.Slot;
import icofolio.sale.Stage;
import org.jspecify.annotations.Nullable;

/** The look of status words that come as text. */
final class StatusWords {
  private StatusWords() {}

  /** A cell with the look that the word of that field has. */
  static Cell cell(String field, String word) {
    Slot slot = slot(field, word);
    String text = word.equals("none") ? "-" : word;
    return slot == null ? Cell.of(text) : Cell.of(text, slot);
  }

  /** The look of a word of that field; null for an ordinary one. */
  static @Nullable Slot slot(String field, String word) {
    return switch (field) {
      case "stage" -> StatusLook.of(Words.get(Stage.class, word));
      case "refund_status" -> StatusLook.of(Words.get(RefundStatus.class, word));
      case "distribution_status" -> StatusLook.of(Words.get(DistributionStatus.class, word));
      case "status" -> StatusLook.of(Words.get(ContributionStatus.class, word));
      case "chain", "contribution" -> Slot.MUTED;
      default -> null;
    };
  }
}
