package icofolio.chain.rpc;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.sale.Chain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pools and endpoints for tests, with times that a test can wait for. */
final class Pools {
  static final Chain ETHEREUM = new Chain("eip155:1");

  /** What must never be seen anywhere. */
  static final String CANARY = "cAnArY7f3e9b1d5c8a2f4e6b0d";

  static final PoolOptions QUICK =
      new PoolOptions(
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofMillis(20),
          Duration.ofSeconds(2),
          1 << 20,
          192 << 10,
          16,
          100,
          3);

  private Pools() {}

  static Endpoint endpoint(String id, HostileServer server, EndpointKey... keys) {
    return endpoint(id, server.url() + (keys.length == 0 ? "" : "/v1/{key}"), keys);
  }

  static Endpoint endpoint(String id, String url, EndpointKey... keys) {
    return new Endpoint(id, ETHEREUM, url, Arrays.asList(keys), null, null, null, 0, 0);
  }

  static EndpointKey key(String label, String reference, KeyState state) {
    return new EndpointKey(label, reference, Instant.EPOCH, null, state, 0, 0, null);
  }

  /** A pool whose references are their own keys. */
  static EndpointPool pool(Endpoint... endpoints) {
    return EndpointPool.of(ETHEREUM, List.of(endpoints), KeySource.Key::new, QUICK);
  }

  static EndpointPool pool(List<HostileServer> servers) {
    List<Endpoint> endpoints = new ArrayList<>();
    servers.forEach(server -> endpoints.add(endpoint("node" + endpoints.size(), server)));
    return pool(endpoints.toArray(Endpoint[]::new));
  }

  /** Calls whose honest answer is known: the number itself. */
  static List<Ask> asks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Ask.of("echo", "0x" + Integer.toHexString(i)))
        .toList();
  }
}
