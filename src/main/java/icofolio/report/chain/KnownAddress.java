package icofolio.report.chain;

import icofolio.sale.Chain;

/**
 * An address that the portfolio knows.
 *
 * @param address in its canonical form
 * @param owner whose it is
 * @param id of the sale or wallet
 * @param isContract whether a contract must be there
 */
public record KnownAddress(
    String address, Chain chain, Owner owner, String id, boolean isContract) {
  /** Whose an address is. */
  public enum Owner {
    /** Of a sale. */
    SALE,
    /** Of the token that a sale sells. */
    TOKEN,
    /** Of the person. */
    WALLET
  }

  /** In words: {@code the sale filecoin}. */
  public String inWords() {
    return switch (owner) {
      case SALE -> "the sale " + id;
      case TOKEN -> "the token of the sale " + id;
      case WALLET -> "your own wallet " + id;
    };
  }
}
