package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.reading.Reading;
import icofolio.reading.Sighting;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import icofolio.tracker.Store.Written;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever is done to what is kept of chains, the store holds what memory holds. */
final class ReadingsPropertyTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Chain ONE = new Chain("eip155:1");
  private static final Chain TEN = new Chain("eip155:10");

  private Random random = new Random(0);

  @Property(tries = 10)
  void theStoreHoldsWhatMemoryHolds(@ForAll long seed) {
    Store memory = Stores.MEMORY.open();
    Store h2 = Stores.H2.open();
    for (int change = 0; change < 4; change++) {
      boolean keep = new Random(seed + change).nextInt(4) > 0;
      for (Store store : List.of(memory, h2)) {
        random = new Random(seed * 31 + change);
        store.change(
            "test",
            null,
            changes -> {
              IntStream.range(0, random.nextInt(12)).forEach(i -> deed(changes.readings()));
              return new Written<>("", keep);
            });
      }
      assertThat(all(h2)).isEqualTo(all(memory));
    }
    assertThat(h2.check()).isEmpty();
  }

  private static List<Object> all(Store store) {
    return store.read(
        records -> {
          Readings readings = records.readings();
          List<Object> all = new ArrayList<>(readings.endpoints());
          for (Chain chain : List.of(ONE, TEN)) {
            for (int i = 0; i < 3; i++) {
              all.add(readings.readings(chain, "c" + i));
              all.add(readings.about(chain, "h" + i));
              all.add(readings.transfers(chain, "token" + i));
              all.add(readings.transfersTo(chain, "to" + i));
            }
          }
          all.add(readings.readings("balance"));
          all.add(readings.readings("nonce"));
          return all;
        });
  }

  private void deed(ReadingChanges readings) {
    switch (random.nextInt(8)) {
      case 0 -> readings.put(endpoint());
      case 1 -> readings.removeEndpoint("e" + random.nextInt(3));
      case 2 ->
          readings.used(
              "e" + random.nextInt(3),
              random.nextBoolean() ? "" : "k" + random.nextInt(3),
              random.nextInt(5),
              random.nextInt(2),
              at());
      case 3 -> readings.put("e" + random.nextInt(3), key("k" + random.nextInt(3)));
      case 4, 5 ->
          readings.keep(IntStream.range(0, random.nextInt(6)).mapToObj(i -> reading()).toList());
      case 6 ->
          readings.add(
              chain(), IntStream.range(0, random.nextInt(6)).mapToObj(i -> transfer()).toList());
      default -> readings.removeTransfers(chain(), "token" + random.nextInt(3), random.nextInt(20));
    }
  }

  private Chain chain() {
    return random.nextBoolean() ? ONE : TEN;
  }

  private Instant at() {
    return START.plusMillis(random.nextInt(100_000));
  }

  private @Nullable Integer perhaps() {
    return random.nextBoolean() ? null : 1 + random.nextInt(9);
  }

  private Endpoint endpoint() {
    List<EndpointKey> keys =
        IntStream.range(0, 3)
            .filter(i -> random.nextBoolean())
            .mapToObj(i -> key("k" + i))
            .toList();
    return new Endpoint(
        "e" + random.nextInt(3),
        chain(),
        "https://a.example/{key}",
        keys,
        perhaps(),
        perhaps(),
        null);
  }

  private EndpointKey key(String label) {
    KeyState state = KeyState.values()[random.nextInt(3)];
    Instant expires = random.nextBoolean() ? null : at();
    return EndpointKey.fresh(label, "env:K" + random.nextInt(9), at(), expires).in(state);
  }

  private Reading reading() {
    var subject =
        new Reading.Subject(
            chain(),
            "c" + random.nextInt(3),
            "h" + random.nextInt(3),
            random.nextBoolean() ? "balance" : "nonce");
    return random.nextInt(3) == 0
        ? Reading.failed(subject, "HTTP " + random.nextInt(600), at())
        : Reading.good(
            subject,
            "" + random.nextInt(1000),
            new Sighting(random.nextInt(50), "0xab", at(), "e1"));
  }

  private Transfer transfer() {
    return new Transfer(
        "0x" + random.nextInt(8),
        random.nextInt(3),
        random.nextInt(20),
        "0xcd",
        random.nextBoolean() ? null : at(),
        "token" + random.nextInt(3),
        "from",
        "to" + random.nextInt(3),
        new BigInteger(256, random));
  }
}
