package icofolio.chain.rpc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One ask of many calls: which endpoint gets which, until each has its answer. */
final class Round {
  static final String CANCELLED = "cancelled";

  private static final int LONGEST_IN_PATIENCES = 10;

  /** A second opinion is not waited for longer. */
  private static final long OPINION = Duration.ofSeconds(1).toNanos();

  private static final long HEDGE = Duration.ofSeconds(2).toNanos();
  private static final long SHORTEST_HEDGE = Duration.ofMillis(100).toNanos();

  private final EndpointPool pool;
  private final Roster roster;
  private final @Nullable String only;
  private final PoolOptions options;
  private final List<Slot> slots;
  private final Deque<Slot> queue;
  private final Set<Flight> flights = new HashSet<>();
  private final long end;
  private long deadline;
  private int open;
  private boolean over;

  /**
   * A round.
   *
   * @param only id of the one endpoint to ask; null for all
   */
  Round(EndpointPool pool, Roster roster, List<Ask> asks, @Nullable String only) {
    this.pool = pool;
    this.roster = roster;
    this.only = only;
    this.options = pool.options();
    this.slots = asks.stream().map(ask -> new Slot(ask, options.requestBytes())).toList();
    this.queue = new ArrayDeque<>(slots);
    this.open = slots.size();
    long now = pool.now();
    this.deadline = now + options.patience().toNanos();
    this.end = now + LONGEST_IN_PATIENCES * options.patience().toNanos();
  }

