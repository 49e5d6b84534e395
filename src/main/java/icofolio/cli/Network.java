package icofolio.cli;

import icofolio.chain.EvmChains;
import icofolio.tracker.ChainUnreadableException;
import icofolio.tracker.Chains;

/** The way to the chains that a command line allows. */
final class Network {
  private Network() {}

  /**
   * The chains.
   *
   * @throws ChainUnreadableException with {@code --offline}: then no socket is opened
   * @throws UsageException with {@code --as-of}: chains are read as they are now
   */
  static Chains of(Session session) {
    if (session.globals().offline()) {
      throw new ChainUnreadableException(
          "this asks chains, and --offline is set",
          "Leave --offline out, or ask for what is stored.");
    }
    if (session.globals().asOf() != null) {
      throw new UsageException(
          "usage", "chains are read as they are now, and --as-of asks for another time", null);
    }
    return new EvmChains(
        session.environment(), session.tracker()::now, session.globals().timeout());
  }
}
