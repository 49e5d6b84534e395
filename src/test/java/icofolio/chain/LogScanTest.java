package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.chain.rpc.Answer;
import icofolio.chain.rpc.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a node takes and refuses, what is read are all the logs, in their order, each once. */
final class LogScanTest {
  private static final String TOKEN = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
  private static final String TOPIC = "0x" + "ab".repeat(32);

  private static LogFilter filter(long from, long to) {
    return new LogFilter(List.of(TOKEN), List.of(List.of(TOPIC)), from, to);
  }

  /** A log in each of some blocks. */
  private record Ledger(TreeSet<Long> blocks) {
    static Ledger of(Random random, long from, long to, int count) {
      TreeSet<Long> blocks = new TreeSet<>();
      for (int i = 0; i < count; i++) {
        blocks.add(from + random.nextLong(to - from + 1));
      }
      return new Ledger(blocks);
    }

    List<Long> within(long from, long to) {
      return List.copyOf(blocks.subSet(from, true, to, true));
    }
  }

  private static Map<String, Object> log(long block) {
    return Map.of(
        "address",
        TOKEN.toLowerCase(java.util.Locale.ROOT),
        "topics",
        List.of(TOPIC),
        "data",
        "0x",
        "transactionHash",
        "0x%064x".formatted(block + 1),
        "logIndex",
        "0x0",
        "blockNumber",
        "0x" + Long.toHexString(block),
        "blockHash",
        "0x%064x".formatted(block),
        "removed",
        false);
  }

  private static Answer logs(List<Long> blocks) {
    return ScriptedNode.given(blocks.stream().map(LogScanTest::log).toList());
  }

  private static long edge(Ask ask, String name) {
    return Long.decode((String) ((Map<?, ?>) ask.parameters().getFirst()).get(name));
  }

  private static long from(Ask ask) {
    return edge(ask, "fromBlock");
  }

  private static long to(Ask ask) {
    return edge(ask, "toBlock");
  }

  private static long width(Ask ask) {
    return to(ask) - from(ask) + 1;
  }

  private static List<Long> read(Function<Ask, Answer> script, long from, long to) {
    List<Long> read = new ArrayList<>();
    new LogScan(ScriptedNode.of(script)).read(filter(from, to), log -> read.add(log.block()));
    return read;
  }

