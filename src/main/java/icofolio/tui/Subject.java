package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.report.BudgetReport;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.rule.LimitState;
import org.jspecify.annotations.Nullable;

/** The record that the person is looking at. */
final class Subject {
  private Subject() {}

  /** The one on the page, or behind the selected row; null where there is none. */
  static @Nullable RecordKey of(Model model) {
    Sheet<?> sheet = model.sheet();
    Object row = sheet == null ? null : sheet.selected();
    return sheet == null ? onPage(model) : row == null ? null : of(row);
  }

  private static @Nullable RecordKey onPage(Model model) {
    return switch (model.place()) {
      case Place.Sale sale -> new RecordKey(Kind.SALES, sale.id());
      case Place.Budget budget -> new RecordKey(Kind.BUDGETS, budget.id());
      case Place.Top _, Place.Balance _, Place.Problems _, Place.Form _ -> null;
    };
  }

  /** The record that a row of a list stands for; of what is computed, the sale. */
  static @Nullable RecordKey of(Object row) {
    return switch (row) {
      case Entry entry -> new RecordKey(entry.kind(), entry.id());
      case Position position -> new RecordKey(Kind.SALES, position.sale().id());
      case Receivable owed -> new RecordKey(Kind.SALES, owed.sale().id());
      case Coming coming -> new RecordKey(Kind.SALES, coming.event().sale());
      case BudgetReport report -> new RecordKey(Kind.BUDGETS, report.budget().id());
      case LimitState state -> new RecordKey(Kind.LIMITS, state.limit().id());
      case WalletBalance balance -> new RecordKey(Kind.WALLETS, balance.wallet());
      default -> null;
    };
  }
}
