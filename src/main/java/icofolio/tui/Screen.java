package icofolio.tui;

/** The screens by number, as the row at the head shows them. */
public enum Screen {
  DASHBOARD("1", "Dashboard", "Dash"),
  SALES("2", "Sales", "Sales"),
  CONTRIBUTIONS("3", "Contributions", "Contrib"),
  BUDGETS("4", "Budgets", "Budget"),
  DIVERSIFICATION("5", "Diversification", "Divers"),
  REFUNDS("6", "Refunds", "Refund"),
  DISTRIBUTIONS("7", "Distributions", "Distrib"),
  WALLETS("8", "Wallets", "Wallet"),
  AGENDA("9", "Agenda", "Agenda");

  private final String key;
  private final String title;
  private final String brief;

  Screen(String key, String title, String brief) {
    this.key = key;
    this.title = title;
    this.brief = brief;
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

  /** The id of the command that opens it. */
  public String command() {
    return "screen-" + key;
  }
}