  /** A node that takes so many blocks and so many logs at most, and says so in a manner. */
  private static Answer limited(Ask ask, Ledger ledger, long widest, int most, int manner) {
    List<Long> found = ledger.within(from(ask), to(ask));
    if (width(ask) > widest) {
      return ScriptedNode.refused(
          -32602,
          switch (manner) {
            case 0 -> "query exceeds max block range " + widest;
            case 1 -> "block range is too wide";
            case 2 ->
                "You can use up to a 0 block range. This block range should work: [0x%x, 0x%x]"
                    .formatted(from(ask), from(ask) + widest - 1);
            default -> "maximum block range: " + 10 * widest;
          });
    }
    if (found.size() > most) {
      return ScriptedNode.refused(
          -32005,
          switch (manner) {
            case 0 -> "query returned more than " + most + " results";
            case 1 ->
                "query exceeds max results %d, retry with the range %d-%d"
                    .formatted(most, from(ask), found.get(most) - 1);
            case 2 -> "backend response too large";
            default -> "query timeout exceeded";
          });
    }
    return logs(found);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whateverANodeRefusesAllLogsAreReadInTheirOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 30_000) int blocks,
      @ForAll @IntRange(min = 20, max = 5_000) int widest,
      @ForAll @IntRange(min = 1, max = 50) int most,
      @ForAll @IntRange(max = 3) int manner) {
    long first = new Random(seed).nextInt(1_000);
    long last = first + blocks - 1;
    Ledger ledger = Ledger.of(new Random(seed), first, last, 200);
    assertThat(read(ask -> limited(ask, ledger, widest, most, manner), first, last))
        .isEqualTo(List.copyOf(ledger.blocks()));
  }

  @Test
  void manyRequestsAreInFlightAtATime() {
    CountDownLatch eight = new CountDownLatch(8);
    AtomicInteger asked = new AtomicInteger();
    Ledger ledger = Ledger.of(new Random(1), 0, 999_999, 1_000);
    LogScan scan =
        new LogScan(
            ScriptedNode.of(
                ask -> {
                  asked.incrementAndGet();
                  eight.countDown();
                  return awaited(eight) ? logs(ledger.within(from(ask), to(ask))) : failed("alone");
                }),
            2_000,
            2_000);
    List<Long> read = new ArrayList<>();
    AtomicLong done = new AtomicLong();
    scan.read(
        filter(0, 999_999),
        log -> read.add(log.block()),
        (blocks, total) -> {
          assertThat(blocks).isGreaterThan(done.getAndSet(blocks)).isLessThanOrEqualTo(total);
          assertThat(total).isEqualTo(1_000_000);
        });
    assertThat(read).isEqualTo(List.copyOf(ledger.blocks()));
    assertThat(asked).hasValue(500);
    assertThat(done).hasValue(1_000_000);
  }

  /** What waits behind a slow request is bounded, however much could be read meanwhile. */
  @Test
  void memoryStaysFlatBehindASlowRequest() {
    CountDownLatch others = new CountDownLatch(63);
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger askedBehind = new AtomicInteger();
    LogScan scan =
        new LogScan(
            ScriptedNode.of(
                ask -> {
                  asked.incrementAndGet();
                  if (from(ask) > 0) {
                    others.countDown();
                  } else if (awaited(others)) {
                    askedBehind.set(asked.get());
                  }
                  return logs(List.of());
                }),
            1_000,
            1_000);
    scan.read(filter(0, 999_999), log -> {});
    assertThat(askedBehind).hasValue(64);
    assertThat(asked).hasValue(1_000);
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Answer failed(String reason) {
    return new Answer.Failed(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "-32005, limit exceeded",
    "-32005, 'daily request count exceeded, request rate limited'",
    "-32601, the method eth_getLogs is not available",
    "429, 'too many requests: at most 5 blocks per second'",
  })
  void whatIsNoMatterOfSizeIsNotAskedForInParts(int code, String message) {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                read(
                    ask -> {
                      asked.incrementAndGet();
                      return ScriptedNode.refused(code, message);
                    },
                    1,
                    1_000))
        .isInstanceOf(UnreadException.class)
        .hasMessage("one gives no logs: " + message);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aBlockThatIsTooMuchAloneEndsIt() {
    List<Long> read = new ArrayList<>();
    LogScan scan =
        new LogScan(
            ScriptedNode.of(
                ask ->
                    from(ask) <= 77 && to(ask) >= 77
                        ? ScriptedNode.refused(-32602, "too many results\u001b[31m")
                        : logs(List.of(from(ask)))));
    assertThatThrownBy(() -> scan.read(filter(0, 200), log -> read.add(log.block())))
        .isInstanceOf(UnreadException.class)
        .hasMessage("block 77 alone is too much: one gives no logs: too many results[31m");
    assertThat(read).isSorted().allMatch(block -> block < 77);
  }

  @Test
  void anAnswerThatNeverCameIsAskedForInPartsAndNotForEver() {
    assertThat(
            read(
                ask -> width(ask) > 500 ? failed("no answer in time") : logs(List.of(from(ask))),
                0,
                1_999))
        .startsWith(0L)
        .isSorted();
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                read(
                    ask -> {
                      asked.incrementAndGet();
                      return failed("one: timed out");
                    },
                    0,
                    1_999))
        .hasMessage("one: timed out");
    assertThat(asked.get()).isLessThan(60);
  }

  @Test
  void whatWasLearntServesTheNextScan() {
    AtomicInteger refusals = new AtomicInteger();
    LogScan scan =
        new LogScan(
            ScriptedNode.of(
                ask -> {
                  if (width(ask) > 800) {
                    refusals.incrementAndGet();
                    return ScriptedNode.refused(-32000, "Max range: 800");
                  }
                  return logs(List.of());
                }));
    scan.read(filter(0, 100_000), log -> {});
    int before = refusals.getAndSet(0);
    scan.read(filter(0, 100_000), log -> {});
    assertThat(before).isBetween(1, 16);
    assertThat(refusals).hasValue(0);
  }

  @Test
  void anInterruptEndsIt() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    List<String> ends = new ArrayList<>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    read(
                        ask -> {
                          asked.countDown();
                          return awaited(never) ? logs(List.of()) : failed("stopped");
                        },
                        0,
                        100_000);
                  } catch (UnreadException e) {
                    ends.add(
                        e.reason() + ", interrupted: " + Thread.currentThread().isInterrupted());
                  }
                });
    assertThat(awaited(asked)).isTrue();
    thread.interrupt();
    thread.join();
    assertThat(ends).containsExactly("reading the logs was stopped, interrupted: true");
  }

  @Test
  void anEmptyRangeAsksNothing() {
    assertThat(read(ask -> failed("asked"), 10, 9)).isEmpty();
  }
}
