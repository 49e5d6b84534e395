package icofolio.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that keeps sums over spendings for one rule. */
interface Meter {
  /** Whether it must see each record, or the sums of each sale and currency are enough. */
  boolean needsRecords();

  /** By when records must be dated that count beside a spending; null where none do. */
  @Nullable TimeWindow needed(Spending spending);

  /**
   * Takes a spending in.
   *
   * @param back its share in refunds that belong to no contribution, in base currency
   * @param sign -1 to take it out again
   */
  void add(Spending spending, BigDecimal back, int sign);

  /** Takes account of more that came back of a spending that is in; less, where it is negative. */
  void giveBack(Spending spending, BigDecimal back);
}
