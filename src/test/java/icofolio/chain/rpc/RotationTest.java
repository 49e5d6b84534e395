package icofolio.chain.rpc;

import static icofolio.chain.rpc.HostileServer.chain;
import static icofolio.chain.rpc.Pools.asks;
import static icofolio.chain.rpc.Pools.endpoint;
import static icofolio.chain.rpc.Pools.key;
import static icofolio.chain.rpc.Pools.pool;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.KeyState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RotationTest {
  private static final String OLD = "old-Key-1f2e3d";
  private static final String NEW = "new-Key-9a8b7c";
  private static final int ASKERS = 12;
  private static final int EACH_PHASE = 200;

  /** The keys that the provider takes now. */
  private volatile List<String> good = List.of(OLD);

  private final ConcurrentLinkedQueue<Answer> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong answered = new AtomicLong();

  private void serve(HostileServer.Received request) throws java.io.IOException {
    String key = request.path().substring("/v1/".length());
    request.pause(2);
    if (good.contains(key)) {
      request.answer(chain(1));
    } else {
      request.answer(401, "bad key " + key);
    }
  }

  @Test
  void aKeyIsChangedUnderLoadWithoutOneFailedRequest() throws Exception {
    try (HostileServer server = HostileServer.start(this::serve);
        EndpointPool pool = pool(endpoint("main", server, key("a", OLD, KeyState.ACTIVE)))) {
      AtomicBoolean ends = new AtomicBoolean();
      List<Thread> askers = new ArrayList<>();
      for (int i = 0; i < ASKERS; i++) {
        askers.add(Thread.ofVirtual().start(() -> askUntil(ends, pool)));
      }
      awaitMore();
      good = List.of(OLD, NEW);
      pool.reload(
          List.of(
              endpoint(
                  "main", server, key("a", OLD, KeyState.ACTIVE), key("b", NEW, KeyState.ACTIVE))));
      awaitMore();
      pool.reload(
          List.of(
              endpoint(
                  "main",
                  server,
                  key("a", OLD, KeyState.RETIRING),
                  key("b", NEW, KeyState.ACTIVE))));
      while (pool.inFlight("main", "a") > 0) {
        Thread.onSpinWait();
      }
      List<Usage> before = pool.drainUsage();
      good = List.of(NEW);
      awaitMore();
      assertThat(pool.drainUsage()).extracting(Usage::label).containsExactly("b");
      pool.reload(List.of(endpoint("main", server, key("b", NEW, KeyState.ACTIVE))));
      awaitMore();
      ends.set(true);
      for (Thread asker : askers) {
        asker.join();
      }
      assertThat(failures).isEmpty();
      assertThat(before).extracting(Usage::label).containsExactlyInAnyOrder("a", "b");
      assertThat(before).allSatisfy(usage -> assertThat(usage.errors()).isZero());
      assertThat(pool.notices()).isEmpty();
    }
  }

  @Test
  void aKeyThatIsTakenAwayAtOnceCostsNoAnswerEither() throws Exception {
    try (HostileServer server = HostileServer.start(this::serve);
        EndpointPool pool =
            pool(
                endpoint(
                    "main",
                    server,
                    key("a", OLD, KeyState.ACTIVE),
                    key("b", NEW, KeyState.RETIRING)))) {
      AtomicBoolean ends = new AtomicBoolean();
      List<Thread> askers = new ArrayList<>();
      for (int i = 0; i < ASKERS; i++) {
        askers.add(Thread.ofVirtual().start(() -> askUntil(ends, pool)));
      }
      awaitMore();
      assertThat(pool.drainUsage()).extracting(Usage::label).containsExactly("a");
      good = List.of(NEW);
      awaitMore();
      ends.set(true);
      for (Thread asker : askers) {
        asker.join();
      }
      assertThat(failures).isEmpty();
      List<Notice> notices = pool.notices();
      assertThat(notices).hasSize(1);
      assertThat(notices.getFirst().text())
          .isEqualTo(
              "Endpoint main: the key a is put aside: it is refused by the endpoint (HTTP 401).");
      assertThat(pool.drainUsage()).extracting(Usage::label).contains("b");
    }
  }

  private void askUntil(AtomicBoolean ends, EndpointPool pool) {
    while (!ends.get()) {
      for (Answer answer : pool.ask(asks(3))) {
        if (answer instanceof Answer.Given) {
          answered.incrementAndGet();
        } else {
          failures.add(answer);
        }
      }
    }
  }

  private void awaitMore() {
    long enough = answered.get() + EACH_PHASE;
    while (answered.get() < enough && failures.isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
