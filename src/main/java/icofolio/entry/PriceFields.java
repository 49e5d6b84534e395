package icofolio.entry;

import icofolio.money.Asset;
import icofolio.money.Price;
import java.time.LocalDate;
import java.util.List;

/** The fields of a price, and how an entry of it reads as one. */
public final class PriceFields {
  private static final FieldList LIST = new FieldList(Kind.PRICES);

  public static final Field DATE = LIST.required("date", Types.DAY, "day of the price");
  public static final Field ASSET = LIST.required("asset", Types.ASSET, "what is priced");
  public static final Field CURRENCY =
      LIST.required("currency", Types.ASSET, "currency of the price");
  public static final Field PRICE = LIST.required("price", Types.POSITIVE, "price of one");
  public static final Field SOURCE = LIST.optional("source", Types.NAME, "where it was read");

  static final List<Field> ALL = LIST.all();

  private PriceFields() {}

  /** What a price is known by. */
  static String id(Entry entry) {
    String source = entry.text(SOURCE);
    String id = entry.need(DATE) + "/" + entry.need(ASSET) + "/" + entry.need(CURRENCY);
    return source == null ? id : id + "/" + source;
  }

  /** A price that has its required fields. */
  public static Price read(Entry entry) {
    return new Price(
        LocalDate.parse(entry.need(DATE)),
        new Asset(entry.need(ASSET)),
        new Asset(entry.need(CURRENCY)),
        entry.needNumber(PRICE),
        entry.text(SOURCE));
  }
}
