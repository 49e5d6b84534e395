package icofolio.entry;

import icofolio.money.Asset;
import icofolio.sale.SaleDate;
import icofolio.sale.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record as its field values: what a row of a file, a command line, a form and a row of the
 * store all become. Values are canonical (see {@link FieldType}); an absent one is null. Immutable.
 */
public final class Entry {
  private final Kind kind;
  private final @Nullable Object[] values;

  private Entry(Kind kind, @Nullable Object[] values) {
    this.kind = kind;
    this.values = values;
  }

  /** An entry without any value. */
  public static Entry empty(Kind kind) {
    return new Entry(kind, new Object[kind.fields().size()]);
  }

  /**
   * An entry of canonical values in the order of the kind's fields. The array becomes the entry's
   * own and must not be changed after.
   */
  public static Entry of(Kind kind, @Nullable Object[] values) {
    if (values.length != kind.fields().size()) {
      throw new IllegalArgumentException("fields of " + kind);
    }
    return new Entry(kind, values);
  }

  /** Which kind of record. */
  public Kind kind() {
    return kind;
  }

  /** The canonical value, or null where it is not given. */
  public @Nullable Object get(Field field) {
    return values[field.index()];
  }

  /** Whether a value is given. */
  public boolean has(Field field) {
    return values[field.index()] != null;
  }

  /** The value of a text field, or null. */
  public @Nullable String text(Field field) {
    return (String) values[field.index()];
  }

  /** The value of a required text field. */
  public String need(Field field) {
    String text = (String) values[field.index()];
    if (text == null) {
      throw new IllegalStateException(field + " is not given");
    }
    return text;
  }

  /** The value of a number field, or null. */
  public @Nullable BigDecimal number(Field field) {
    return (BigDecimal) values[field.index()];
  }

  /** The value of a required number field. */
  public BigDecimal needNumber(Field field) {
    BigDecimal number = (BigDecimal) values[field.index()];
    if (number == null) {
      throw new IllegalStateException(field + " is not given");
    }
    return number;
  }

  /** The value of a number field, or another where it is not given. */
  public BigDecimal number(Field field, BigDecimal otherwise) {
    BigDecimal number = (BigDecimal) values[field.index()];
    return number == null ? otherwise : number;
  }

  /** Whether a flag is given and set. */
  public boolean flag(Field field) {
    return Boolean.TRUE.equals(values[field.index()]);
  }

  /** The value of an asset field, or null. */
  public @Nullable Asset asset(Field field) {
    String code = text(field);
    return code == null ? null : new Asset(code);
  }

  /** The value of a date field, exact or vague, or null. */
  public @Nullable SaleDate date(Field field) {
    String date = text(field);
    return date == null ? null : SaleDate.parse(date);
  }

  /** The value of a duration field, or null. */
  public @Nullable Span span(Field field) {
    String span = text(field);
    return span == null ? null : Span.parse(span);
  }

  /** The constant of a word field, or another where it is not given. */
  public <E extends Enum<E>> E word(Field field, Class<E> type, E otherwise) {
    String word = text(field);
    return word == null ? otherwise : Words.get(type, word);
  }

  /** The items of a list field, empty where it is not given. */
  public List<String> list(Field field) {
    String list = text(field);
    return list == null ? List.of() : List.of(list.split(";", -1));
  }

  /** The same entry with another value; null takes it away. */
  public Entry with(Field field, @Nullable Object value) {
    @Nullable Object[] changed = values.clone();
    changed[field.index()] = value;
    return new Entry(kind, changed);
  }

  /** What it is known by within its kind: its id, or what takes its place where a kind has none. */
  public String id() {
    return switch (kind) {
      case TRANCHES -> need(TrancheFields.SALE) + "/" + need(TrancheFields.DATE);
      case PRICES -> PriceFields.id(this);
      default -> need(kind.fields().getFirst());
    };
  }

  /** Whether it has an id, or all of what takes an id's place. */
  public boolean hasId() {
    return switch (kind) {
      case TRANCHES -> has(TrancheFields.SALE) && has(TrancheFields.DATE);
      case PRICES -> has(PriceFields.DATE) && has(PriceFields.ASSET) && has(PriceFields.CURRENCY);
      default -> has(kind.fields().getFirst());
    };
  }

  /**
   * The id of the sale it belongs to, or its own where it is one; null for kinds that have none.
   */
  public @Nullable String sale() {
    return switch (kind) {
      case SALES -> text(SaleFields.ID);
      case TRANCHES -> text(TrancheFields.SALE);
      case CONTRIBUTIONS -> text(ContributionFields.SALE);
      case REFUNDS -> text(RefundFields.SALE);
      case DISTRIBUTIONS -> text(DistributionFields.SALE);
      case WALLETS, PRICES, BUDGETS, LIMITS -> null;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entry that && kind == that.kind && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return kind.hashCode() * 31 + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return kind + Arrays.toString(values);
  }
}
