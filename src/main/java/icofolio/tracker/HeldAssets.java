package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.WalletFields;
import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What may be held on one chain: the wallets there, the tokens that the portfolio knows there, and
 * the endpoints that can be asked.
 *
 * @param wallets by label
 * @param endpoints none where the person has given none
 */
record HeldAssets(
    Chain chain, Map<String, Entry> wallets, KnownContracts tokens, List<Endpoint> endpoints) {

  /** The wallets that are wanted, chain by chain. */
  static List<HeldAssets> of(Records records, Predicate<Entry> wanted) {
    Map<String, Map<String, Entry>> wallets = new TreeMap<>();
    records.each(
        Kind.WALLETS,
        stored -> {
          Entry wallet = stored.entry();
          if (wanted.test(wallet)) {
            wallets
                .computeIfAbsent(wallet.need(WalletFields.CHAIN), _ -> new TreeMap<>())
                .put(stored.id(), wallet);
          }
        });
    List<Endpoint> endpoints = records.readings().endpoints();
    List<HeldAssets> all = new ArrayList<>();
    wallets.forEach(
        (id, there) -> {
          Chain chain = new Chain(id);
          all.add(
              new HeldAssets(
                  chain,
                  there,
                  KnownContracts.on(chain, records),
                  endpoints.stream().filter(one -> one.chain().equals(chain)).toList()));
        });
    return all;
  }

  /** Every pair of a wallet and what it may hold, each wallet's coins of the chain first. */
  List<Holding> holdings() {
    List<Holding> all = new ArrayList<>();
    for (Entry wallet : wallets.values()) {
      String address = wallet.need(WalletFields.ADDRESS);
      all.add(new Holding(address, ""));
      tokens.contracts().forEach(token -> all.add(new Holding(address, token)));
    }
    return all;
  }
}
