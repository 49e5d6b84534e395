package icofolio.report.chain;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whence tokens and money of a sale come.
 *
 * @param sale where the sale is
 * @param contracts of vesting, claims and refunds that are known to be the sale's, EIP-55
 */
public record Sources(SaleAddresses sale, Set<String> contracts) {
  private static final String ZERO = "0x0000000000000000000000000000000000000000";

  public Sources {
    contracts = Set.copyOf(contracts);
  }

  /** A sale of which no other contracts are known. */
  public static Sources of(SaleAddresses sale) {
    return new Sources(sale, Set.of());
  }

  /** Whether an address is one of the sale's. */
  boolean knows(String address) {
    return sale.receives(address)
        || contracts.stream().anyMatch(one -> one.equalsIgnoreCase(address));
  }

  /** What makes it sure that tokens of these senders are the sale's; null where nothing does. */
  @Nullable String proof(Collection<String> senders) {
    String proof = null;
    for (String sender : senders) {
      proof = proof(sender);
      if (proof == null) {
        return null;
      }
    }
    return proof;
  }

  private @Nullable String proof(String sender) {
    if (sender.equals(ZERO)) {
      return "they were made for it";
    }
    if (sender.equalsIgnoreCase(sale.contract())) {
      return "they came from the sale's contract";
    }
    if (sender.equalsIgnoreCase(sale.deposit())) {
      return "they came from the sale's deposit address";
    }
    return knows(sender)
        ? "they came from " + sender + ", which gives out the sale's tokens"
        : null;
  }
}
