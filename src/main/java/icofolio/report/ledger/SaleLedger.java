package icofolio.report.ledger;

import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.sale.Sale;
import java.util.List;

/**
 * The books of one sale: what was sent, what came back and what was delivered up to an instant.
 *
 * <p>At that instant the sale's account holds the value of what is still to come back or to be
 * delivered, at the mean rate of what was sent, in whole units of the base currency. So the costs
 * of all tokens sum to the accepted value, to the last unit.
 *
 * @param sale its terms
 * @param transactions in order of time
 * @param unpriced how many deliveries have no cost, because the allocation is not known
 */
public record SaleLedger(Sale sale, List<Transaction> transactions, long unpriced) {
  public SaleLedger {
    transactions = List.copyOf(transactions);
  }

  /**
   * The books of a sale.
   *
   * @param position in that sale; what is dated after its instant is left out
   * @param records of that sale
   */
  public static SaleLedger of(Position position, SaleRecords records, Settings settings) {
    return new SaleDiary(position, settings).ledger(records);
  }
}