  /** Runs it on the caller's thread; the pool's lock is held but while waiting. */
  List<Answer> run() {
    try {
      boolean first = true;
      while (open > 0) {
        hedge();
        dispatch();
        if (first) {
          pool.callTheRoll(only);
          first = false;
        }
        giveUp();
        if (open > 0) {
          long _ = pool.changed().awaitNanos(nextEvent());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      slots.forEach(slot -> close(slot, new Answer.Failed(CANCELLED)));
    } finally {
      over = true;
      flights.forEach(Flight::cancel);
    }
    return slots.stream().map(Round::answer).toList();
  }

  private static Answer answer(Slot slot) {
    Answer answer = slot.answer;
    return answer == null ? new Answer.Failed("not asked") : answer;
  }

  private List<Provider> providers() {
    return roster.providers(only);
  }

  // Sending.

  private void dispatch() {
    for (Provider best = best(); best != null; best = best()) {
      Provider provider = best;
      List<Slot> load = load(provider);
      load.forEach(slot -> slot.takesOff(provider));
      flights.add(pool.start(provider, load, this));
    }
  }

  private @Nullable Provider best() {
    queue.removeIf(slot -> !slot.isOpen());
    if (queue.isEmpty()) {
      return null;
    }
    long now = pool.now();
    List<Provider> all = providers();
    return all.stream()
        .filter(provider -> provider.isReady(now))
        .filter(provider -> queue.stream().anyMatch(slot -> suits(slot, provider, all, now)))
        .min(Comparator.comparingLong(Provider::load).thenComparingLong(Provider::lastBegun))
        .orElse(null);
  }

  /** Whether this endpoint is to be asked now and not another that has not failed this call yet. */
  private boolean suits(Slot slot, Provider provider, List<Provider> all, long now) {
    if (!slot.mayAsk(provider, options.tries())) {
      return false;
    }
    int faults = slot.faults(provider);
    return faults == 0
        || all.stream()
            .filter(other -> other.isUsable() && other.readyAt(now) <= now)
            .filter(other -> slot.mayAsk(other, options.tries()))
            .noneMatch(other -> slot.faults(other) < faults);
  }

  /** Takes off the queue what fits into one request; nothing where that is a proof alone. */
  private List<Slot> load(Provider provider) {
    List<Provider> all = providers();
    long now = pool.now();
    int most = provider.batch() - (provider.proved ? 0 : 1);
    List<Slot> load = new ArrayList<>();
    long bytes = 0;
    Iterator<Slot> waiting = queue.iterator();
    while (waiting.hasNext() && load.size() < most) {
      Slot slot = waiting.next();
      if (suits(slot, provider, all, now)) {
        if (!load.isEmpty() && bytes + slot.weight > options.requestBytes()) {
          break;
        }
        waiting.remove();
        load.add(slot);
        bytes += slot.weight;
      }
    }
    return load;
  }

  /** Asks again elsewhere what has been out for long; the first answer counts. */
  private void hedge() {
    long now = pool.now();
    for (Flight flight : flights) {
      if (!flight.hedged && hedgeAt(flight) <= now && isAnotherReady(flight.provider, now)) {
        flight.hedged = true;
        flight.slots.stream().filter(Slot::isOpen).forEach(queue::addLast);
      }
    }
  }

  private boolean isAnotherReady(Provider slow, long now) {
    return providers().stream().anyMatch(other -> other != slow && other.isReady(now));
  }

  private long hedgeAt(Flight flight) {
    long usual = flight.provider.latency();
    long fastest =
        providers().stream().mapToLong(Provider::latency).filter(l -> l > 0).min().orElse(0);
    if (flight.proves && fastest > 0) {
      return flight.began + Math.min(HEDGE, Math.max(SHORTEST_HEDGE, 2 * fastest));
    }
    return flight.began + Math.max(HEDGE, 4 * usual);
  }

  // Hearing.

  /** A flight has ended; what it said of the endpoint is settled already. */
  void landed(Flight flight, Verdict verdict) {
    flights.remove(flight);
    flight.slots.forEach(slot -> slot.lands(flight.provider));
    if (over) {
      return;
    }
    if (flight.slots.isEmpty() && verdict instanceof Verdict.Fault fault) {
      queue.forEach(slot -> slot.faulted(flight.provider, fault.reason()));
    }
    for (int i = 0; i < flight.slots.size(); i++) {
      Slot slot = flight.slots.get(i);
      if (slot.isOpen()) {
        hear(slot, flight.provider, verdict, i);
      }
    }
    cancelIdle();
  }

  private void hear(Slot slot, Provider provider, Verdict verdict, int index) {
    switch (verdict) {
      case Verdict.Told told -> hear(slot, provider, told.items().get(index));
      case Verdict.Fault fault -> slot.faulted(provider, fault.reason());
      case Verdict.Stale _ -> slot.faulted(provider, "broke off the connection");
      case Verdict.TooMany _, Verdict.Limited _, Verdict.BadKey _, Verdict.WrongChain _ -> {
        // Said of the endpoint, and no fault of this call.
      }
    }
    if (slot.isOpen()) {
      queue.addLast(slot);
    } else {
      counted();
    }
  }

  private void hear(Slot slot, Provider provider, Wire.@Nullable Item item) {
    switch (item) {
      case Wire.Item.Result result -> slot.hears(provider, result);
      case Wire.Item.Bad bad -> slot.faulted(provider, bad.reason());
      case Wire.Item.Error error ->
          hear(slot, provider, error, ErrorKind.of(error, slot.ask.method()));
      case null -> slot.faulted(provider, "leaves calls unanswered");
    }
  }

  private static void hear(Slot slot, Provider provider, Wire.Item.Error error, ErrorKind kind) {
    switch (kind) {
      case ANSWER -> slot.hears(provider, error, false);
      case ELSEWHERE -> slot.hears(provider, error, true);
      case KEY, LIMITED -> {
        // Said of the endpoint: the call is asked again.
      }
    }
  }

  /** Ends flights whose calls have all been answered by others. */
  private void cancelIdle() {
    flights.stream()
        .filter(flight -> flight.slots.stream().noneMatch(Slot::isOpen))
        .forEach(Flight::cancel);
  }

  private void counted() {
    open--;
    deadline = pool.now() + options.patience().toNanos();
  }

  private void close(Slot slot, Answer answer) {
    if (slot.isOpen()) {
      slot.answer = answer;
      open--;
    }
  }

  // Giving up and waiting.

  private long lastMoment() {
    return Math.min(end, deadline);
  }

  private void giveUp() {
    long now = pool.now();
    List<Provider> all = providers();
    boolean late = now >= lastMoment();
    for (Slot slot : late ? slots : List.copyOf(queue)) {
      if (slot.isOpen() && (late || !(slot.isFlying() || hasHope(slot, all, now)))) {
        Answer fallback = slot.fallback();
        close(slot, fallback != null ? fallback : new Answer.Failed(roster.why(slot, only, late)));
      }
    }
    queue.removeIf(slot -> !slot.isOpen());
  }

  private boolean hasHope(Slot slot, List<Provider> all, long now) {
    // Not the deadline: that moves with every answer to what is on its way.
    long longest = Math.min(options.patience().toNanos(), options.longestRest().toNanos());
    long until = now + (slot.hasFallback() ? OPINION : longest);
    return all.stream()
        .filter(Provider::isUsable)
        .filter(provider -> slot.mayAsk(provider, options.tries()))
        .anyMatch(provider -> provider.readyAt(now) <= until);
  }

  /** Nanoseconds until something is to be done even if nothing is heard. */
  private long nextEvent() {
    long now = pool.now();
    long next = lastMoment();
    for (Flight flight : flights) {
      long hedge = flight.hedged ? Long.MAX_VALUE : hedgeAt(flight);
      next = hedge > now ? Math.min(next, hedge) : next;
    }
    for (Provider provider : queue.isEmpty() ? List.<Provider>of() : providers()) {
      long ready = provider.isUsable() ? provider.readyAt(now) : Long.MAX_VALUE;
      next = ready > now ? Math.min(next, ready) : next;
    }
    return Math.max(1, next - now);
  }
}
