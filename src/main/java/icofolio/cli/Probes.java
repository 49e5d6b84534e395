package icofolio.cli;

import icofolio.chain.PoolProbe;
import icofolio.chain.rpc.ReferencedKeys;
import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.EndpointProbe;
import java.time.Duration;

/** The way to single endpoints that a command line allows. */
final class Probes {
  /** For a command that prints a key. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Probes() {}

  /**
   * A probe.
   *
   * @throws ChainUnreadableException with {@code --offline}: then no socket is opened
   * @throws UsageException with {@code --as-of}
   */
  static EndpointProbe of(Session session) {
    if (session.globals().offline()) {
      throw new ChainUnreadableException(
          "this asks endpoints, and --offline is set", "Leave --offline out.");
    }
    if (session.globals().asOf() != null) {
      throw new UsageException(
          "usage", "endpoints are asked as they are now, and --as-of asks for another time", null);
    }
    var keys = new ReferencedKeys(session.environment()::get, PATIENCE, session.notices()::warn);
    return new PoolProbe(keys, session.globals().timeout());
  }
}
