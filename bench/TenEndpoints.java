import icofolio.chain.EvmChains;
import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader;
import icofolio.tracker.ChainReader.Holding;
import icofolio.tracker.ChainReader.Units;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Reads the same balances over endpoints that all serve and over others of which some do not, in
 * turns, each time with a pool that knows nothing of them yet. Prints the seconds of both.
 *
 * <p>Arguments: how many rounds, URLs that all serve, a bar, the others.
 */
final class TenEndpoints {
  private static final Chain CHAIN = new Chain("eip155:1");

  private TenEndpoints() {}

  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    int bar = words.indexOf("|");
    List<String> healthy = words.subList(1, bar);
    List<String> mixed = words.subList(bar + 1, words.size());
    List<Holding> holdings = Balances.holdings();
    int rounds = Integer.parseInt(words.getFirst());
    for (int round = -2; round < rounds; round++) { // The first two warm the VM.
      double both = seconds(healthy, round, holdings);
      double half = seconds(mixed, round, holdings);
      if (round >= 0) {
        System.out.println(both + " " + half);
      }
    }
  }

  /** Each round begins with another endpoint: it matters whom the first question goes to. */
  private static double seconds(List<String> urls, int round, List<Holding> holdings) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String url : urls) {
      String id = "e" + endpoints.size();
      endpoints.add(new Endpoint(id, CHAIN, url, List.of(), null, null, null));
    }
    Collections.rotate(endpoints, -Math.max(0, round));
    long start = System.nanoTime();
    ChainReader.Balances balances;
    try (ChainReader reader =
        new EvmChains(Map.of(), InstantSource.system(), null).open(CHAIN, endpoints)) {
      balances = reader.balances(holdings, 1, (_, _, _) -> {});
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long read = balances.units().values().stream().filter(Units.Counted.class::isInstance).count();
    if (read != holdings.size()) {
      throw new IllegalStateException("only " + read + " balances were read");
    }
    return seconds;
  }
}
