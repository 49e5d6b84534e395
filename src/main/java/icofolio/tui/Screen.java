package icofolio.tui;

/** The screens by number, as the row at the head shows them. */
public enum Screen {
  DASHBOARD("1", "Dashboard", "Dash", ""),
  SALES("2", "Sales", "Sales", ""),
  CONTRIBUTIONS("3", "Contributions", "Contrib", ""),
  BUDGETS("4", "Budgets", "Budget", ""),
  DIVERSIFICATION("5", "Diversification", "Divers", ""),
  REFUNDS("6", "Refunds", "Refund", ""),
  DISTRIBUTIONS("7", "Distributions", "Distrib", ""),
  WALLETS("8", "Wallets", "Wallet", "for now: ico wallet list"),
  AGENDA("9", "Agenda", "Agenda", "");

  private final String key;
  private final String title;
  private final String brief;
  private final String missing;

  Screen(String key, String title, String brief, String missing) {
    this.key = key;
    this.title = title;
    this.brief = brief;
    this.missing = missing;
  }

  /** The key that opens it. */
  public String key() {
    return key;
  }

  /** Its name. */
  public String title() {
    return title;
  }

  /** Its name where there is little room. */
  public String brief() {
    return brief;
  }

  /** Why it cannot be opened, and what to use instead; empty where it can. */
  public String missing() {
    return missing;
  }

  /** The id of the command that opens it. */
  public String command() {
    return "screen-" + key;
  }
}
