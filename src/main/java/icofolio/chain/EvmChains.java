package icofolio.chain;

import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.PoolOptions;
import icofolio.chain.rpc.ReferencedKeys;
import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader;
import icofolio.tracker.Chains;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Chains of Ethereum's kind over JSON-RPC. */
public final class EvmChains implements Chains {
  /** For a command that fetches a key. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();
  private final ReferencedKeys keys;
  private final PoolOptions options;

  /**
   * Chains whose keys are found in that environment, in files, or by commands.
   *
   * @param clock says when something was read
   * @param timeout longest time for one request; null for the usual one
   */
  public EvmChains(
      Map<String, String> environment, InstantSource clock, @Nullable Duration timeout) {
    this.clock = clock;
    this.options = timeout == null ? PoolOptions.USUAL : PoolOptions.USUAL.within(timeout);
    this.keys = new ReferencedKeys(environment::get, PATIENCE, warnings::add);
  }

  @Override
  public ChainReader open(Chain chain, List<Endpoint> endpoints) {
    EndpointPool pool = EndpointPool.of(chain, endpoints, keys, options);
    return new EvmReader(pool, clock, warnings);
  }
}
