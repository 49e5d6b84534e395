package icofolio.chain.rpc;

import static icofolio.chain.rpc.HostileServer.chain;
import static icofolio.chain.rpc.HostileServer.item;
import static icofolio.chain.rpc.Pools.CANARY;
import static icofolio.chain.rpc.Pools.asks;
import static icofolio.chain.rpc.Pools.endpoint;
import static icofolio.chain.rpc.Pools.key;
import static icofolio.chain.rpc.Pools.pool;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.Endpoint;
import icofolio.reading.KeyState;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * A server that misbehaves in every way one has thought of: alone it brings a reason in time, and
 * beside a good one it costs nobody an answer. What it says never holds the key or an escape
 * sequence when it is passed on.
 */
@Timeout(30)
final class HostileNetworkTest {
  private static final Duration LONGEST = Duration.ofSeconds(45);
  private static final String PAGE =
      "<html><body>\u001b[31mPlease log in\u001b[0m " + CANARY + "</body></html>";

  static Stream<Arguments> manners() {
    return Stream.of(
        manner("wrong chain id", r -> r.answer(chain(5)), "serves chain 5 and not 1"),
        manner("429", r -> r.answer(429, PAGE), "takes no more requests now (HTTP 429)"),
        manner(
            "429 with Retry-After",
            r -> r.header("Retry-After", "3600").answer(429, ""),
            "asks to wait 3600 s (HTTP 429)"),
        manner(
            "429 with a hostile Retry-After",
            r -> r.header("Retry-After", "9".repeat(300)).answer(429, ""),
            "takes no more requests now"),
        manner("429 in JSON", r -> r.answer(oneError(429, "slow down")), "takes no more requests"),
        manner(
            "rate in JSON",
            r -> r.answer(oneError(-32005, "daily request limit reached " + CANARY)),
            "takes no more requests"),
        manner("401", r -> r.answer(401, PAGE), "is refused by the endpoint (HTTP 401)"),
        manner("402", r -> r.answer(402, PAGE), "asks for payment"),
        manner("403", r -> r.answer(403, PAGE), "is refused by the endpoint (HTTP 403)"),
        manner("404", r -> r.answer(404, PAGE), "answers HTTP 404"),
        manner("500", r -> r.answer(500, PAGE), "answers HTTP 500"),
        manner("HTML with 200", r -> r.answer(200, PAGE), "a web page and not with JSON"),
        manner("empty", r -> r.answer(200, ""), "answers nothing"),
        manner(
            "truncated",
            r -> {
              String honest = r.honest(chain(1));
              r.answer(200, honest.substring(0, honest.length() - 3));
            },
            "cut short or malformed"),
        manner("truncated by the connection", HostileNetworkTest::breakOff, "broke off"),
        manner("two answers in one", r -> r.answer(200, r.honest(chain(1)) + "{}"), "malformed"),
        manner("a number", r -> r.answer(200, "42"), "no JSON-RPC"),
        manner("a key twice", r -> r.answer(200, "{\"id\":1,\"id\":2}"), "malformed"),
        manner("deep", r -> r.answer(200, "[".repeat(100_000)), "malformed"),
        manner("long number", r -> r.answer(200, "9".repeat(100_000)), "malformed"),
        manner("ids missing", HostileNetworkTest::withoutSome, "leaves calls unanswered"),
        manner("ids doubled", HostileNetworkTest::doubled, "answers one call twice"),
        manner("ids foreign", HostileNetworkTest::foreign, "ids that were not asked"),
        manner("ids as text", HostileNetworkTest::textIds, "ids that were not asked"),
        manner("neither", r -> r.answer(_ -> "\"no\":1"), "neither result nor error"),
        manner("1 GB", HostileNetworkTest::gigabyte, "answers with more than 1 MB"),
        manner("1 GB, unsaid", HostileNetworkTest::gigabyteUnsaid, "answers with more than 1 MB"),
        manner("one byte a second", HostileNetworkTest::slowly, "does not answer in full within"),
        manner("never", HostileServer.Received::hang, "does not answer in full within 1 s"),
        manner(
            "redirect",
            r -> r.header("Location", "https://evil.example/" + CANARY).answer(302, ""),
            "redirects to evil.example, and is not followed"),
        manner(
            "redirect to a file",
            r -> r.header("Location", "file:///etc/passwd").answer(307, ""),
            "redirects to what is no web address"),
        manner("chain id as number", r -> r.answer(chainId("1")), "a chain id that is none"),
        manner("chain id negative", r -> r.answer(chainId("\"-0x1\"")), "a chain id that is none"),
        manner("chain id empty", r -> r.answer(chainId("\"0x\"")), "a chain id that is none"),
        manner(
            "chain id of 300 digits",
            r -> r.answer(chainId("\"0x" + "1".repeat(300) + "\"")),
            "a chain id that is none"));
  }

