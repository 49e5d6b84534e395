package icofolio.chain.rpc;

import java.time.Duration;

/**
 * How patient and how busy a pool is.
 *
 * @param connect longest time for a connection
 * @param call longest time for one request, from first to last byte
 * @param patience longest time in which nothing at all is answered; ten times of it is the longest
 *     that any ask takes
 * @param rest first rest of an endpoint that has failed; doubled with each failure in a row
 * @param longestRest most that an endpoint rests, and the longest {@code Retry-After} that is
 *     waited for
 * @param mostBytes of one answer, decompressed
 * @param requestBytes of one request; asks that together are longer go in several
 * @param inFlight requests to one endpoint at a time
 * @param batch calls in one request, before an endpoint has shown what it takes
 * @param tries of one call at one endpoint
 */
public record PoolOptions(
    Duration connect,
    Duration call,
    Duration patience,
    Duration rest,
    Duration longestRest,
    int mostBytes,
    int requestBytes,
    int inFlight,
    int batch,
    int tries) {

  private static final int TIMES = 3;

  /** What serves a person at a terminal. */
  public static final PoolOptions USUAL =
      new PoolOptions(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofMillis(250),
          Duration.ofSeconds(30),
          32 << 20,
          192 << 10,
          16,
          100,
          3);

  /** The same with another time for a whole request, and as much more patience. */
  public PoolOptions within(Duration oneCall) {
    return within(oneCall, oneCall.multipliedBy(TIMES));
  }

  /** The same with other times for a whole request and for an ask without any progress. */
  public PoolOptions within(Duration oneCall, Duration noProgress) {
    Duration connecting = connect.compareTo(oneCall) < 0 ? connect : oneCall;
    return new PoolOptions(
        connecting,
        oneCall,
        noProgress,
        rest,
        longestRest,
        mostBytes,
        requestBytes,
        inFlight,
        batch,
        tries);
  }

  /** The same with another bound for one answer. */
  public PoolOptions atMost(int bytes) {
    return new PoolOptions(
        connect, call, patience, rest, longestRest, bytes, requestBytes, inFlight, batch, tries);
  }
}
