package icofolio.chain;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.KeySource;
import icofolio.chain.rpc.PoolOptions;
import icofolio.chain.rpc.Usage;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.tracker.EndpointProbe;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks one endpoint with one key, through a pool of nothing else. */
public final class PoolProbe implements EndpointProbe {
  private static final Duration USUAL = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_LETTERS = 200;

  private final KeySource keys;
  private final PoolOptions options;

  /**
   * With keys from there.
   *
   * @param timeout longest time for one request; null for the usual one
   */
  public PoolProbe(KeySource keys, @Nullable Duration timeout) {
    this(keys, brief(timeout == null ? USUAL : timeout));
  }

  private static PoolOptions brief(Duration call) {
    return PoolOptions.USUAL.within(call, call.plus(PATIENCE));
  }

  PoolProbe(KeySource keys, PoolOptions options) {
    this.keys = keys;
    this.options = options;
  }

  @Override
  public Finding ask(Endpoint endpoint, @Nullable EndpointKey key) {
    Endpoint alone = endpoint.with(key == null ? List.of() : List.of(key.in(KeyState.ACTIVE)));
    try (EndpointPool pool = EndpointPool.of(endpoint.chain(), List.of(alone), keys, options)) {
      long began = System.nanoTime();
      Answer answer = pool.ask(BlockHeader.ask("latest"));
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      List<Usage> used = pool.drainUsage();
      long uses = used.stream().mapToLong(Usage::uses).sum();
      long errors = used.stream().mapToLong(Usage::errors).sum();
      return finding(answer, endpoint.id(), took, uses, errors);
    }
  }

  private static Finding finding(Answer answer, String id, Duration took, long uses, long errors) {
    return switch (answer) {
      case Answer.Given given -> {
        try {
          BlockHeader block = BlockHeader.read(given.result());
          yield new Works(block.number(), block.time(), took, uses, errors);
        } catch (MalformedException e) {
          yield new Fails("gives no block: " + e.what(), uses, errors);
        }
      }
      case Answer.Refused refused ->
          new Fails(
              "refuses: " + ForeignText.harmless(refused.message(), MOST_LETTERS), uses, errors);
      case Answer.Failed failed -> new Fails(withoutName(failed.reason(), id), uses, errors);
    };
  }

  /** A pool of one says each time which it is. */
  private static String withoutName(String reason, String id) {
    return reason.startsWith(id + " ") ? reason.substring(id.length() + 1) : reason;
  }
}
