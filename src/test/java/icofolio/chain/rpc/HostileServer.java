package icofolio.chain.rpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real HTTP server on loopback that speaks JSON-RPC as one says, and misbehaves as one says. What
 * it was asked is kept.
 */
public final class HostileServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is done with a request. */
  @FunctionalInterface
  public interface Manner {
    /** Answers, or does not. */
    void handle(Received request) throws IOException;
  }

  /** What one call is answered with: JSON of a member, {@code "result":…} or {@code "error":…}. */
  @FunctionalInterface
  public interface Method {
    /** The member. */
    String answer(JsonNode call);
  }

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile Manner manner;

  private HostileServer(HttpServer server, String scheme, Manner manner) {
    this.server = server;
    this.scheme = scheme;
    this.manner = manner;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** A server on a free port. */
  public static HostileServer start(Manner manner) throws IOException {
    return new HostileServer(HttpServer.create(loopback(), 200), "http", manner);
  }

  /** The same with TLS. */
  public static HostileServer start(SSLContext tls, Manner manner) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 200);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new HostileServer(server, "https", manner);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Does otherwise from now on. */
  public void behave(Manner other) {
    manner = other;
  }

  /** Where it listens, without a path. */
  public String url() {
    return scheme + "://localhost:" + server.getAddress().getPort();
  }

  /** What it was asked, in order. */
  public List<Received> received() {
    return received;
  }

  /** Most requests that were on their way at the same time. */
  public int mostInFlight() {
    return mostInFlight.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try (exchange) {
      Received request = new Received(exchange, exchange.getRequestBody().readAllBytes());
      received.add(request);
      manner.handle(request);
    } finally {
      inFlight.decrementAndGet();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** A request, and the ways to answer it. */
  public final class Received {
    private final HttpExchange exchange;
    private final byte[] body;

    private Received(HttpExchange exchange, byte[] body) {
      this.exchange = exchange;
      this.body = body;
    }

    /** Path and query, as they came. */
    public String path() {
      return exchange.getRequestURI().toString();
    }

    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The calls, one or many. */
    public List<JsonNode> calls() {
      JsonNode root = JSON.readTree(body);
      List<JsonNode> calls = new ArrayList<>();
      if (root.isArray()) {
        root.forEach(calls::add);
      } else {
        calls.add(root);
      }
      return calls;
    }

    /** Whether they came as an array. */
    public boolean isBatch() {
      return JSON.readTree(body).isArray();
    }

    /** Sets a header of the answer. */
    public Received header(String name, String value) {
      exchange.getResponseHeaders().set(name, value);
      return this;
    }

    /** Answers with a text. */
    public void answer(int status, String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }

    /** Answers as an honest node would. */
    public void answer(Method method) throws IOException {
      answer(200, honest(method));
    }

    /** The text of an honest answer. */
    public String honest(Method method) {
      List<String> items = calls().stream().map(call -> item(call, method.answer(call))).toList();
      return isBatch() ? "[" + String.join(",", items) + "]" : items.getFirst();
    }

    /** Begins an answer of that many bytes; 0 where that is not said. */
    public OutputStream begin(long length) throws IOException {
      exchange.sendResponseHeaders(200, length);
      return exchange.getResponseBody();
    }

    /** Says nothing until the server ends. */
    public void hang() {
      waitFor(null);
    }

    /** Waits that long, or until the server ends. */
    public void pause(long millis) {
      waitFor(millis);
    }

    private void waitFor(@Nullable Long millis) {
      try {
        if (millis == null) {
          closing.await();
        } else if (closing.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          Thread.currentThread().interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** One answer of a batch. */
  public static String item(JsonNode call, String member) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + call.get("id") + "," + member + "}";
  }

  /** A chain that knows its id and repeats the first parameter of all else. */
  public static Method chain(long id) {
    return call ->
        call.get("method").stringValue().equals("eth_chainId")
            ? "\"result\":\"0x" + Long.toHexString(id) + "\""
            : "\"result\":" + call.get("params").get(0);
  }
}
