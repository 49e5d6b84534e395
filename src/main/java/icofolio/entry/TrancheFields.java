package icofolio.entry;

import icofolio.sale.SaleDate;
import icofolio.sale.Tranche;
import java.util.List;

/** The fields of one line of a vesting table. */
public final class TrancheFields {
  private static final FieldList LIST = new FieldList(Kind.TRANCHES);

  public static final Field SALE = LIST.required("sale", Types.SALE_REFERENCE, "id of the sale");
  public static final Field DATE = LIST.required("date", Types.VAGUE_DATE, "when it unlocks");
  public static final Field PERCENT =
      LIST.required("percent", Types.SHARE_PERCENT, "of the allocation; a table sums to 100");

  static final List<Field> ALL = LIST.all();

  private TrancheFields() {}

  /** A tranche that has its required fields. */
  public static Tranche read(Entry entry) {
    return new Tranche(SaleDate.parse(entry.need(DATE)), entry.needNumber(PERCENT));
  }
}