  private static Arguments manner(String name, HostileServer.Manner manner, String reason) {
    return Arguments.of(name, manner, reason);
  }

  private static HostileServer.Method chainId(String id) {
    return call ->
        call.get("method").stringValue().equals("eth_chainId")
            ? "\"result\":" + id
            : "\"result\":\"0x1\"";
  }

  private static HostileServer.Method oneError(int code, String message) {
    return _ -> "\"error\":{\"code\":" + code + ",\"message\":\"\\u001b[2J" + message + "\"}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manners")
  void aloneItBringsAReasonInTime(String name, HostileServer.Manner manner, String reason)
      throws IOException {
    try (HostileServer server = HostileServer.start(manner);
        EndpointPool pool = pool(keyed("bad", server))) {
      long start = System.nanoTime();
      List<Answer> answers = pool.ask(asks(4));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(LONGEST);
      assertThat(answers).hasSize(4);
      assertThat(answers).anySatisfy(one -> assertThat(one).isInstanceOf(Answer.Failed.class));
      assertThat(answers.toString()).contains(reason);
      checkHarmless(answers, pool);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manners")
  void besideAGoodOneItCostsNobodyAnAnswer(String name, HostileServer.Manner manner, String reason)
      throws IOException {
    try (HostileServer bad = HostileServer.start(manner);
        HostileServer good = HostileServer.start(r -> r.answer(chain(1)));
        EndpointPool pool = pool(keyed("bad", bad), endpoint("good", good))) {
      long start = System.nanoTime();
      for (int round = 0; round < 3; round++) {
        check(pool.ask(asks(7)), 7);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(LONGEST);
      checkHarmless(List.of(), pool);
    }
  }

  @Test
  void answersInAnotherOrderAreGood() throws IOException {
    HostileServer.Manner reversed =
        r -> {
          List<String> items = new ArrayList<>();
          r.calls().forEach(call -> items.add(item(call, chain(1).answer(call))));
          Collections.reverse(items);
          r.answer(200, "[" + String.join(",", items) + "]");
        };
    try (HostileServer server = HostileServer.start(reversed);
        EndpointPool pool = pool(keyed("bad", server))) {
      check(pool.ask(asks(50)), 50);
    }
  }

  @Test
  void aBatchAnsweredByOneErrorIsAskedInSmallerOnes() throws IOException {
    HostileServer.Manner ten =
        r -> {
          if (r.calls().size() > 10) {
            r.answer(
                200,
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32000,\"message\":\"batch"
                    + " too large, max is 10 calls\"}}");
          } else {
            r.answer(chain(1));
          }
        };
    try (HostileServer server = HostileServer.start(ten);
        EndpointPool pool = pool(keyed("bad", server))) {
      check(pool.ask(asks(100)), 100);
      assertThat(server.received()).hasSizeLessThan(15);
    }
  }

  @Test
  void whereBatchesAreUnknownCallsGoOneByOne() throws IOException {
    HostileServer.Manner single =
        r -> {
          if (r.isBatch()) {
            r.answer(
                400, "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"Invalid\"}}");
          } else {
            r.answer(chain(1));
          }
        };
    try (HostileServer server = HostileServer.start(single);
        EndpointPool pool = pool(keyed("bad", server))) {
      check(pool.ask(asks(30)), 30);
      assertThat(server.received()).hasSizeLessThanOrEqualTo(1 + 16 + 30);
    }
  }

  @Test
  void anHttpErrorForABatchThatIsTooLargeIsLearnt() throws IOException {
    HostileServer.Manner small =
        r -> {
          if (r.calls().size() > 6) {
            r.answer(413, "");
          } else {
            r.answer(chain(1));
          }
        };
    try (HostileServer server = HostileServer.start(small);
        EndpointPool pool = pool(keyed("bad", server))) {
      check(pool.ask(asks(60)), 60);
    }
  }

  @Test
  void aTransactionThatOneDoesNotKnowIsAskedOfTheNext() throws IOException {
    HostileServer.Method behind =
        call ->
            call.get("method").stringValue().equals("eth_chainId")
                ? "\"result\":\"0x1\""
                : "\"result\":null";
    HostileServer.Method knows =
        call ->
            call.get("method").stringValue().equals("eth_chainId")
                ? "\"result\":\"0x1\""
                : "\"result\":{\"hash\":\"0x12\"}";
    try (HostileServer first = HostileServer.start(r -> r.answer(behind));
        HostileServer second = HostileServer.start(r -> r.answer(knows));
        EndpointPool pool = pool(endpoint("first", first), endpoint("second", second))) {
      for (int i = 0; i < 6; i++) {
        Answer answer = pool.ask(Ask.of("eth_getTransactionByHash", "0x12"));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(((Answer.Given) answer).result().isNull()).isFalse();
      }
    }
    try (HostileServer only = HostileServer.start(r -> r.answer(behind));
        EndpointPool pool = pool(endpoint("only", only))) {
      Answer answer = pool.ask(Ask.of("eth_getTransactionByHash", "0x12"));
      assertThat(((Answer.Given) answer).result().isNull()).isTrue();
    }
  }

  @Test
  void anErrorOfTheCallIsAnAnswerAndItsWordsAreHarmless() throws IOException {
    HostileServer.Method reverts =
        call ->
            call.get("method").stringValue().equals("eth_chainId")
                ? "\"result\":\"0x1\""
                : "\"error\":{\"code\":3,\"message\":\"reverted \\u001b[2J\\u202e rate limit "
                    + CANARY
                    + " invalid api key\",\"data\":\"0x08c379a0\"}";
    try (HostileServer server = HostileServer.start(r -> r.answer(reverts));
        EndpointPool pool = pool(keyed("bad", server))) {
      List<Answer> answers = pool.ask(asks(2));
      assertThat(answers).hasOnlyElementsOfType(Answer.Refused.class);
      assertThat(((Answer.Refused) answers.getFirst()).data()).isEqualTo("0x08c379a0");
      checkHarmless(answers, pool);
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void aRateLimitIsWaitedFor() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HostileServer.Manner busy =
        r -> {
          if (asked.incrementAndGet() == 1) {
            r.header("Retry-After", "1").answer(429, "");
          } else {
            r.answer(chain(1));
          }
        };
    try (HostileServer server = HostileServer.start(busy);
        EndpointPool pool = pool(keyed("bad", server))) {
      long start = System.nanoTime();
      check(pool.ask(asks(3)), 3);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
    }
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (EndpointPool pool = pool(endpoint("gone", "http://127.0.0.1:" + port))) {
      assertThat(pool.ask(asks(1)).toString()).contains("gone refuses the connection");
    }
  }

  @Test
  void aServerThatComesBackAsAnotherChainIsNotBelieved() throws IOException {
    AtomicBoolean other = new AtomicBoolean();
    HostileServer.Manner manner =
        r -> {
          if (other.get() && !r.text().contains("eth_chainId")) {
            breakOff(r);
          } else {
            r.answer(chain(other.get() ? 5 : 1));
          }
        };
    try (HostileServer server = HostileServer.start(manner);
        EndpointPool pool = pool(endpoint("turncoat", server))) {
      check(pool.ask(asks(2)), 2);
      other.set(true);
      assertThat(pool.ask(asks(2)).toString()).contains("serves chain 5 and not 1");
      assertThat(pool.notices().toString()).contains("turncoat is not asked");
    }
  }

  @Test
  void aCallerThatIsInterruptedReturnsAtOnceAndItsRequestsEnd() throws Exception {
    try (HostileServer server = HostileServer.start(HostileServer.Received::hang);
        EndpointPool pool =
            EndpointPool.of(
                Pools.ETHEREUM,
                List.of(endpoint("slow", server)),
                KeySource.Key::new,
                Pools.QUICK.within(Duration.ofSeconds(20), Duration.ofSeconds(25)))) {
      AtomicBoolean stillInterrupted = new AtomicBoolean();
      List<Answer> answers = new ArrayList<>();
      Thread caller =
          Thread.ofPlatform()
              .start(
                  () -> {
                    answers.addAll(pool.ask(asks(3)));
                    stillInterrupted.set(Thread.currentThread().isInterrupted());
                  });
      while (server.received().isEmpty()) {
        Thread.onSpinWait();
      }
      caller.interrupt();
      assertThat(caller.join(Duration.ofSeconds(20))).isTrue();
      assertThat(stillInterrupted).isTrue();
      assertThat(answers).hasSize(3).hasOnlyElementsOfType(Answer.Failed.class);
      while (pool.inFlight("slow", "") > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static Endpoint keyed(String id, HostileServer server) {
    return endpoint(id, server, key("main", CANARY, KeyState.ACTIVE));
  }

  private static void checkHarmless(List<Answer> answers, EndpointPool pool) {
    assertThat(answers + " " + pool.notices() + pool.drainUsage())
        .doesNotContain(CANARY)
        .doesNotContain(CANARY.substring(0, 12))
        .doesNotContain("\u001b")
        .doesNotContain("\u202e")
        .doesNotContain("/v1/");
  }

  private static void check(List<Answer> answers, int count) {
    assertThat(answers).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(answers.get(i)).isInstanceOf(Answer.Given.class);
      assertThat(((Answer.Given) answers.get(i)).result().stringValue())
          .isEqualTo("0x" + Integer.toHexString(i));
    }
  }

  private static void breakOff(HostileServer.Received request) throws IOException {
    byte[] bytes = request.honest(chain(1)).getBytes(StandardCharsets.UTF_8);
    OutputStream body = request.begin(bytes.length + 10L);
    body.write(bytes);
    body.flush();
    throw new IOException("the server breaks off");
  }

  private static void withoutSome(HostileServer.Received request) throws IOException {
    List<JsonNode> calls = request.calls();
    List<String> items =
        calls.stream()
            .filter(call -> calls.indexOf(call) % 2 == 0)
            .map(call -> item(call, chain(1).answer(call)))
            .toList();
    request.answer(200, calls.size() < 3 ? "[]" : "[" + String.join(",", items) + "]");
  }

  private static void doubled(HostileServer.Received request) throws IOException {
    List<String> items = new ArrayList<>();
    for (JsonNode call : request.calls()) {
      items.add(item(call, chain(1).answer(call)));
      if (!call.get("method").stringValue().equals("eth_chainId")) {
        items.add(item(call, "\"result\":\"0x666\""));
      }
    }
    request.answer(200, "[" + String.join(",", items) + "]");
  }

  private static void foreign(HostileServer.Received request) throws IOException {
    request.answer(200, "[{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":\"0x1\"}]");
  }

  private static void textIds(HostileServer.Received request) throws IOException {
    request.answer(200, request.honest(chain(1)).replaceAll("\"id\":(\\d+)", "\"id\":\"$1\""));
  }

  private static void gigabyte(HostileServer.Received request) throws IOException {
    pour(request.begin(1L << 30));
  }

  private static void gigabyteUnsaid(HostileServer.Received request) throws IOException {
    pour(request.begin(0));
  }

  private static void pour(OutputStream body) throws IOException {
    byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1 << 14; i++) {
      body.write(spaces);
    }
  }

  private static void slowly(HostileServer.Received request) throws IOException {
    byte[] bytes = request.honest(chain(1)).getBytes(StandardCharsets.UTF_8);
    OutputStream body = request.begin(bytes.length);
    for (byte b : bytes) {
      body.write(b);
      body.flush();
      request.pause(1000);
    }
  }
}
