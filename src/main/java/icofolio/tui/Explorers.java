package icofolio.tui;

import icofolio.sale.Chain;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a chain's transactions and addresses can be looked at on the web. */
final class Explorers {
  /**
   * A web site.
   *
   * @param transaction what stands between its address and a transaction's hash
   * @param address the same before an address
   */
  private record Site(String base, String transaction, String address) {
    /** As nearly all have it. */
    Site(String base) {
      this(base, "/tx/", "/address/");
    }
  }

  private static final Map<String, Site> SITES =
      Map.ofEntries(
          Map.entry("eip155:1", new Site("https://etherscan.io")),
          Map.entry("eip155:10", new Site("https://optimistic.etherscan.io")),
          Map.entry("eip155:56", new Site("https://bscscan.com")),
          Map.entry("eip155:100", new Site("https://gnosisscan.io")),
          Map.entry("eip155:137", new Site("https://polygonscan.com")),
          Map.entry("eip155:8453", new Site("https://basescan.org")),
          Map.entry("eip155:42161", new Site("https://arbiscan.io")),
          Map.entry("eip155:42220", new Site("https://celoscan.io")),
          Map.entry("eip155:43114", new Site("https://snowtrace.io")),
          Map.entry("eip155:59144", new Site("https://lineascan.build")),
          Map.entry("eip155:11155111", new Site("https://sepolia.etherscan.io")),
          Map.entry("bip122:000000000019d6689c085ae165831e93", new Site("https://mempool.space")),
          Map.entry(
              "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", new Site("https://explorer.solana.com")),
          Map.entry(
              "polkadot:91b171bb158e2d3848fa23a9f1c25182",
              new Site("https://polkadot.subscan.io", "/extrinsic/", "/account/")));

  private Explorers() {}

  /** Where a transaction is shown; null where no site is known for the chain. */
  static @Nullable URI transaction(@Nullable Chain chain, String hash) {
    Site site = of(chain);
    return site == null ? null : WebAddresses.of(site.base() + site.transaction() + hash);
  }

  /** Where an address is shown; null where no site is known for the chain. */
  static @Nullable URI address(@Nullable Chain chain, String address) {
    Site site = of(chain);
    return site == null ? null : WebAddresses.of(site.base() + site.address() + address);
  }

  private static @Nullable Site of(@Nullable Chain chain) {
    return chain == null ? null : SITES.get(chain.id());
  }
}
