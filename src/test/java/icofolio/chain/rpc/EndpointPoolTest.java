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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

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

  @Test
  void tenOfWhichFiveFailTakeAtMostTwiceTheTimeOfTenGoodOnes() throws Exception {
    Duration healthy = time(10, 0, r -> r.answer(500, "no"));
    assertThat(time(10, 5, r -> r.answer(500, "no"))).isLessThan(healthy.multipliedBy(2));
    assertThat(time(10, 5, HostileServer.Received::hang)).isLessThan(healthy.multipliedBy(3));
  }

  /** A small ask and a large one, as a reading of balances is, where each answer takes 100 ms. */
  private static Duration time(int count, int failing, HostileServer.Manner failure)
      throws Exception {
    List<HostileServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        HostileServer.Manner manner = i < failing ? failure : r -> r.answer(chain(1));
        servers.add(
            HostileServer.start(
                r -> {
                  r.pause(100);
                  manner.handle(r);
                }));
      }
      try (EndpointPool pool = pool(servers)) {
        List<Ask> heavy = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
          heavy.add(Ask.of("echo", "0x" + Integer.toHexString(i), "0x" + "0".repeat(130_000)));
        }
        long start = System.nanoTime();
        check(pool.ask(asks(2)), 2);
        check(pool.ask(heavy), 17);
        return Duration.ofNanos(System.nanoTime() - start);
      }
    } finally {
      servers.forEach(HostileServer::close);
    }
  }

  @Test
  void theLoadIsSpreadAndManyAreOnTheirWayAtOnce() throws Exception {
    try (HostileServer first = slow(50);
        HostileServer second = slow(50);
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
      check(pool.ask(asks(24)), 24);
      assertThat(times).hasSize(24 + 1);
      List<Long> sent = List.copyOf(times);
      for (int i = 10; i < sent.size(); i++) {
        assertThat(sent.get(i) - sent.get(i - 10)).isGreaterThan(1_000_000_000L);
      }
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
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
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

  private static HostileServer slow(long millis) throws IOException {
    return HostileServer.start(
        r -> {
          r.pause(millis);
          r.answer(chain(1));
        });
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
