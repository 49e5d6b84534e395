package icofolio.chain.rpc;

import icofolio.entry.BadValueException;
import icofolio.entry.EndpointUrl;
import icofolio.reading.Endpoint;
import icofolio.reading.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint in use: what it has shown that it takes, and when it may be asked next. Times are
 * nanoseconds of one clock. Guarded by the pool's lock.
 */
final class Provider {
  /** A little more than a second: what leaves evenly does not arrive so. */
  private static final long SECOND = Duration.ofMillis(1050).toNanos();

  private static final int MOST_DOUBLINGS = 20;
  private static final int UNPROVED_LOAD = 8;
  private static final int GROWING = 20;
  private static final int LARGEST_BATCH = 1000;

  private final PoolOptions options;
  private Endpoint endpoint;
  private List<ProviderKey> keys;
  private final Deque<Long> begun = new ArrayDeque<>();

  boolean proved;

  /** Why it is asked no more; null while it is. */
  @Nullable String out;

  /** Why it is resting, or last was. */
  @Nullable String trouble;

  private int proving;
  private int inFlight;
  private int width;
  private int batch;
  private int batchCeiling = LARGEST_BATCH;
  private int goodBatches;
  private int failures;
  private long failedAt = Long.MIN_VALUE;
  private long restsUntil;
  private long latency;
  private long lastBegun;

  Provider(Endpoint endpoint, PoolOptions options) {
    this.endpoint = endpoint;
    this.options = options;
    this.width = options.inFlight();
    this.batch = endpoint.batch() == null ? options.batch() : Math.max(1, endpoint.batch());
    this.batchCeiling = endpoint.batch() == null ? LARGEST_BATCH : batch;
    this.keys = new ArrayList<>(keysOf(endpoint));
    try {
      EndpointUrl _ = EndpointUrl.of(endpoint.url());
    } catch (BadValueException e) {
      this.out = "has a URL that " + e.why();
    }
  }

  private static List<ProviderKey> keysOf(Endpoint endpoint) {
    return endpoint.needsKey()
        ? endpoint.keys().stream().map(ProviderKey::of).toList()
        : List.of(ProviderKey.none());
  }

  String id() {
    return endpoint.id();
  }

  /** Where it is: on this machine, whatever that is called, each port is one. */
  String host() {
    try {
      EndpointUrl parsed = EndpointUrl.of(url());
      int port = url().indexOf(':', url().indexOf("://") + 3);
      return parsed.isLoopback() ? "loopback" + url().substring(Math.max(0, port)) : parsed.host();
    } catch (BadValueException _) {
      return url();
    }
  }

  String url() {
    return endpoint.url();
  }

  List<ProviderKey> keys() {
    return keys;
  }

  /** Takes over what has been changed; false where that makes it another endpoint. */
  boolean takes(Endpoint changed) {
    boolean same = changed.url().equals(url()) && changed.chain().equals(endpoint.chain());
    if (!same) {
      return false;
    }
    List<ProviderKey> before = keys;
    keys = new ArrayList<>();
    for (ProviderKey key : keysOf(changed)) {
      ProviderKey known =
          before.stream()
              .filter(one -> one.label.equals(key.label))
              .filter(one -> java.util.Objects.equals(one.reference, key.reference))
              .findFirst()
              .orElse(key);
      known.state = key.state;
      keys.add(known);
    }
    if (!java.util.Objects.equals(changed.batch(), endpoint.batch())) {
      batchCeiling = changed.batch() == null ? LARGEST_BATCH : Math.max(1, changed.batch());
      batch = Math.min(batchCeiling, options.batch());
    }
    endpoint = changed;
    return true;
  }

  /** Whether it may be asked now or later. */
  boolean isUsable() {
    return out == null && keys.stream().anyMatch(ProviderKey::works);
  }

  /** Why it is asked no more. */
  String whyOut() {
    if (out != null) {
      return out;
    }
    return keys.stream()
        .map(key -> key.aside)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(aside -> "has no key that serves: " + aside)
        .orElse("has no key; add one by reference");
  }

  /** When the next request may begin, as far as that depends on time alone. */
  long readyAt(long now) {
    long key = sharing().stream().mapToLong(one -> one.restsUntil).min().orElse(Long.MAX_VALUE);
    return Math.max(Math.max(restsUntil, key), nextSlot(now));
  }

