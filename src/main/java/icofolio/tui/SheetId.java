package icofolio.tui;

import icofolio.entry.Kind;
import java.util.List;

/** The lists of rows that screens are made of. */
public enum SheetId {
  DUE_BACK(Screen.DASHBOARD, "Due back"),
  CLAIMABLE(Screen.DASHBOARD, "To claim"),
  NEXT(Screen.DASHBOARD, "What comes next"),
  SALES(Screen.SALES, "Sales"),
  CONTRIBUTIONS(Screen.CONTRIBUTIONS, "Contributions"),
  BUDGETS(Screen.BUDGETS, "Budgets"),
  SHARES(Screen.DIVERSIFICATION, "Shares"),
  LIMITS(Screen.DIVERSIFICATION, "Limits"),
  RECEIVABLES(Screen.REFUNDS, "Due back"),
  REFUNDS(Screen.REFUNDS, "Refunds"),
  ALLOCATIONS(Screen.DISTRIBUTIONS, "Allocations"),
  DISTRIBUTIONS(Screen.DISTRIBUTIONS, "Distributions"),
  BALANCES(Screen.WALLETS, "Balances"),
  AGENDA(Screen.AGENDA, "Agenda");

  private final Screen screen;
  private final String title;

  SheetId(Screen screen, String title) {
    this.screen = screen;
    this.title = title;
  }

  /** The screen that shows it. */
  public Screen screen() {
    return screen;
  }

  /** What stands above it. */
  public String title() {
    return title;
  }

  /** The lists whose rows are the records of a kind, by their ids. */
  static List<SheetId> of(Kind kind) {
    return switch (kind) {
      case SALES -> List.of(SALES);
      case CONTRIBUTIONS -> List.of(CONTRIBUTIONS);
      case REFUNDS -> List.of(REFUNDS);
      case DISTRIBUTIONS -> List.of(DISTRIBUTIONS);
      case BUDGETS -> List.of(BUDGETS);
      case TRANCHES, WALLETS, PRICES, LIMITS -> List.of();
    };
  }

  /** The lists of one screen, in the order in which Tab goes through them. */
  public static List<SheetId> of(Screen screen) {
    return switch (screen) {
      case DASHBOARD -> List.of(DUE_BACK, CLAIMABLE, NEXT);
      case SALES -> List.of(SALES);
      case CONTRIBUTIONS -> List.of(CONTRIBUTIONS);
      case REFUNDS -> List.of(RECEIVABLES, REFUNDS);
      case DISTRIBUTIONS -> List.of(ALLOCATIONS, DISTRIBUTIONS);
      case BUDGETS -> List.of(BUDGETS);
      case DIVERSIFICATION -> List.of(SHARES, LIMITS);
      case AGENDA -> List.of(AGENDA);
      case WALLETS -> List.of(BALANCES);
    };
  }
}
