package icofolio.report.ledger;

import org.jspecify.annotations.Nullable;

/** Where money or tokens are, come from or go to. */
public sealed interface Account {
  /**
   * The money of a wallet.
   *
   * @param label of the wallet; null where a record names none
   */
  record Wallet(@Nullable String label) implements Account {}

  /** What is in a sale and still to come back or to be delivered, in base currency. */
  record InSale(String sale) implements Account {}

  /**
   * The tokens of a sale that arrived, at cost.
   *
   * @param wallet that they arrived in; null where the record names none
   */
  record Tokens(String sale, @Nullable String wallet) implements Account {}

  /** The accounts that there is one of. */
  enum Nominal implements Account {
    /** What sending cost. */
    FEES,
    /** What came back beyond what was due. */
    INTEREST,
    /** What a debt was settled with in base currency, above (or below) what it was worth. */
    GAINS,
    /**
     * Between what a contribution or refund was worth itself and what its sale's account counts:
     * the mean rate, and the unit of the base currency.
     */
    RATE_DIFFERENCES,
    /** Against tokens whose cost cannot be known. */
    UNPRICED
  }
}
