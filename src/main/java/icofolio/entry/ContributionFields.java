package icofolio.entry;

import icofolio.book.Contribution;
import icofolio.book.ContributionStatus;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The fields of a contribution, and how an entry of it reads as one. */
public final class ContributionFields {
  private static final FieldList LIST = new FieldList(Kind.CONTRIBUTIONS);

  public static final Field ID = LIST.optional("id", Types.ID, "made by the program when absent");
  public static final Field SALE = LIST.required("sale", Types.SALE_REFERENCE, "id of the sale");
  public static final Field DATE =
      LIST.required("date", Types.DATE, "day or instant it was sent, or is planned for");
  public static final Field AMOUNT = LIST.required("amount", Types.POSITIVE, "what was sent");
  public static final Field CURRENCY =
      LIST.required("currency", Types.ASSET, "currency of the amount");
  public static final Field VALUE =
      LIST.optional("value", Types.NOT_NEGATIVE, "worth in base currency at the time");
  public static final Field ACCEPTED =
      LIST.optional("accepted", Types.NOT_NEGATIVE, "part of the amount that the sale kept");
  public static final Field TOKENS =
      LIST.optional("tokens", Types.NOT_NEGATIVE, "tokens that the whole amount entitles to");
  public static final Field BONUS_PERCENT =
      LIST.optional("bonus_percent", Types.NOT_NEGATIVE, "bonus on top of the price's tokens");
  public static final Field WALLET =
      LIST.optional("wallet", Types.ID, "label of the wallet it came from");
  public static final Field TX_HASH =
      LIST.optional("tx_hash", Types.TX_HASH, "hash of the transaction");
  public static final Field STATUS =
      LIST.optional("status", Types.words(ContributionStatus.class), "how far it is (confirmed)");
  public static final Field FEE = LIST.optional("fee", Types.NOT_NEGATIVE, "what sending cost");
  public static final Field FEE_CURRENCY =
      LIST.optional("fee_currency", Types.ASSET, "currency of the fee");
  public static final Field NOTE = LIST.optional("note", Types.NOTE, "your own note");

  static final List<Field> ALL = LIST.all();

  private ContributionFields() {}

  /** When it counts, in the portfolio's zone. */
  public static Instant at(Entry entry, ZoneId zone) {
    return SaleDate.parse(entry.need(DATE)).first(zone);
  }

  /** How far it is. */
  public static ContributionStatus status(Entry entry) {
    return entry.word(STATUS, ContributionStatus.class, ContributionStatus.CONFIRMED);
  }

  /**
   * A contribution that has its required fields and its id.
   *
   * @param value in base currency: the entry's own, or that found by the price of its day
   */
  public static Contribution read(Entry entry, BigDecimal value, ZoneId zone) {
    Instant at = at(entry, zone);
    return new Contribution(
        entry.need(ID),
        entry.need(SALE),
        at,
        at.atZone(zone).toLocalDate(),
        new Amount(entry.needNumber(AMOUNT), new Asset(entry.need(CURRENCY))),
        value,
        entry.number(ACCEPTED),
        entry.number(TOKENS),
        entry.number(BONUS_PERCENT, BigDecimal.ZERO),
        entry.text(WALLET),
        status(entry));
  }
}
