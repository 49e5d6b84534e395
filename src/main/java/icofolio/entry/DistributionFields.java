package icofolio.entry;

import icofolio.book.Distribution;
import icofolio.sale.SaleDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The fields of a distribution, and how an entry of it reads as one. */
public final class DistributionFields {
  private static final FieldList LIST = new FieldList(Kind.DISTRIBUTIONS);

  public static final Field ID = LIST.optional("id", Types.ID, "made by the program when absent");
  public static final Field SALE = LIST.required("sale", Types.SALE_REFERENCE, "id of the sale");
  public static final Field DATE = LIST.required("date", Types.DATE, "day or instant they came");
  public static final Field TOKENS =
      LIST.required("tokens", Types.POSITIVE, "how many tokens arrived");
  public static final Field WALLET =
      LIST.optional("wallet", Types.ID, "label of the wallet they came to");
  public static final Field TX_HASH =
      LIST.optional("tx_hash", Types.TX_HASH, "hash of the transaction");
  public static final Field NOTE = LIST.optional("note", Types.NOTE, "your own note");

  static final List<Field> ALL = LIST.all();

  private DistributionFields() {}

  /** When it counts, in the portfolio's zone. */
  public static Instant at(Entry entry, ZoneId zone) {
    return SaleDate.parse(entry.need(DATE)).first(zone);
  }

  /** A distribution that has its required fields and its id. */
  public static Distribution read(Entry entry, ZoneId zone) {
    return new Distribution(
        entry.need(ID), entry.need(SALE), at(entry, zone), entry.needNumber(TOKENS));
  }
}
