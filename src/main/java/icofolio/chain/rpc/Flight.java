package icofolio.chain.rpc;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One request on its way: some calls, to one endpoint, with one key. */
final class Flight {
  private static final Ask CHAIN = Ask.of("eth_chainId");

  final Provider provider;
  final ProviderKey key;
  final List<Slot> slots;

  /** Whether it asks for the chain's id first. */
  final boolean proves;

  final long began;
  boolean hedged;

  private final String url;
  private volatile boolean cancelled;
  private volatile Transport.@Nullable Exchange exchange;
  private volatile @Nullable Thread looking;

  /** A flight from an endpoint as it is now; the pool's lock is held. */
  Flight(Provider provider, ProviderKey key, List<Slot> slots, long began) {
    this.provider = provider;
    this.key = key;
    this.slots = slots;
    this.proves = !provider.proved;
    this.url = provider.url();
    this.began = began;
  }

  /** Calls of its largest request. */
  int calls() {
    return slots.size() + (proves ? 1 : 0);
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Ends it; what it then says does not count. */
  void cancel() {
    cancelled = true;
    Transport.Exchange running = exchange;
    if (running != null) {
      running.cancel();
    }
    Thread seeker = looking;
    if (seeker != null) {
      seeker.interrupt();
    }
  }

  /** Sends it, on a thread of its own, and waits; no lock is held. */
  Verdict fly(Transport transport, KeySource keys, Chains chains) {
    return switch (find(keys)) {
      case null -> send(new Line(transport, null, chains));
      case KeySource.Key found -> send(new Line(transport, found.secret(), chains));
      case KeySource.None none ->
          new Verdict.BadKey(
              "cannot be found: " + Wire.harmless(key.reference + " " + none.reason(), null));
    };
  }

  /**
   * The key; null where none is needed. Only here is the thread interrupted: HTTP has a better way.
   */
  private KeySource.@Nullable Found find(KeySource keys) {
    if (key.reference == null) {
      return null;
    }
    looking = Thread.currentThread();
    try {
      return keys.find(key.reference);
    } finally {
      looking = null;
      boolean _ = Thread.interrupted();
    }
  }

  private Verdict send(Line line) {
    List<Ask> asks = slots.stream().map(slot -> slot.ask).toList();
    if (!proves) {
      return line.send(asks);
    }
    List<Ask> all = new ArrayList<>(asks);
    all.addFirst(CHAIN);
    return Judgement.proved(line.send(all), line.chains.wanted());
  }

  /**
   * What all flights of a pool share.
   *
   * @param wanted id that every endpoint must give
   * @param ids for calls, never the same twice
   */
  record Chains(String wanted, AtomicLong ids, InstantSource clock) {}

  private final class Line {
    private final Transport transport;
    private final @Nullable String secret;
    private final Chains chains;

    private Line(Transport transport, @Nullable String secret, Chains chains) {
      this.transport = transport;
      this.secret = secret;
      this.chains = chains;
    }

    private Verdict send(List<Ask> asks) {
      long firstId = chains.ids().getAndAdd(asks.size());
      String full =
          secret == null
              ? url
              : url.replace(icofolio.reading.Endpoint.PLACE, PercentEncoded.of(secret));
      Transport.Exchange sending = transport.prepare(full, Wire.write(asks, firstId));
      exchange = sending;
      if (cancelled) {
        return new Verdict.Fault("was cancelled", false);
      }
      return new Judgement(asks, firstId, secret).of(sending.send(), chains.clock().instant());
    }
  }
}
