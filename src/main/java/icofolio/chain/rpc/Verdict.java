package icofolio.chain.rpc;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one request to one endpoint. Reasons continue a sentence about the endpoint. */
sealed interface Verdict {

  /** Some or all calls were answered, by their index. */
  record Told(Map<Integer, Wire.Item> items) implements Verdict {}

  /**
   * Too many requests.
   *
   * @param after for how long to leave it alone; null where it does not say
   */
  record Limited(@Nullable Duration after, String reason) implements Verdict {}

  /** The key does not serve, or cannot be found. */
  record BadKey(String reason) implements Verdict {}

  /**
   * So many calls in one request are too many.
   *
   * @param most how many are not; 0 where it does not say
   */
  record TooMany(int most, String reason) implements Verdict {}

  /** It answers for another chain. */
  record WrongChain(String reason) implements Verdict {}

  /**
   * No use.
   *
   * @param broken whether the connection failed, so that another may answer on the next
   */
  record Fault(String reason, boolean broken) implements Verdict {}

  /** A connection that had served before had gone when it was used again. */
  record Stale() implements Verdict {}
}
