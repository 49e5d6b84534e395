package icofolio.entry;

import icofolio.money.Asset;
import icofolio.money.BadNumberException;
import icofolio.money.Decimals;
import icofolio.sale.Chain;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The types of fields. */
final class Types {
  private static final String SYMBOL_SIGNS = "$.₮_/:+-";
  private static final int SHORT = 200;
  private static final int CANONICAL_MOMENT = "2024-03-31T14:00:00Z".length();
  private static final int LONG = TextRules.LONGEST;

  static final FieldType NAME = new Text("text", SHORT, Text.ONE_LINE);
  static final FieldType NOTE = new Text("text", LONG, Text.MANY_LINES);
  static final FieldType ID = new Text("id", SHORT, Text.ONE_LINE);
  static final FieldType SLUG_ID = new Read("slug", Types::slug);
  static final FieldType SALE_REFERENCE = new Read("sale", Types::slug);
  static final FieldType ASSET = new Read("symbol", Types::asset);
  static final FieldType ASSETS = new Items("symbols", Types::asset);
  static final FieldType COUNTRIES = new Items("countries", Types::country);
  static final FieldType CHAIN = new Read("chain", Types::chain);
  static final FieldType ADDRESS = new Hash("address", Types::address);
  static final FieldType TX_HASH = new Hash("hash", Types::hash);
  static final FieldType URL = new Read("url", Types::url);
  static final FieldType VAGUE_DATE = new Read("date", text -> date(text, SaleDate::parse));
  static final FieldType DATE = new Read("date", text -> date(text, SaleDate::exact));
  static final FieldType DAY = new Read("day", Types::day);
  static final FieldType SPAN = new Read("duration", Types::span);
  static final FieldType PERIOD = new Read("period", Types::period);
  static final FieldType SCOPE = new Read("scope", Scope::read);
  static final FieldType LIMIT_BASIS = new Read("basis", Types::limitBasis);
  static final FieldType POSITIVE =
      new Numeric("amount", n -> n.signum() > 0, "must be above zero");
  static final FieldType NOT_NEGATIVE =
      new Numeric("amount", n -> n.signum() >= 0, "must not be negative");
  static final FieldType PERCENT =
      new Numeric(
          "percent",
          n -> n.signum() >= 0 && n.compareTo(Decimals.HUNDRED) <= 0,
          "must lie between 0 and 100");
  static final FieldType SHARE_PERCENT =
      new Numeric(
          "percent",
          n -> n.signum() > 0 && n.compareTo(Decimals.HUNDRED) <= 0,
          "must be above 0 and at most 100");
  static final FieldType FRACTION =
      new Numeric(
          "fraction",
          n -> n.signum() > 0 && n.compareTo(BigDecimal.ONE) <= 0,
          "must be above 0 and at most 1");
  static final FieldType COUNT =
      new Numeric(
          "count", n -> n.signum() > 0 && n.scale() <= 0, "must be a whole number above zero");
  static final FieldType TOKEN_DECIMALS =
      new Numeric(
          "count",
          n -> n.signum() >= 0 && n.scale() <= 0 && n.compareTo(BigDecimal.valueOf(36)) <= 0,
          "must be a whole number from 0 to 36");
  static final FieldType FLAG = new Flag();

  private Types() {}

  /** A field that takes the words of an enumeration. */
  static <E extends Enum<E>> FieldType words(Class<E> type) {
    return new Choice(Words.of(type));
  }

  /** A field that takes the words of an enumeration, in upper case. */
  static <E extends Enum<E>> FieldType upperWords(Class<E> type) {
    return new Choice(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  /** A field that takes these words. */
  static FieldType words(String... words) {
    return new Choice(List.of(words));
  }

  private interface Reader {
    Object read(String text) throws BadValueException;
  }

  private record Read(String label, Reader reader) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return reader.read(text.strip());
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }
  }

