package icofolio.render;

import icofolio.reading.Reading.Failure;
import icofolio.render.theme.Slot;
import icofolio.report.WalletBalance;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a balance stands to the records, and how good the figure is, in words. */
public final class BalanceWords {
  /** Why a figure is not to be relied on where endpoints contradict each other. */
  public static final String DISPUTED = "endpoints do not agree";

  private BalanceWords() {}

  /** In one short sentence. */
  public static String state(WalletBalance balance) {
    Failure failure = balance.failure();
    if (failure != null) {
      return (balance.isStale() ? "stale: " : "unknown: ") + failure.reason();
    }
    if (!balance.chain().isEvm()) {
      return "cannot be read: only chains of Ethereum's kind can";
    }
    if (balance.sighting() == null) {
      return "never read";
    }
    if (balance.amount() == null) {
      return "unknown: the token does not say how many decimals it has, 0 to 36; give them: ico sale"
          + " edit SALE --token-decimals N";
    }
    BigDecimal difference = balance.difference();
    return difference == null ? "" : compared(difference);
  }

  /** The same without any figure. */
  public static String discreetState(WalletBalance balance) {
    Failure failure = balance.failure();
    BigDecimal difference = balance.difference();
    if (failure != null && failure.disputed()) {
      return (balance.isStale() ? "stale: " : "unknown: ") + DISPUTED;
    }
    if (failure != null || difference == null || difference.signum() == 0) {
      return state(balance);
    }
    return (difference.signum() > 0 ? "more" : "less") + " than recorded";
  }

  private static String compared(BigDecimal difference) {
    return switch (difference.signum()) {
      case 0 -> "as recorded";
      case 1 -> Figures.number(difference) + " more than recorded";
      default -> Figures.number(difference.negate()) + " less than recorded";
    };
  }

  /** Its look; null for what is as it should be. */
  public static @Nullable Slot look(WalletBalance balance) {
    if (balance.failure() != null || balance.amount() == null) {
      return Slot.WARN;
    }
    BigDecimal difference = balance.difference();
    if (difference == null) {
      return Slot.MUTED;
    }
    return difference.signum() == 0 ? Slot.GOOD : Slot.WARN;
  }
}
