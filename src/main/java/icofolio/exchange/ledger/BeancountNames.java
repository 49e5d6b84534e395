package icofolio.exchange.ledger;

import icofolio.report.ledger.Account;
import icofolio.report.ledger.Commodity;
import java.util.Locale;
import java.util.Set;

/** What accounts and commodities are called in Beancount's format. */
final class BeancountNames {
  /** Longest name of a commodity that version 2 takes. */
  private static final int LONGEST = 24;

  /** Words that mean something else where a commodity may stand. */
  private static final Set<String> RESERVED = Set.of("TRUE", "FALSE", "NULL");

  /** The last letter of those whose capitals every version knows. */
  private static final char LAST_CASED = 0x52f;

  private BeancountNames() {}

  static Names<Account> accounts(Chart chart) {
    return Names.of(
        chart.accounts().keySet(),
        account -> String.join(":", Paths.of(account).stream().map(s -> capital(s)).toList()),
        (account, ending) -> account(account) + ending);
  }

  private static String account(Account account) {
    return String.join(":", Paths.of(account).stream().map(BeancountNames::part).toList());
  }

  /** Letters, digits and dashes, beginning with a capital or a digit. */
  private static String part(String text) {
    StringBuilder part = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      part.append(Character.isLetter(c) || isDigit(c) ? c : '-');
    }
    String capital = capital(part.toString());
    char first = capital.isEmpty() ? '-' : capital.charAt(0);
    boolean fits = isDigit(first) || (Character.isUpperCase(first) && first <= LAST_CASED);
    return fits ? capital : "X-" + capital;
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static Names<Commodity> commodities(Chart chart) {
    return Names.of(
        chart.commodities().keySet(),
        chart::wish,
        (commodity, ending) -> commodity(chart.wish(commodity), ending));
  }

  /** Two to 24 capitals, digits and signs, beginning with a letter and ending with no sign. */
  private static String commodity(String symbol, String ending) {
    StringBuilder name = new StringBuilder();
    for (char c : symbol.toUpperCase(Locale.ROOT).toCharArray()) {
      name.append(isCapital(c) || isDigit(c) || "._'".indexOf(c) >= 0 ? c : '-');
    }
    if (name.isEmpty() || !isCapital(name.charAt(0))) {
      name.insert(0, 'X');
    }
    name.setLength(Math.min(name.length(), LONGEST - ending.length()));
    char last = name.charAt(name.length() - 1);
    if (!isCapital(last) && !isDigit(last)) {
      name.setCharAt(name.length() - 1, 'X');
    }
    name.append(ending);
    boolean tooShort = name.length() < 2;
    return tooShort || RESERVED.contains(name.toString()) ? name + "X" : name.toString();
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
