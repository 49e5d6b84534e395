package icofolio.tui;

/** The screens by number, as the row at the head shows them. */
public enum Screen {
  DASHBOARD("1", "Dashboard", ""),
  SALES("2", "Sales", ""),
  CONTRIBUTIONS("3", "Contributions", ""),
  BUDGETS("4", "Budgets", "budgets come with a later version"),
  DIVERSIFICATION("5", "Diversification", "diversification comes with a later version"),
  REFUNDS("6", "Refunds", ""),
  DISTRIBUTIONS("7", "Distributions", ""),
  WALLETS("8", "Wallets", "for now: ico wallet list"),
  AGENDA("9", "Agenda", "for now: what comes next stands on the dashboard");

  private final String key;
  private final String title;
  private final String missing;

  Screen(String key, String title, String missing) {
    this.key = key;
    this.title = title;
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

  /** Why it cannot be opened, and what to use instead; empty where it can. */
  public String missing() {
    return missing;
  }

  /** The id of the command that opens it. */
  public String command() {
    return "screen-" + key;
  }
}
