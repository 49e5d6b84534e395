package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.time.Instant;
import java.util.Collection;

/**
 * Writing what is kept of chains, within a change set and made durable with it. Moments are kept to
 * the millisecond.
 */
public interface ReadingChanges extends Readings {
  /**
   * Adds an endpoint, or puts it in the place of the one of its id. What its keys were used for
   * stays by label; a key that is no longer among them goes.
   */
  void put(Endpoint endpoint);

  /** Takes an endpoint out. */
  void removeEndpoint(String id);

  /**
   * Adds to what a key was used for.
   *
   * @param label of the key; empty for requests without one
   */
  void used(String endpoint, String label, long uses, long errors, Instant last);

  /** Puts the state of a key in place, where endpoint and key still exist. */
  default void put(String endpoint, EndpointKey key) {
    Endpoint known = endpoint(endpoint);
    if (known != null) {
      put(
          known.with(
              known.keys().stream().map(k -> k.label().equals(key.label()) ? key : k).toList()));
    }
  }

  /**
   * Keeps readings, each as {@link Reading#after} what is there: a failure leaves the value that
   * was read before.
   */
  void keep(Collection<Reading> readings);

  /** Keeps transfers; one that is there already is left as it is. */
  void add(Chain chain, Collection<Transfer> transfers);

  /** Takes out the transfers of a token from that block on: they are about to be read again. */
  void removeTransfers(Chain chain, String token, long fromBlock);
}
