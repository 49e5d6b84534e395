package icofolio.report.chain;

import icofolio.entry.Entry;
import icofolio.entry.WalletFields;
import icofolio.sale.Chain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person's wallets on one chain.
 *
 * @param addresses by label, EIP-55
 */
public record OwnWallets(Map<String, String> addresses) {
  public OwnWallets {
    addresses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
  }

  /** Those of the records that are on that chain. */
  public static OwnWallets on(Chain chain, List<Entry> wallets) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Entry wallet : wallets) {
      if (chain.id().equals(wallet.text(WalletFields.CHAIN))) {
        addresses.put(wallet.id(), wallet.need(WalletFields.ADDRESS));
      }
    }
    return new OwnWallets(addresses);
  }

  /** The label of an address; null where it is none of the wallets. */
  public @Nullable String label(@Nullable String address) {
    for (Map.Entry<String, String> wallet : addresses.entrySet()) {
      if (wallet.getValue().equalsIgnoreCase(address)) {
        return wallet.getKey();
      }
    }
    return null;
  }

  /** Whether an address is one of the wallets. */
  public boolean own(@Nullable String address) {
    return label(address) != null;
  }

  /** The address of a label; null where there is none of that label on the chain. */
  public @Nullable String address(@Nullable String label) {
    return label == null ? null : addresses.get(label);
  }
}
