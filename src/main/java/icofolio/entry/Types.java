package icofolio.entry;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The types of fields. */
final class Types {

  static final FieldType NAME = new FieldTypes.Text("text", TextReader.SHORT, FieldTypes.ONE_LINE);
  static final FieldType NOTE =
      new FieldTypes.Text("text", TextRules.LONGEST, FieldTypes.MANY_LINES);
  static final FieldType ID = new FieldTypes.Text("id", TextReader.SHORT, FieldTypes.ONE_LINE);
  static final FieldType SLUG_ID = new FieldTypes.Read("slug", TextReader::slug);
  static final FieldType SALE_REFERENCE = new FieldTypes.Read("sale", TextReader::slug);
  static final FieldType ASSET = new FieldTypes.Read("symbol", TextReader::asset);
  static final FieldType ASSETS = new FieldTypes.Items("symbols", TextReader::asset);
  static final FieldType COUNTRIES = new FieldTypes.Items("countries", TextReader::country);
  static final FieldType CHAIN = new FieldTypes.Read("chain", TextReader::chain);
  static final FieldType ADDRESS = new FieldTypes.Hash("address", TextReader::address);
  static final FieldType TX_HASH = new FieldTypes.Hash("hash", TextReader::hash);
  static final FieldType URL = new FieldTypes.Read("url", TextReader::url);
  static final FieldType VAGUE_DATE = new FieldTypes.Read("date", TimeReader::vague);
  static final FieldType DATE = new FieldTypes.Read("date", TimeReader::exact);
  static final FieldType DAY = new FieldTypes.Read("day", TimeReader::day);
  static final FieldType SPAN = new FieldTypes.Read("duration", TimeReader::span);
  static final FieldType PERIOD = new FieldTypes.Read("period", TimeReader::period);
  static final FieldType SCOPE = new FieldTypes.Read("scope", ScopeText::read);
  static final FieldType LIMIT_BASIS = new FieldTypes.Read("basis", TextReader::limitBasis);
  static final FieldType POSITIVE =
      new FieldTypes.Numeric("amount", n -> n.signum() > 0, "must be above zero");
  static final FieldType NOT_NEGATIVE =
      new FieldTypes.Numeric("amount", n -> n.signum() >= 0, "must not be negative");
  static final FieldType PERCENT =
      new FieldTypes.Numeric(
          "percent",
          n -> n.signum() >= 0 && n.compareTo(Decimals.HUNDRED) <= 0,
          "must lie between 0 and 100");
  static final FieldType SHARE_PERCENT =
      new FieldTypes.Numeric(
          "percent",
          n -> n.signum() > 0 && n.compareTo(Decimals.HUNDRED) <= 0,
          "must be above 0 and at most 100");
  static final FieldType FRACTION =
      new FieldTypes.Numeric(
          "fraction",
          n -> n.signum() > 0 && n.compareTo(BigDecimal.ONE) <= 0,
          "must be above 0 and at most 1");
  static final FieldType COUNT =
      new FieldTypes.Numeric(
          "count", n -> n.signum() > 0 && n.scale() <= 0, "must be a whole number above zero");
  static final FieldType TOKEN_DECIMALS =
      new FieldTypes.Numeric(
          "count",
          n -> n.signum() >= 0 && n.scale() <= 0 && n.compareTo(BigDecimal.valueOf(36)) <= 0,
          "must be a whole number from 0 to 36");
  static final FieldType FLAG = new FieldTypes.Flag();

  private Types() {}

  /** A field that takes the words of an enumeration. */
  static <E extends Enum<E>> FieldType words(Class<E> type) {
    return new FieldTypes.Choice(Words.of(type));
  }

  /** A field that takes the words of an enumeration, in upper case. */
  static <E extends Enum<E>> FieldType upperWords(Class<E> type) {
    return new FieldTypes.Choice(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  /** A field that takes these words. */
  static FieldType words(String... words) {
    return new FieldTypes.Choice(List.of(words));
  }
}
