package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.HostileServer;
import icofolio.chain.rpc.KeySource;
import icofolio.chain.rpc.PoolOptions;
import icofolio.chain.rpc.Usage;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.sale.Chain;
import icofolio.store.H2Store;
import icofolio.tracker.EditEndpoints;
import icofolio.tracker.RotateKey;
import icofolio.tracker.Store.Written;
import icofolio.tracker.Tracker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While readers ask on and on a key is rotated, and the provider ends the old one: none fails. */
final class RotationUnderLoadTest {
  private static final Chain ETHEREUM = new Chain("eip155:1");
  private static final int READERS = 3;
  private static final String BLOCK =
      "\"result\":{\"number\":\"0x10\",\"timestamp\":\"0x65000000\",\"hash\":\"0x"
          + "ab".repeat(32)
          + "\"}";

  @TempDir Path folder;

  private final Map<String, Integer> received = new ConcurrentHashMap<>();
  private final Queue<Answer> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean oldIsEnded = new AtomicBoolean();
  private final Phaser rounds = new Phaser(1);
  private Tracker tracker;

  private void serve(HostileServer.Received request) throws java.io.IOException {
    String key = request.path().substring(1);
    if (key.equals("old-key") && oldIsEnded.get()) {
      received.merge("refused", 1, Integer::sum);
      request.answer(401, "");
      return;
    }
    received.merge(key, 1, Integer::sum);
    request.answer(
        call ->
            call.get("method").stringValue().equals("eth_chainId") ? "\"result\":\"0x1\"" : BLOCK);
  }

  private List<Endpoint> endpoints() {
    return new EditEndpoints(tracker).all();
  }

  /** A program that reads for long: looks which keys there are, asks, and tells what it used. */
  private void read() {
    try (EndpointPool pool =
        EndpointPool.of(
            ETHEREUM,
            endpoints(),
            reference -> new KeySource.Key(reference.substring("env:".length())),
            PoolOptions.USUAL)) {
      while (!over.get()) {
        pool.reload(endpoints());
        pool.ask(IntStream.range(0, 20).mapToObj(i -> BlockHeader.ask(i)).toList()).stream()
            .filter(answer -> !(answer instanceof Answer.Given))
            .forEach(failures::add);
        tell(pool.drainUsage());
        rounds.arriveAndAwaitAdvance();
      }
    } finally {
      rounds.arriveAndDeregister();
    }
  }

  private void tell(List<Usage> used) {
    tracker
        .store()
        .change(
            "test",
            null,
            changes -> {
              used.forEach(
                  one ->
                      changes
                          .readings()
                          .used(one.endpoint(), one.label(), one.uses(), one.errors(), one.last()));
              return new Written<>("", true);
            });
  }

  @Test
  void noRequestFails() throws Exception {
    tracker = new Tracker(H2Store.at(folder.resolve("portfolio")), Clock.systemUTC());
    try (HostileServer server = HostileServer.start(this::serve);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      new EditEndpoints(tracker)
          .add(
              new Endpoint(
                  "ours",
                  ETHEREUM,
                  server.url() + "/{key}",
                  List.of(EndpointKey.fresh("old", "env:old-key", Instant.EPOCH, null)),
                  null,
                  null,
                  null));
      List<Future<?>> running = new CopyOnWriteArrayList<>();
      rounds.bulkRegister(READERS);
      for (int i = 0; i < READERS; i++) {
        running.add(readers.submit(this::read));
      }
      rounds.arriveAndAwaitAdvance();
      List<String> steps = new CopyOnWriteArrayList<>();
      new RotateKey(
              tracker,
              new PoolProbe(
                  reference -> new KeySource.Key(reference.substring("env:".length())),
                  PoolOptions.USUAL),
              steps::add,
              // The period of grace: every reader begins and ends another round.
              grace -> IntStream.range(0, 2).forEach(i -> rounds.arriveAndAwaitAdvance()))
          .run("ours", new RotateKey.Plan("env:new-key", null, null, null, Duration.ofSeconds(10)));
      oldIsEnded.set(true);
      IntStream.range(0, 3).forEach(i -> rounds.arriveAndAwaitAdvance());
      over.set(true);
      rounds.arriveAndDeregister();
      for (Future<?> one : running) {
        one.get();
      }
      assertThat(steps.getLast()).startsWith("Nothing has used old for 10 s");
    }
    assertThat(failures).isEmpty();
    assertThat(received).containsKeys("old-key", "new-key").doesNotContainKey("refused");
    assertThat(endpoints().getFirst().keys())
        .extracting(EndpointKey::state)
        .containsExactly(KeyState.RETIRED, KeyState.ACTIVE);
  }
}
