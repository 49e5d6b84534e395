package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.sale.Chain;
import icofolio.store.H2Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is changed of endpoints while a chain is read. */
@Timeout(60)
final class ReadChainsTest {
  private static final Chain ETHEREUM = new Chain("eip155:1");

  @TempDir Path folder;

  private static EndpointKey key(String label, KeyState state) {
    return new EndpointKey(label, "env:" + label, Folio.NOW, null, state, 0, 0, null);
  }

  private static Endpoint endpoint(EndpointKey... keys) {
    return new Endpoint(
        "node",
        ETHEREUM,
        "https://node.example/{key}",
        List.of(keys),
        null,
        null,
        null,
        0,
        0,
        null);
  }

  @Test
  void aKeyThatIsRotatedMeanwhileIsTakenOverAndUsesAreSeenBeforeTheEnd() {
    Folio folio = new Folio(H2Store.at(folder.resolve("keys.mv.db")));
    EditEndpoints edit = new EditEndpoints(folio.tracker);
    edit.add(endpoint(key("OLD", KeyState.ACTIVE)));
    CountDownLatch reloaded = new CountDownLatch(1);
    FakeChain chain =
        new FakeChain() {
          @Override
          public void reload(List<Endpoint> endpoints) {
            if (endpoints.getFirst().keys().getFirst().label().equals("NEW")) {
              reloaded.countDown();
            }
          }
        };
    ReadChains read = new ReadChains(folio.tracker, chain, Duration.ofMillis(20));
    ReadChains.Answers<Long> answers =
        read.one(
            ETHEREUM,
            reader -> {
              replace(folio);
              waits(reloaded);
              return usesOnceKept(edit);
            });
    assertThat(answers.failed()).isEmpty();
    // The uses of the keys were kept while the reading went on.
    assertThat(answers.given().get(ETHEREUM)).isPositive();
  }

  private static long usesOnceKept(EditEndpoints edit) {
    long uses = 0;
    while (uses == 0 && !Thread.currentThread().isInterrupted()) {
      uses = edit.all().getFirst().uses();
      Thread.onSpinWait();
    }
    return uses;
  }

  /** As another program would do it. */
  private static void replace(Folio folio) {
    folio.tracker.change(
        "endpoint rotate node",
        null,
        changes -> {
          changes.readings().put(endpoint(key("NEW", KeyState.ACTIVE)));
          return new Store.Written<>(1, true);
        });
  }

  private static void waits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new ChainUnreadableException("interrupted", null);
    }
  }
}
