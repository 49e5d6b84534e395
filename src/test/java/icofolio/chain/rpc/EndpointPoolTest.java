package icofolio.chain.rpc;

import static icofolio.chain.rpc.HostileServer.chain;
import static icofolio.chain.rpc.Pools.asks;
import static icofolio.chain.rpc.Pools.endpoint;
import static icofolio.chain.rpc.Pools.key;
import static icofolio.chain.rpc.Pools.pool;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.Endpoint;
import icofolio.reading.KeyState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointPoolTest {

  @Test
  void provesTheChainInTheFirstRequest() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool = pool(endpoint("alpha", server))) {
      assertThat(server.received()).isEmpty();
      check(pool.ask(asks(3)), 3);
      check(pool.ask(asks(2)), 2);
      assertThat(server.received()).hasSize(2);
      assertThat(server.received().getFirst().text()).contains("eth_chainId");
      assertThat(server.received().getLast().text()).doesNotContain("eth_chainId");
    }
  }

  @Test
  void manyCallsGoInFewRequests() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool = pool(endpoint("alpha", server))) {
      check(pool.ask(asks(5100)), 5100);
      assertThat(server.received()).hasSizeLessThanOrEqualTo(51 + 1);
    }
  }

  /**
   * How long it takes is the benchmark's matter; here, that those that fail are soon left alone.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whereFiveOfTenFailTheOthersAnswerAll(boolean hang) throws Exception {
    List<HostileServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        HostileServer.Manner failure =
            hang ? HostileServer.Received::hang : r -> r.answer(500, "no");
        servers.add(HostileServer.start(i < 5 ? failure : r -> r.answer(chain(1))));
      }
      try (EndpointPool pool = pool(servers)) {
        List<Ask> heavy = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
          heavy.add(Ask.of("echo", "0x" + Integer.toHexString(i), "0x" + "0".repeat(130_000)));
        }
        check(pool.ask(asks(2)), 2);
        check(pool.ask(heavy), 17);
        check(pool.ask(heavy), 17);
      }
      for (HostileServer failing : servers.subList(0, 5)) {
        assertThat(failing.received()).hasSizeLessThanOrEqualTo(3);
      }
    } finally {
      servers.forEach(HostileServer::close);
    }
  }

  /** Neither answers before eight requests have come: were fewer sent at once, none would end. */
  @Test
  void theLoadIsSpreadAndManyAreOnTheirWayAtOnce() throws Exception {
    CountDownLatch eachProved = new CountDownLatch(2);
    try (HostileServer first = crowded(eachProved);
        HostileServer second = crowded(eachProved);
        EndpointPool pool = pool(endpoint("first", first), endpoint("second", second))) {
      check(pool.ask(asks(2)), 2);
      List<Ask> logs = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        logs.add(Ask.of("eth_getLogs", "0x" + Integer.toHexString(i)));
      }
      check(pool.ask(logs), 64);
      assertThat(first.mostInFlight()).isGreaterThanOrEqualTo(8).isLessThanOrEqualTo(16);
      assertThat(second.mostInFlight()).isGreaterThanOrEqualTo(8).isLessThanOrEqualTo(16);
    }
  }

  private static HostileServer crowded(CountDownLatch eachProved) throws IOException {
    CountDownLatch eight = new CountDownLatch(8);
    return HostileServer.start(
        r -> {
          if (r.text().contains("eth_getLogs")) {
            eight.countDown();
            await(eight);
          } else {
            eachProved.countDown();
            await(eachProved);
          }
          r.answer(chain(1));
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anEndpointIsNotAskedMoreOftenThanItsRate() throws Exception {
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    try (HostileServer server =
            HostileServer.start(
                r -> {
                  times.add(System.nanoTime());
                  r.answer(chain(1));
                });
        EndpointPool pool =
            pool(new Endpoint("alpha", Pools.ETHEREUM, server.url(), List.of(), 10, 1, null))) {
      long before = System.nanoTime();
      check(pool.ask(asks(24)), 24);
      assertThat(times).hasSize(24 + 1);
      // Ten may go at once, and every other waits for its tenth of a second.
      assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(1_400_000_000L);
    }
  }

  @Test
  void oneThatHangsIsNotWaitedForWhereAnotherAnswers() throws Exception {
    AtomicBoolean hangs = new AtomicBoolean();
    try (HostileServer sleepy =
            HostileServer.start(
                r -> {
                  if (hangs.get()) {
                    r.hang();
                  } else {
                    r.answer(chain(1));
                  }
                });
        HostileServer good = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool =
            EndpointPool.of(
                Pools.ETHEREUM,
                List.of(endpoint("sleepy", sleepy), endpoint("good", good)),
                KeySource.Key::new,
                PoolOptions.USUAL)) {
      check(pool.ask(asks(2)), 2);
      check(pool.ask(asks(2)), 2);
      hangs.set(true);
      long start = System.nanoTime();
      for (int i = 0; i < 3; i++) {
        check(pool.ask(asks(2)), 2);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(19));
    }
  }

  @Test
  void whereThereIsNothingToAskThatIsSaid() {
    try (EndpointPool pool = pool()) {
      assertThat(pool.ask(asks(1)))
          .containsExactly(
              new Answer.Failed(
                  "no endpoint of ethereum is known; add one with: ico endpoint add"));
      assertThat(pool.ask(List.of())).isEmpty();
    }
  }

  @Test
  void aKeyThatCannotBeFoundIsPutAsideWithAReason() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool =
            EndpointPool.of(
                Pools.ETHEREUM,
                List.of(endpoint("alpha", server, key("main", "env:NONE", KeyState.ACTIVE))),
                new ReferencedKeys(_ -> null, Duration.ofSeconds(1), _ -> {}),
                Pools.QUICK)) {
      assertThat(pool.ask(asks(1)).toString())
          .contains("alpha has no key that serves: cannot be found: env:NONE is not set");
      assertThat(pool.notices()).hasSize(1);
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aUrlThatMayNotBeAskedIsNot() {
    try (EndpointPool pool =
        pool(
            endpoint("clear", "http://rpc.example.org/"),
            endpoint("holds", "https://rpc.example.org/v3/0123456789abcdef0123456789abcdef"))) {
      assertThat(pool.ask(asks(1)).toString())
          .contains("clear has a URL that must begin with https://")
          .contains("holds has a URL that seems to hold an API key")
          .doesNotContain("0123456789abcdef");
      assertThat(pool.notices()).hasSize(2);
      assertThat(pool.each()).isEmpty();
    }
  }

  @Test
  void aKeyIsWrittenSoThatItStaysOnePartOfTheUrl() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool =
            pool(endpoint("alpha", server, key("main", "a/../b?c#d%e", KeyState.ACTIVE)))) {
      check(pool.ask(asks(1)), 1);
      assertThat(server.received().getFirst().path()).isEqualTo("/v1/a%2F..%2Fb%3Fc%23d%25e");
    }
  }

  @Test
  void eachEndpointCanBeAskedAlone() throws Exception {
    try (HostileServer first = HostileServer.start(r -> r.answer(chain(1)));
        HostileServer second = HostileServer.start(r -> r.answer(500, ""));
        EndpointPool pool = pool(endpoint("first", first), endpoint("second", second))) {
      List<Node> each = pool.each();
      assertThat(each).hasSize(2);
      check(each.getFirst().ask(asks(3)), 3);
      assertThat(second.received()).isEmpty();
      assertThat(each.getLast().ask(asks(1)).toString()).contains("second answers HTTP 500");
    }
  }

  @Test
  void whatWasUsedIsToldOnce() throws Exception {
    try (HostileServer server = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool = pool(endpoint("alpha", server))) {
      check(pool.ask(asks(1)), 1);
      check(pool.ask(asks(1)), 1);
      List<Usage> usage = pool.drainUsage();
      assertThat(usage).hasSize(1);
      assertThat(usage.getFirst().uses()).isEqualTo(2);
      assertThat(usage.getFirst().errors()).isZero();
      assertThat(pool.drainUsage()).isEmpty();
    }
  }

  private static void check(List<Answer> answers, int count) {
    assertThat(answers).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(answers.get(i)).isInstanceOf(Answer.Given.class);
      assertThat(((Answer.Given) answers.get(i)).result().stringValue())
          .isEqualTo("0x" + Integer.toHexString(i));
    }
  }
}
