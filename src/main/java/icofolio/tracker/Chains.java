package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import java.util.List;

/** Chains as they are reached over the person's endpoints: read-only. */
public interface Chains {
  /**
   * A chain over these endpoints; no socket is opened before something is asked.
   *
   * @param endpoints all of that chain, at least one
   */
  ChainReader open(Chain chain, List<Endpoint> endpoints);
}
