package icofolio.entry;

import icofolio.book.Refund;
import icofolio.book.RefundReason;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a refund, and how an entry of it reads as one. */
public final class RefundFields {
  private static final FieldList LIST = new FieldList(Kind.REFUNDS);

  public static final Field ID = LIST.optional("id", Types.ID, "made by the program when absent");
  public static final Field SALE = LIST.required("sale", Types.SALE_REFERENCE, "id of the sale");
  public static final Field CONTRIBUTION =
      LIST.optional("contribution", Types.ID, "which one; absent: spread over all of the sale");
  public static final Field DATE = LIST.required("date", Types.DATE, "day or instant it came");
  public static final Field AMOUNT = LIST.required("amount", Types.POSITIVE, "what came back");
  public static final Field CURRENCY =
      LIST.required("currency", Types.ASSET, "currency of the amount");
  public static final Field SETTLES =
      LIST.optional("settles", Types.POSITIVE, "how much of the debt it settles");
  public static final Field SETTLES_CURRENCY =
      LIST.optional("settles_currency", Types.ASSET, "currency of the debt that it settles");
  public static final Field WALLET =
      LIST.optional("wallet", Types.ID, "label of the wallet it came to");
  public static final Field TX_HASH =
      LIST.optional("tx_hash", Types.TX_HASH, "hash of the transaction");
  public static final Field REASON =
      LIST.optional("reason", Types.words(RefundReason.class), "why it came back");
  public static final Field NOTE = LIST.optional("note", Types.NOTE, "your own note");

  static final List<Field> ALL = LIST.all();

  private RefundFields() {}

  /** When it counts, in the portfolio's zone. */
  public static Instant at(Entry entry, ZoneId zone) {
    return SaleDate.parse(entry.need(DATE)).first(zone);
  }

  /** What of the debt it settles: {@code settles} where given, else its own amount. */
  public static Amount settles(Entry entry) {
    BigDecimal number = entry.number(SETTLES, entry.needNumber(AMOUNT));
    String currency = entry.text(SETTLES_CURRENCY);
    return new Amount(number, new Asset(currency == null ? entry.need(CURRENCY) : currency));
  }

  private static @Nullable RefundReason reason(Entry entry) {
    String word = entry.text(REASON);
    return word == null ? null : Words.get(RefundReason.class, word);
  }

  /** A refund that has its required fields and its id. */
  public static Refund read(Entry entry, ZoneId zone) {
    return new Refund(
        entry.need(ID),
        entry.need(SALE),
        entry.text(CONTRIBUTION),
        at(entry, zone),
        new Amount(entry.needNumber(AMOUNT), new Asset(entry.need(CURRENCY))),
        settles(entry),
        reason(entry));
  }
}
