package icofolio.report.chain;

import icofolio.entry.Entry;
import icofolio.entry.SaleFields;
import icofolio.sale.Chain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a sale is on its chain.
 *
 * @param sale its id
 * @param deposit where money is sent, EIP-55
 * @param contract of the sale, EIP-55
 * @param token contract of what is sold, EIP-55
 */
public record SaleAddresses(
    String sale,
    @Nullable Chain chain,
    @Nullable String deposit,
    @Nullable String contract,
    @Nullable String token) {

  /** As a sale's record has it. */
  public static SaleAddresses of(Entry sale) {
    String chain = sale.text(SaleFields.CHAIN);
    return new SaleAddresses(
        sale.id(),
        chain == null ? null : new Chain(chain),
        sale.text(SaleFields.DEPOSIT_ADDRESS),
        sale.text(SaleFields.SALE_CONTRACT),
        sale.text(SaleFields.TOKEN_CONTRACT));
  }

  /** Where money for the sale may arrive. */
  public List<String> receivers() {
    List<String> receivers = new ArrayList<>();
    if (deposit != null) {
      receivers.add(deposit);
    }
    if (contract != null) {
      receivers.add(contract);
    }
    return receivers;
  }

  /** Whether money that arrives at an address has reached the sale. */
  public boolean receives(@Nullable String address) {
    return receivers().stream().anyMatch(one -> one.equalsIgnoreCase(address));
  }
}
