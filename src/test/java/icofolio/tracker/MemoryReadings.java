package icofolio.tracker;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.Reading;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is kept of chains, in memory and as simply as it can be. */
final class MemoryReadings implements ReadingChanges {
  private record Place(Chain chain, String transaction, long logIndex) {}

  private final Map<String, Endpoint> endpoints = new TreeMap<>();
  private final Map<Reading.Subject, Reading> readings = new HashMap<>();
  private final Map<Place, Transfer> transfers = new LinkedHashMap<>();

  /** Takes over all of another. */
  void become(MemoryReadings other) {
    endpoints.putAll(other.endpoints);
    readings.putAll(other.readings);
    transfers.putAll(other.transfers);
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.copyOf(endpoints.values());
  }

  @Override
  public @Nullable Reading reading(Reading.Subject subject) {
    return readings.get(subject);
  }

  @Override
  public List<Reading> readings(String item) {
    return sorted(subject -> subject.item().equals(item));
  }

  @Override
  public List<Reading> readings(Chain chain, String contract) {
    return sorted(subject -> subject.chain().equals(chain) && subject.contract().equals(contract));
  }

  @Override
  public List<Reading> about(Chain chain, String holder) {
    return sorted(subject -> subject.chain().equals(chain) && subject.holder().equals(holder));
  }

  private List<Reading> sorted(Predicate<Reading.Subject> which) {
    return readings.values().stream()
        .filter(reading -> which.test(reading.subject()))
        .sorted(
            Comparator.comparing((Reading reading) -> reading.subject().chain().id())
                .thenComparing(reading -> reading.subject().contract())
                .thenComparing(reading -> reading.subject().holder())
                .thenComparing(reading -> reading.subject().item()))
        .toList();
  }

  @Override
  public List<Transfer> transfers(Chain chain, String token) {
    return found(chain, transfer -> transfer.token().equals(token));
  }

  @Override
  public List<Transfer> transfersTo(Chain chain, String receiver) {
    return found(chain, transfer -> transfer.to().equals(receiver));
  }

  private List<Transfer> found(Chain chain, Predicate<Transfer> which) {
    return transfers.entrySet().stream()
        .filter(entry -> entry.getKey().chain.equals(chain) && which.test(entry.getValue()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparingLong(Transfer::block).thenComparingLong(Transfer::logIndex))
        .toList();
  }

  @Override
  public void put(Endpoint endpoint) {
    Endpoint known = endpoints.get(endpoint.id());
    endpoints.put(endpoint.id(), known == null ? endpoint : counted(endpoint, known));
  }

  private static Endpoint counted(Endpoint next, Endpoint known) {
    Map<String, EndpointKey> before = new HashMap<>();
    known.keys().forEach(key -> before.put(key.label(), key));
    List<EndpointKey> keys =
        next.keys().stream()
            .map(
                key -> {
                  EndpointKey old = before.getOrDefault(key.label(), key);
                  return new EndpointKey(
                      key.label(),
                      key.reference(),
                      key.added(),
                      key.expires(),
                      key.state(),
                      old.uses(),
                      old.errors(),
                      old.lastUse());
                })
            .toList();
    return new Endpoint(
        next.id(),
        next.chain(),
        next.url(),
        keys,
        next.rate(),
        next.batch(),
        next.note(),
        known.uses(),
        known.errors(),
        known.lastUse());
  }

  @Override
  public void removeEndpoint(String id) {
    endpoints.remove(id);
  }

  @Override
  public void used(String endpoint, String label, long uses, long errors, Instant last) {
    endpoints.computeIfPresent(
        endpoint,
        (id, known) ->
            label.isEmpty()
                ? known.used(uses, errors, last)
                : known.with(
                    known.keys().stream()
                        .map(k -> k.label().equals(label) ? k.used(uses, errors, last) : k)
                        .toList()));
  }

  @Override
  public void keep(Collection<Reading> more) {
    more.forEach(one -> readings.put(one.subject(), one.after(readings.get(one.subject()))));
  }

  @Override
  public void add(Chain chain, Collection<Transfer> more) {
    more.forEach(
        one -> transfers.putIfAbsent(new Place(chain, one.transaction(), one.logIndex()), one));
  }

  @Override
  public void removeTransfers(Chain chain, String token, long fromBlock) {
    transfers
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey().chain.equals(chain)
                    && entry.getValue().token().equals(token)
                    && entry.getValue().block() >= fromBlock);
  }
}
