package icofolio.tui;

import icofolio.book.Position;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.report.BudgetReport;
import icofolio.report.Receivable;
import icofolio.report.WalletBalance;
import icofolio.rule.LimitState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which records a command is about: those of the list or of the page that has the keys. */
final class Records {
  private Records() {}

  /**
   * The records that are chosen: the marked rows that the filter leaves or, where none is marked,
   * the selected one. None where the page or the rows are of no record.
   */
  static List<RecordKey> chosen(Model model) {
    Sheet<?> sheet = model.sheet();
    if (sheet == null) {
      RecordKey key = ofPage(model.place());
      return key == null ? List.of() : List.of(key);
    }
    List<?> rows = sheet.marks().isEmpty() ? selected(sheet) : sheet.marked();
    return rows.stream()
        .map(row -> ofRow(sheet.id(), row))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static List<?> selected(Sheet<?> sheet) {
    Object row = sheet.selected();
    return row == null ? List.of() : List.of(row);
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
    if (sheet == null) {
      return chosen(model).isEmpty() ? "This page is of no single record" : "";
    }
    boolean marks = !sheet.marks().isEmpty();
    Object row = marks ? sheet.firstMarked() : sheet.selected();
    if (row == null) {
      return marks ? "What is marked is hidden by the filter" : "There is no row to choose";
    }
    return ofRow(sheet.id(), row) == null
        ? "This row is computed, not recorded: Enter opens what it is about"
        : "";
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
