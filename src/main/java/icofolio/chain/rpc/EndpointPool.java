package icofolio.chain.rpc;

import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of a chain as one node. Opens no socket before the first ask.
 *
 * <p>One lock guards all that is known of the endpoints; nothing waits for a network or a key while
 * it is held.
 */
public final class EndpointPool implements Node, AutoCloseable {
  private static final int ID_BITS = 31;
  private static final long START = System.nanoTime();

  private final Chain chain;
  private final PoolOptions options;
  private final KeySource keySource;
  private final Flight.Chains shared;
  private final Transport transport;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Flight> flights = new HashSet<>();
  private final Roster roster;

  EndpointPool(
      Chain chain,
      List<Endpoint> endpoints,
      KeySource keySource,
      PoolOptions options,
      OkHttpClient base) {
    if (!chain.isEvm()) {
      throw new IllegalArgumentException("no chain of Ethereum's kind: " + chain.id());
    }
    this.chain = chain;
    this.options = options;
    this.keySource = keySource;
    this.shared =
        new Flight.Chains(
            chain.id().substring(chain.id().indexOf(':') + 1),
            new AtomicLong(new SecureRandom().nextLong(1L << ID_BITS)),
            InstantSource.system());
    this.transport = new Transport(base, options);
    this.roster = new Roster(chain, endpoints, options);
  }

  /**
   * A pool.
   *
   * @param chain of Ethereum's kind
   * @param endpoints those of other chains are left aside
   */
  public static EndpointPool of(
      Chain chain, List<Endpoint> endpoints, KeySource keys, PoolOptions options) {
    return new EndpointPool(chain, endpoints, keys, options, new OkHttpClient());
  }

  @Override
  public Chain chain() {
    return chain;
  }

  @Override
  public List<Answer> ask(List<Ask> asks) {
    return ask(asks, null);
  }

  private List<Answer> ask(List<Ask> asks, @Nullable String only) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return asks.stream().<Answer>map(_ -> new Answer.Failed(Round.CANCELLED)).toList();
    }
    try {
      return new Round(this, roster, asks, only).run();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Node> each() {
    return locked(
        () ->
            roster.providers(null).stream()
                .filter(Provider::isUsable)
                .<Node>map(one -> new One(one.id()))
                .toList());
  }

  /** Of endpoints that are at one host the first: two of one provider are no two opinions. */
  public List<Node> eachHost() {
    return locked(
        () -> {
          Set<String> hosts = new HashSet<>();
          return roster.providers(null).stream()
              .filter(Provider::isUsable)
              .filter(one -> hosts.add(one.host()))
              .<Node>map(one -> new One(one.id()))
              .toList();
        });
  }

  /** One endpoint of the pool alone. */
  private final class One implements Node {
    private final String id;

    private One(String id) {
      this.id = id;
    }

    @Override
    public Chain chain() {
      return chain;
    }

    @Override
    public List<Answer> ask(List<Ask> asks) {
      return EndpointPool.this.ask(asks, id);
    }

    @Override
    public List<Node> each() {
      return List.of(this);
    }
  }

  /**
   * Takes other endpoints, keys and states from now on. What is on its way with a key that is no
   * longer wanted ends as it would have; what fails of it is asked again with those that are.
   */
  public void reload(List<Endpoint> endpoints) {
    locked(
        () -> {
          roster.reload(endpoints);
          changed.signalAll();
          return true;
        });
  }

  /** Requests on their way with that key; the label is empty for those without one. */
  public int inFlight(String endpoint, String label) {
    return locked(() -> roster.inFlight(endpoint, label));
  }

  /** What each key was used for since this was last asked; those that were not are left out. */
  public List<Usage> drainUsage() {
    return locked(roster::drainUsage);
  }

  /** What a person ought to know and has not been told by this yet. */
  public List<Notice> notices() {
    return locked(roster::drainNotices);
  }

  /** Ends all that is on its way; whoever waits for an answer gets none. */
  @Override
  public void close() {
    locked(
        () -> {
          roster.providers(null).forEach(one -> one.out = "is no longer asked");
          flights.forEach(Flight::cancel);
          changed.signalAll();
          return true;
        });
    transport.close();
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  // For rounds, which hold the lock.

  PoolOptions options() {
    return options;
  }

  long now() {
    return System.nanoTime() - START;
  }

  /** Signalled when an endpoint has answered or the endpoints have changed. */
  Condition changed() {
    return changed;
  }

  /** Sends a request for a round, or for none. */
  Flight start(Provider provider, List<Slot> slots, @Nullable Round round) {
    long now = now();
    ProviderKey key = provider.nextKey(now);
    Flight flight = new Flight(provider, key, slots, now);
    provider.begins(key, flight.proves, now, shared.clock().instant());
    flights.add(flight);
    Thread.ofVirtual().name("endpoint " + provider.id()).start(() -> fly(flight, round));
    return flight;
  }

  /** Proves those endpoints that nobody has asked yet, beside the first request. */
  void callTheRoll(@Nullable String only) {
    long now = now();
    roster.providers(only).stream()
        .filter(provider -> provider.wantsProof(now))
        .forEach(provider -> start(provider, List.of(), null));
  }

  // Flights, on their own threads.

  private void fly(Flight flight, @Nullable Round round) {
    Verdict verdict = new Verdict.Fault("was not asked: this program failed", false);
    try {
      verdict = flight.fly(transport, keySource, shared);
    } catch (Exception e) {
      // Also checked ones: OkHttp is Kotlin. Their texts can hold the URL, and so the key.
      String kind = e.getClass().getSimpleName();
      verdict = new Verdict.Fault("was not asked: this program failed (" + kind + ")", false);
    } finally {
      if (verdict instanceof Verdict.Stale) {
        transport.forgetIdle();
      }
      lock.lock();
      try {
        land(flight, round, verdict);
      } finally {
        lock.unlock();
      }
    }
  }

  private void land(Flight flight, @Nullable Round round, Verdict verdict) {
    flights.remove(flight);
    boolean counts = !flight.isCancelled();
    boolean failed = counts && !(verdict instanceof Verdict.Told);
    flight.provider.ends(flight.key, flight.proves, failed);
    if (counts) {
      new Settlement(roster, flight, now()).settle(verdict);
    }
    if (round != null) {
      round.landed(flight, counts ? verdict : new Verdict.Stale());
    }
    changed.signalAll();
  }
}
