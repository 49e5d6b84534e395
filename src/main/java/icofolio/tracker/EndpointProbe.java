package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks one endpoint whether it answers, over the network. */
public interface EndpointProbe {

  /** What came of it. */
  sealed interface Finding {
    /** Requests that were begun. */
    long uses();

    /** Those of them that failed. */
    long errors();
  }

  /**
   * It answers for its chain.
   *
   * @param block number of its newest block
   * @param blockTime that block's own time
   * @param took from asking to having all answers
   */
  record Works(long block, Instant blockTime, Duration took, long uses, long errors)
      implements Finding {}

  /**
   * It does not.
   *
   * @param reason in words for a person, as the rest of a sentence that begins with the endpoint;
   *     without secrets and control characters
   */
  record Fails(String reason, long uses, long errors) implements Finding {}

  /**
   * Asks once for chain and newest block, of this endpoint with this key alone. Ends at once where
   * its thread is interrupted.
   *
   * @param key whatever its state; null where the endpoint takes none
   */
  Finding ask(Endpoint endpoint, @Nullable EndpointKey key);
}