  /** Several of a kind, separated by {@code ;}. */
  private record Items(String label, Reader item) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return items(text, item);
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public boolean isList() {
      return true;
    }
  }

  /** Addresses and hashes: what fits depends on the chain, so {@link EntryRules} looks at both. */
  private record Hash(String label, Reader reader) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return reader.read(text.strip());
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public boolean mayHoldHash() {
      return true;
    }
  }

  private record Text(String label, int longest, boolean lines) implements FieldType {
    static final boolean ONE_LINE = false;
    static final boolean MANY_LINES = true;

    @Override
    public Object read(String text) throws BadValueException {
      String stripped = text.strip();
      TextRules.check(stripped, longest, lines);
      Secrets.check(stripped);
      return stripped;
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public boolean isFreeText() {
      return true;
    }
  }

  private record Numeric(String label, Predicate<BigDecimal> rule, String broken)
      implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      try {
        BigDecimal number = Decimals.parse(text);
        if (!rule.test(number)) {
          throw new BadValueException(ProblemCode.BAD_NUMBER, broken);
        }
        return number;
      } catch (BadNumberException e) {
        Secrets.check(text);
        throw new BadValueException(ProblemCode.BAD_NUMBER, String.valueOf(e.getMessage()));
      }
    }

    @Override
    public Shape shape() {
      return Shape.NUMBER;
    }
  }

  private record Flag() implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> true;
        case "false", "no" -> false;
        default -> throw bad(text, "takes true or false");
      };
    }

    @Override
    public Shape shape() {
      return Shape.FLAG;
    }

    @Override
    public String label() {
      return "true|false";
    }

    @Override
    public List<String> words() {
      return List.of("true", "false");
    }
  }

  private record Choice(List<String> words) implements FieldType {
    @Override
    public Object read(String text) throws BadValueException {
      String wanted = text.strip().replace('_', '-');
      for (String word : words) {
        if (word.equalsIgnoreCase(wanted)) {
          return word;
        }
      }
      throw bad(text, "takes one of: " + String.join(" ", words));
    }

    @Override
    public Shape shape() {
      return Shape.TEXT;
    }

    @Override
    public String label() {
      return String.join("|", words);
    }
  }

  /** A refusal that first makes sure that no secret was given in the wrong place. */
  static BadValueException bad(String text, String why) throws BadValueException {
    TextRules.check(text, SHORT, Text.ONE_LINE);
    Secrets.check(text);
    return new BadValueException(ProblemCode.BAD_VALUE, why);
  }

  private static String slug(String text) throws BadValueException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i > 0);
      if (!plain) {
        throw bad(text, "must be lower-case letters, digits and dashes, such as acme-seed");
      }
    }
    TextRules.check(text, SHORT, Text.ONE_LINE);
    Secrets.check(text);
    return text;
  }

  private static String asset(String text) throws BadValueException {
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

  private static String country(String text) throws BadValueException {
    String country = text.toUpperCase(Locale.ROOT);
    if (!Countries.isKnown(country)) {
      throw bad(text, "takes ISO 3166-1 alpha-2 country codes, such as US;CN");
    }
    return country;
  }

  private static String items(String text, Reader item) throws BadValueException {
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

  private static String chain(String text) throws BadValueException {
    Chain chain = Chain.of(text);
    if (chain == null) {
      throw bad(text, "must be CAIP-2 such as eip155:1, or a lower-case name such as coinlist");
    }
    return chain.id();
  }

  private static String address(String text) throws BadValueException {
    TextRules.check(text, SHORT, Text.ONE_LINE);
    Secrets.checkHash(text);
    return text;
  }

  /** A hash of hex digits is kept in lower case, so that the same transaction is known again. */
  private static String hash(String text) throws BadValueException {
    boolean hex = text.length() <= SHORT && Hex.isAll(text, Hex.isPrefixed(text) ? 2 : 0);
    return hex ? text.toLowerCase(Locale.ROOT) : address(text);
  }

  private static String url(String text) throws BadValueException {
    TextRules.check(text, LONG, Text.ONE_LINE);
    Secrets.check(text);
    if (!text.startsWith("https://") && !text.startsWith("http://")) {
      throw bad(text, "must begin with https:// or http://");
    }
    return text;
  }

  private interface DateReader {
    SaleDate read(String text);
  }

  private static String date(String text, DateReader reader) throws BadValueException {
    try {
      SaleDate date = reader.read(text);
      boolean same = text.length() == CANONICAL_MOMENT && text.charAt(10) == 'T';
      return same && text.endsWith("Z") ? text : date.text();
    } catch (DateTimeException e) {
      throw badDate(text, e);
    }
  }

  private static String day(String text) throws BadValueException {
    if (text.length() != 10) {
      throw badDate(text, new DateTimeException("is not a day (write 2024-03-31)"));
    }
    return date(text, SaleDate::exact);
  }

  private static BadValueException badDate(String text, DateTimeException e)
      throws BadValueException {
    Secrets.check(text);
    return new BadValueException(ProblemCode.BAD_DATE, String.valueOf(e.getMessage()));
  }

  private static String span(String text) throws BadValueException {
    try {
      return Span.parse(text).text();
    } catch (DateTimeException e) {
      throw bad(text, String.valueOf(e.getMessage()));
    }
  }

  private static String period(String text) throws BadValueException {
    List<String> words = List.of("total", "year", "quarter", "month", "week");
    String word = text.toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    try {
      if (!Span.parse(text).isZero()) {
        return text;
      }
    } catch (DateTimeException e) {
      // Falls through to the one message that names all that is taken.
    }
    throw bad(
        text,
        "takes "
            + words.stream().collect(Collectors.joining(", "))
            + " or a duration such as P30D");
  }

  private static String limitBasis(String text) throws BadValueException {
    if (text.equalsIgnoreCase("invested")) {
      return "invested";
    }
    String budget = text.startsWith("budget:") ? text.substring(7).strip() : "";
    if (budget.isEmpty()) {
      throw bad(text, "takes invested, or budget: and the id of a budget");
    }
    return "budget:" + ID.read(budget);
  }
}
