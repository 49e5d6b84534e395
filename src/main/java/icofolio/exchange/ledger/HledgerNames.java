package icofolio.exchange.ledger;

import icofolio.report.ledger.Account;
import icofolio.report.ledger.Commodity;

/** What accounts, commodities and payees are called in hledger's format. */
final class HledgerNames {
  private HledgerNames() {}

  static Names<Account> accounts(Chart chart) {
    return Names.of(
        chart.accounts().keySet(),
        account -> String.join(":", Paths.of(account)),
        (account, ending) -> account(account) + ending);
  }

  /** A colon begins a part of an account, a semicolon a comment, two blanks the amount. */
  private static String account(Account account) {
    return String.join(
        ":",
        Paths.of(account).stream()
            .map(part -> oneLine(part).replace(':', '-').replace(';', ','))
            .toList());
  }

  static Names<Commodity> commodities(Chart chart) {
    return Names.of(
        chart.commodities().keySet(),
        commodity -> quoted(chart.wish(commodity)),
        (commodity, ending) -> commodity(chart.wish(commodity) + ending));
  }

  /** In quotes everything can stand but these. */
  private static String commodity(String symbol) {
    return quoted(oneLine(symbol).replace('"', '\'').replace(';', ','));
  }

  /** A symbol of letters alone stands as it is, any other in quotes. */
  private static String quoted(String symbol) {
    boolean plain = symbol.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    return plain ? symbol : '"' + symbol + '"';
  }

  /** A bar ends the payee, a semicolon begins a comment, a bracket at the start holds a code. */
  static String payee(String name) {
    String text = oneLine(name).replace('|', '/').replace(';', ',');
    return text.startsWith("(") ? "[" + text.substring(1) : text;
  }

  /** The value of a tag, which a comma ends. */
  static String tag(String value) {
    return oneLine(value).replace(',', ';');
  }

  /** Every run of blanks as one, since hledger counts blanks of all kinds; a dash where no more. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    String stripped = line.toString().strip();
    return stripped.isEmpty() ? "-" : stripped;
  }
}
