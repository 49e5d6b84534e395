package icofolio.report.ledger;

import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.report.ledger.Commodity.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transaction.
 *
 * @param number what comes into the account; below zero what goes out of it; exact
 * @param commodity of the number
 * @param cost of all of it, in base currency, not below zero; null where it is counted as itself
 */
public record Posting(
    Account account, BigDecimal number, Commodity commodity, @Nullable Amount cost) {
  public Posting {
    number = Decimals.canonical(number);
    if (cost != null && cost.signum() < 0) {
      throw new IllegalArgumentException("a cost below zero: " + cost);
    }
  }

  /** A posting of money that is counted as itself. */
  static Posting of(Account account, BigDecimal number, Asset currency) {
    return new Posting(account, number, new Money(currency), null);
  }

  /** What it is balanced in: the currency of its cost, or else its own commodity. */
  public Commodity balancedIn() {
    return cost == null ? commodity : new Money(cost.asset());
  }

  /** What it adds to the balance of its transaction. */
  public BigDecimal weight() {
    if (cost == null) {
      return number;
    }
    return number.signum() < 0 ? cost.number().negate() : cost.number();
  }
}
