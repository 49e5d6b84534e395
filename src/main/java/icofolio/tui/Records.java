package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.report.BudgetReport;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.rule.LimitState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records a command is about: those of the list or of the page that has the keys. */
final class Records {
  private Records() {}

  /** The records that are chosen; none where the page or the row is of no record. */
  static List<RecordKey> chosen(Model model) {
    Sheet<?> sheet = model.sheet();
    RecordKey key = sheet == null ? ofPage(model.place()) : ofRow(sheet.id(), sheet.selected());
    return key == null ? List.of() : List.of(key);
  }

  private static @Nullable RecordKey ofPage(Place place) {
    return switch (place) {
      case Place.Sale sale -> new RecordKey(Kind.SALES, sale.id());
      case Place.Budget budget -> new RecordKey(Kind.BUDGETS, budget.id());
      case Place.Record record -> record.key();
      case Place.Top _, Place.Balance _, Place.Problems _, Place.Form _ -> null;
      case Place.Why _, Place.History _, Place.Change _ -> null;
    };
  }

  /** A row that only tells something of a sale is none of its record. */
  private static @Nullable RecordKey ofRow(SheetId id, @Nullable Object row) {
    return switch (row) {
      case Entry entry -> new RecordKey(entry.kind(), entry.id());
      case Position position when id == SheetId.SALES ->
          new RecordKey(Kind.SALES, position.sale().id());
      case BudgetReport report -> new RecordKey(Kind.BUDGETS, report.budget().id());
      case LimitState state -> new RecordKey(Kind.LIMITS, state.limit().id());
      case WalletBalance balance -> new RecordKey(Kind.WALLETS, balance.wallet());
      case null, default -> null;
    };
  }

  /** Why no record is chosen; empty where one is. */
  static String noneChosen(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet != null && sheet.pending()) {
      return "The rows are still being filtered";
    }
    if (!chosen(model).isEmpty()) {
      return "";
    }
    if (sheet == null) {
      return "This page is of no single record";
    }
    return sheet.selected() == null
        ? "There is no row to choose"
        : "This row is computed, not recorded: Enter opens what it is about";
  }

  /** The id of the sale that the row or page is about; null where that is none. */
  static @Nullable String sale(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet != null) {
      return sheet.pending() ? null : saleOfRow(sheet.selected());
    }
    return switch (model.place()) {
      case Place.Sale sale -> sale.id();
      case Place.Record record ->
          model.content(record) instanceof Content.OfRecord known
              ? known.shown().entry().sale()
              : null;
      case Place.Top _, Place.Budget _, Place.Balance _, Place.Problems _, Place.Form _ -> null;
      case Place.Why _, Place.History _, Place.Change _ -> null;
    };
  }

  private static @Nullable String saleOfRow(@Nullable Object row) {
    return switch (row) {
      case Entry entry -> entry.sale();
      case Position position -> position.sale().id();
      case Receivable owed -> owed.sale().id();
      case Coming coming -> coming.event().sale();
      case null, default -> null;
    };
  }

  /** Why there is no sale to go on with; empty where there is. */
  static String noSale(Model model) {
    return sale(model) == null ? "There is no sale here: choose a row or a page of one" : "";
  }
}
