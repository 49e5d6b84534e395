package icofolio.chain;

import icofolio.chain.rpc.Node;
import icofolio.reading.Sighting;
import icofolio.reading.TransactionReading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a chain says of transactions, many at once. */
public final class Transactions {
  /** Transactions that are held at a time, with all their logs. */
  private static final int TOGETHER = 100;

  private final Node node;
  private final InstantSource clock;

  /** A reader of that chain's transactions; the clock dates the sightings. */
  public Transactions(Node node, InstantSource clock) {
    this.node = node;
    this.clock = clock;
  }

  /** Reads one. */
  public TransactionReading read(String hash) {
    return read(List.of(hash)).getFirst();
  }

  /**
   * Reads many.
   *
   * @param hashes {@code 0x} and 64 hex digits each
   * @return a reading of each, in the order of asking; a failure is a reading too
   */
  public List<TransactionReading> read(List<String> hashes) {
    List<String> lower = hashes.stream().map(hash -> hash.toLowerCase(Locale.ROOT)).toList();
    List<String> once = List.copyOf(new LinkedHashSet<>(lower));
    Map<String, TransactionReading> readings = new LinkedHashMap<>();
    for (int from = 0; from < once.size(); from += TOGETHER) {
      List<String> some = once.subList(from, Math.min(from + TOGETHER, once.size()));
      try {
        Head head = Head.read(node);
        seen(some).forEach((hash, seen) -> readings.put(hash, reading(hash, seen, head)));
      } catch (UnreadException e) {
        some.forEach(hash -> readings.put(hash, new TransactionReading.Unread(hash, e.reason())));
      }
    }
    List<TransactionReading> all = new ArrayList<>(lower.size());
    for (String hash : lower) {
      TransactionReading reading = readings.get(hash);
      all.add(reading == null ? new TransactionReading.Unread(hash, "it was not asked") : reading);
    }
    return all;
  }

  /**
   * What can be seen of each. What was unclear is looked at again: a reorganisation, or an endpoint
   * that is behind, has passed by then. What is not known is asked of every endpoint.
   */
  private Map<String, Seen> seen(List<String> hashes) {
    Map<String, Seen> seen = TransactionLook.at(node, hashes);
    List<String> unclear =
        hashes.stream().filter(hash -> seen.get(hash) instanceof Seen.Unclear).toList();
    if (!unclear.isEmpty()) {
      seen.putAll(TransactionLook.at(node, unclear));
    }
    List<String> open = hashes.stream().filter(hash -> isOpen(seen.get(hash))).toList();
    List<Node> endpoints = node.each();
    for (int i = 0; endpoints.size() > 1 && i < endpoints.size(); i++) {
      lookElsewhere(endpoints.get(i), open, seen);
    }
    return seen;
  }

  /** Whether another endpoint may say more; where none has answered, none will. */
  private static boolean isOpen(@Nullable Seen seen) {
    return seen instanceof Seen.Absent || seen instanceof Seen.Unclear;
  }

  private static void lookElsewhere(Node endpoint, List<String> hashes, Map<String, Seen> seen) {
    List<String> open =
        hashes.stream()
            .filter(hash -> !(seen.get(hash) instanceof Seen.Mined))
            .filter(hash -> !(seen.get(hash) instanceof Seen.Waiting))
            .toList();
    if (!open.isEmpty()) {
      TransactionLook.at(endpoint, open)
          .forEach((hash, found) -> seen.merge(hash, found, Seen::better));
    }
  }

  private TransactionReading reading(String hash, Seen seen, Head head) {
    Instant now = clock.instant();
    return switch (seen) {
      case Seen.Mined mined -> mined(mined, head, sighting(head, now, mined.endpoint()));
      case Seen.Waiting waiting ->
          new TransactionReading.Pending(hash, sighting(head, now, waiting.endpoint()));
      case Seen.Absent absent ->
          new TransactionReading.Missing(hash, sighting(head, now, absent.endpoint()));
      case Seen.Unclear unclear -> new TransactionReading.Unread(hash, unclear.reason());
      case Seen.Unasked unasked -> new TransactionReading.Unread(hash, unasked.reason());
    };
  }

  private static Sighting sighting(Head head, Instant now, String endpoint) {
    return new Sighting(head.latest().number(), head.latest().hash(), now, endpoint);
  }

  private static TransactionReading mined(Seen.Mined mined, Head head, Sighting sighting) {
    MinedJson transaction = mined.transaction();
    return new TransactionReading.Mined(
        transaction.hash(),
        transaction.succeeded(),
        transaction.from(),
        transaction.to(),
        transaction.value(),
        transaction.fee(),
        transaction.block(),
        transaction.blockHash(),
        mined.header().time(),
        head.depth(transaction.block()),
        transaction.block() <= head.finalised(),
        transaction.moved(mined.header()),
        sighting);
  }
}
