package icofolio.tui;

import icofolio.entry.Kind;
import org.jspecify.annotations.Nullable;

/** Which lists hold records as they were entered. */
final class SheetRecords {
  private SheetRecords() {}

  /** The kind of the records that are read for a list; null where it holds something else. */
  static @Nullable Kind kind(SheetId id) {
    return switch (id) {
      case CONTRIBUTIONS -> Kind.CONTRIBUTIONS;
      case REFUNDS -> Kind.REFUNDS;
      case DISTRIBUTIONS -> Kind.DISTRIBUTIONS;
      case BUDGETS, RECEIVABLES, DUE_BACK, CLAIMABLE, NEXT, SALES -> null;
      case SHARES, LIMITS, ALLOCATIONS, BALANCES, AGENDA -> null;
    };
  }
}