  private long nextSlot(long now) {
    Integer rate = endpoint.rate();
    if (rate == null) {
      return now;
    }
    while (!begun.isEmpty() && begun.getFirst() + SECOND <= now) {
      begun.removeFirst();
    }
    return begun.size() < rate || begun.isEmpty() ? now : begun.getFirst() + SECOND;
  }

  boolean isReady(long now) {
    boolean waitsForProof = provesAlone() && proving > 0;
    return isUsable() && inFlight < width && readyAt(now) <= now && !waitsForProof;
  }

  /** Whether its chain's id takes a request of its own, before which nothing else is asked. */
  boolean provesAlone() {
    return !proved && batch == 1;
  }

  /** Whether one request for its chain's id is worth sending beside all else. */
  boolean wantsProof(long now) {
    return !proved && proving == 0 && isReady(now);
  }

  /** How little it is wanted for the next request. */
  long load() {
    return inFlight + (proved ? 0L : UNPROVED_LOAD) + 4L * failures;
  }

  long lastBegun() {
    return lastBegun;
  }

  int batch() {
    return batch;
  }

  int inFlight() {
    return inFlight;
  }

  /** Smoothed time of an answer; 0 where none is known. */
  long latency() {
    return latency;
  }

  /** The key for the next request; only where it is ready. */
  ProviderKey nextKey(long now) {
    return sharing().stream()
        .filter(key -> key.restsUntil <= now)
        .min(Comparator.comparingInt(key -> key.inFlight))
        .orElseThrow();
  }

  /** The keys that share the load: those that retire only where no other works. */
  private List<ProviderKey> sharing() {
    Predicate<ProviderKey> active = key -> key.state == KeyState.ACTIVE;
    List<ProviderKey> work = keys.stream().filter(ProviderKey::works).toList();
    List<ProviderKey> first = work.stream().filter(active).toList();
    return first.isEmpty() ? work : first;
  }

  void begins(ProviderKey key, boolean proves, long now, Instant at) {
    inFlight++;
    proving += proves ? 1 : 0;
    lastBegun = now;
    if (endpoint.rate() != null) {
      begun.addLast(now);
    }
    key.begins(at);
  }

  void ends(ProviderKey key, boolean proves, boolean failed) {
    inFlight--;
    proving -= proves ? 1 : 0;
    key.ends(failed);
  }

  /** A request that began then was answered. */
  void answered(long began, long now, int calls) {
    failures = 0;
    long took = Math.max(1, now - began);
    latency = latency == 0 ? took : (3 * latency + took) / 4;
    if (calls >= batch && ++goodBatches >= GROWING) {
      goodBatches = 0;
      batch = Math.min(batchCeiling, batch + Math.max(1, batch / 10));
    }
    if (width < options.inFlight() && ThreadLocalRandom.current().nextInt(width) == 0) {
      width++;
    }
  }

  /** A request that began then failed; several at the same time are one failure. */
  void failed(String reason, long began, long now) {
    trouble = reason;
    if (began >= failedAt) {
      failures++;
      failedAt = now;
      restsUntil = Math.max(restsUntil, now + backOff());
    }
  }

  /** It has had enough for now. */
  void limited(ProviderKey key, @Nullable Duration after, String reason, long began, long now) {
    trouble = reason;
    if (began >= failedAt) {
      failures++;
      failedAt = now;
      width = Math.max(1, width / 2);
    }
    long told = after == null ? 0 : Math.min(after.toSeconds(), Duration.ofDays(1).toSeconds());
    long rest = Math.max(Duration.ofSeconds(told).toNanos(), backOff());
    key.restsUntil = Math.max(key.restsUntil, now + rest);
  }

  /** Doubled with every failure in a row, and never quite the same for two who failed together. */
  private long backOff() {
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
    long longest = options.longestRest().toNanos();
    long rest = Math.min(longest, options.rest().toNanos() << doublings);
    return rest / 2 + ThreadLocalRandom.current().nextLong(rest / 2 + 1);
  }

  /** So many calls in one request were refused. */
  void tooMany(int calls, int most) {
    int smaller = most > 0 ? Math.min(most, calls - 1) : Math.max(1, calls / 4);
    batch = Math.max(1, Math.min(batch, smaller));
    batchCeiling = Math.max(1, Math.min(batchCeiling, most > 0 ? most : calls - 1));
    goodBatches = 0;
  }
}
