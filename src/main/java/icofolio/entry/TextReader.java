package icofolio.entry;

import icofolio.money.Asset;
import icofolio.sale.Chain;
import java.util.Locale;

/** Reads texts of every kind but times into their canonical form. */
final class TextReader {
  /** Longest text of a field that is no note, in characters. */
  static final int SHORT = 200;

  private static final String SYMBOL_SIGNS = "$.₮_/:+-";

  private TextReader() {}

  /** A refusal that first makes sure that no secret was given in the wrong place. */
  static BadValueException bad(String text, String why) throws BadValueException {
    TextRules.check(text, SHORT, FieldTypes.ONE_LINE);
    Secrets.check(text);
    return new BadValueException(ProblemCode.BAD_VALUE, why);
  }

  static String slug(String text) throws BadValueException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i > 0);
      if (!plain) {
        throw bad(text, "must be lower-case letters, digits and dashes, such as acme-seed");
      }
    }
    TextRules.check(text, SHORT, FieldTypes.ONE_LINE);
    Secrets.check(text);
    return text;
  }

  static String asset(String text) throws BadValueException {
    boolean fits = text.length() <= Asset.MAX_LENGTH;
    for (int i = 0; i < text.length() && fits; i++) {
      char c = text.charAt(i);
      boolean upper = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      fits = upper || SYMBOL_SIGNS.indexOf(c) >= 0 || Character.isLetterOrDigit(c);
    }
    if (!fits) {
      throw bad(text, "must be a currency or token symbol, such as USDC");
    }
    return text.toUpperCase(Locale.ROOT);
  }

  static String country(String text) throws BadValueException {
    String country = text.toUpperCase(Locale.ROOT);
    if (!Countries.isKnown(country)) {
      throw bad(text, "takes ISO 3166-1 alpha-2 country codes, such as US;CN");
    }
    return country;
  }

  static String items(String text, FieldTypes.Reader item) throws BadValueException {
    StringBuilder list = new StringBuilder();
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        list.append(list.isEmpty() ? "" : ";").append(item.read(part.strip()));
      }
    }
    if (list.isEmpty()) {
      throw bad(text, "has no item in it");
    }
    return list.toString();
  }

  static String chain(String text) throws BadValueException {
    Chain chain = Chain.of(text);
    if (chain == null) {
      throw bad(text, "must be CAIP-2 such as eip155:1, or a lower-case name such as coinlist");
    }
    return chain.id();
  }

  static String address(String text) throws BadValueException {
    TextRules.check(text, SHORT, FieldTypes.ONE_LINE);
    Secrets.checkHash(text);
    return text;
  }

  /** A hash of hex digits is kept in lower case, so that the same transaction is known again. */
  static String hash(String text) throws BadValueException {
    boolean hex = text.length() <= SHORT && Hex.isAll(text, Hex.isPrefixed(text) ? 2 : 0);
    return hex ? text.toLowerCase(Locale.ROOT) : address(text);
  }

  static String url(String text) throws BadValueException {
    TextRules.check(text, TextRules.LONGEST, FieldTypes.ONE_LINE);
    Secrets.check(text);
    if (!text.startsWith("https://") && !text.startsWith("http://")) {
      throw bad(text, "must begin with https:// or http://");
    }
    return text;
  }

  static String limitBasis(String text) throws BadValueException {
    if (text.equalsIgnoreCase("invested")) {
      return "invested";
    }
    String budget = text.startsWith("budget:") ? text.substring(7).strip() : "";
    if (budget.isEmpty()) {
      throw bad(text, "takes invested, or budget: and the id of a budget");
    }
    return "budget:" + Types.ID.read(budget);
  }
}
