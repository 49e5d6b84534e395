package icofolio.report.ledger;

import icofolio.money.Asset;

/**
 * What a posting counts. A token and a currency of the same symbol are two commodities: nothing
 * says that the token of a sale is the coin that others are paid in.
 */
public sealed interface Commodity {
  /** A currency that contributions, refunds and fees are paid in. */
  record Money(Asset asset) implements Commodity {}

  /** A token that sales delivered, by its symbol. */
  record Token(Asset symbol) implements Commodity {}

  /** The token of a sale that gives no symbol. */
  record Unnamed(String sale) implements Commodity {}
}
