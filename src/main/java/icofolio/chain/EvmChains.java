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

/** Chains of Ethereum's kind over JSON-RPC. */
public final class EvmChains implements Chains {
  /** For a command that fetches a key. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final ConcurrentLinkedQueue<String> warnings = new ConcurrentLinkedQueue<>();
  private final ReferencedKeys keys;

  /**
   * Chains whose keys are found in that environment, in files, or by commands.
   *
   * @param clock says when something was read
   */
  public EvmChains(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
    this.keys = new ReferencedKeys(environment::get, PATIENCE, warnings::add);
  }

  @Override
  public ChainReader open(Chain chain, List<Endpoint> endpoints) {
    EndpointPool pool = EndpointPool.of(chain, endpoints, keys, PoolOptions.USUAL);
    return new EvmReader(pool, clock, warnings);
  }
}
