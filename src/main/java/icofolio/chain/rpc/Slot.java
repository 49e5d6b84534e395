package icofolio.chain.rpc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call on its way to an answer. Guarded by the pool's lock. */
final class Slot {
  /** So many endpoints are asked before "not there" and "cannot say" are believed. */
  private static final int OPINIONS = 3;

  private static final Set<String> LONG_ANSWERS =
      Set.of("eth_getLogs", "eth_getBlockReceipts", "trace_filter", "debug_traceTransaction");
  private static final Set<String> MAY_BE_BEHIND =
      Set.of(
          "eth_getBlockByNumber",
          "eth_getBlockByHash",
          "eth_getTransactionByHash",
          "eth_getTransactionReceipt");

  final Ask ask;
  final int weight;
  @Nullable Answer answer;

  /** What stands if nobody says better: a null, or a refusal that another might not make. */
  private @Nullable Answer fallback;

  private final List<Provider> flying = new ArrayList<>(1);
  private final Set<Provider> opinions = new HashSet<>(2);
  private final Map<Provider, Integer> faults = new HashMap<>(2);
  private final Map<String, String> reasons = new HashMap<>(2);

  /**
   * A call.
   *
   * @param requestBytes of a request that is full
   */
  Slot(Ask ask, int requestBytes) {
    this.ask = ask;
    this.weight = LONG_ANSWERS.contains(ask.method()) ? requestBytes : weight(ask.parameters());
  }

  private static int weight(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length();
      case Collection<?> list -> list.stream().mapToInt(Slot::weight).sum();
      case Map<?, ?> map -> weight(map.values());
      case null, default -> 8;
    };
  }

  boolean isOpen() {
    return answer == null;
  }

  boolean isFlying() {
    return !flying.isEmpty();
  }

  void takesOff(Provider provider) {
    flying.add(provider);
  }

  void lands(Provider provider) {
    flying.remove(provider);
  }

  /** Whether an endpoint is worth asking, now or later. */
  boolean mayAsk(Provider provider, int tries) {
    return !flying.contains(provider)
        && !opinions.contains(provider)
        && opinions.size() < OPINIONS
        && faults(provider) < tries;
  }

  int faults(Provider provider) {
    return faults.getOrDefault(provider, 0);
  }

  void faulted(Provider provider, String reason) {
    faults.merge(provider, 1, Integer::sum);
    reasons.put(provider.id(), reason);
  }

  /** Why an endpoint has not answered this; null where it was not asked. */
  @Nullable String reason(Provider provider) {
    return reasons.get(provider.id());
  }

  boolean hasFallback() {
    return fallback != null;
  }

  @Nullable Answer fallback() {
    return fallback;
  }

  /** Takes what a provider said; where another might say better, it stays open. */
  void hears(Provider provider, Wire.Item.Result result) {
    Answer given = new Answer.Given(result.value(), provider.id());
    if (result.value().isNull() && MAY_BE_BEHIND.contains(ask.method())) {
      opinions.add(provider);
      fallback = given;
    } else {
      answer = given;
    }
  }

  /** Takes an error that is no trouble of the endpoint. */
  void hears(Provider provider, Wire.Item.Error error, boolean elsewhere) {
    Answer refused = new Answer.Refused(error.code(), error.message(), error.data(), provider.id());
    if (elsewhere) {
      opinions.add(provider);
      fallback = fallback == null ? refused : fallback;
    } else {
      answer = refused;
    }
  }
}
