import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A node of JSON-RPC on this machine that waits {@value #WAIT} ms before each answer, and counts
 * what it is asked. Whatever it says is made up and always the same.
 */
final class SlowNode implements AutoCloseable {
  static final int WAIT = 100;
  private static final int BACKLOG = 512;

  static {
    // Otherwise its small answers would wait 40 ms for the other side's kernel.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** How it serves. */
  enum Habit {
    /** Everything, with Multicall3. */
    HEALTHY,
    /** Everything, where no Multicall3 stands. */
    WITHOUT_MULTICALL,
    /** Nobody listens there. */
    REFUSING,
    BROKEN,
    LIMITING,
    HTML,
    /** Takes the request and never answers. */
    SILENT
  }

  private final Habit habit;
  private final HttpServer server;
  private final Answers answers;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<Integer, Integer> sizes = new TreeMap<>();
  private int requests;
  private int calls;
  private int largestCall;
  private int inFlight;
  private int mostInFlight;

  SlowNode(Habit habit) throws IOException {
    this.habit = habit;
    this.answers = new Answers(habit != Habit.WITHOUT_MULTICALL);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    if (habit == Habit.REFUSING) {
      server.stop(0);
    }
  }

  Habit habit() {
    return habit;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * What it was asked.
   *
   * @param requests of HTTP
   * @param calls of JSON-RPC in them
   * @param batch questions in a request, as most requests had them: calls of JSON-RPC, where one of
   *     Multicall3 counts for as many as it makes
   * @param largestCall most questions in one call of Multicall3
   * @param mostInFlight requests that were on their way together
   */
  record Seen(int requests, int calls, int batch, int largestCall, int mostInFlight) {}

  /** What it was asked since this was last called. */
  synchronized Seen drain() {
    int batch =
        sizes.entrySet().stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(0);
    var seen = new Seen(requests, calls, batch, largestCall, mostInFlight);
    sizes.clear();
    requests = 0;
    calls = 0;
    largestCall = 0;
    mostInFlight = 0;
    return seen;
  }

  private synchronized void begins() {
    requests++;
    mostInFlight = Math.max(mostInFlight, ++inFlight);
  }

  private synchronized void ends() {
    inFlight--;
  }

  private synchronized void counts(Answers.Reply reply) {
    calls += reply.calls();
    largestCall = Math.max(largestCall, reply.largestCall());
    sizes.merge(reply.questions(), 1, Integer::sum);
  }

  private void handle(HttpExchange exchange) throws IOException {
    begins();
    boolean open = true;
    try (exchange) {
      long start = System.nanoTime();
      byte[] request = exchange.getRequestBody().readAllBytes();
      byte[] text = answer(request);
      // Only the wait is promised, and what is made up meanwhile is a part of it.
      long left = WAIT - (System.nanoTime() - start) / 1_000_000;
      Thread.sleep(Math.max(0, left));
      ends();
      open = false;
      exchange.sendResponseHeaders(status(), text.length);
      exchange.getResponseBody().write(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (open) {
        ends();
      }
    }
  }

  private int status() {
    return switch (habit) {
      case BROKEN -> 500;
      case LIMITING -> 429;
      case HEALTHY, WITHOUT_MULTICALL, HTML, REFUSING, SILENT -> 200;
    };
  }

  private byte[] answer(byte[] request) throws InterruptedException {
    return switch (habit) {
      case HEALTHY, WITHOUT_MULTICALL -> {
        Answers.Reply reply = answers.to(request);
        counts(reply);
        yield reply.body();
      }
      case HTML -> "<html><body>Welcome</body></html>".getBytes(StandardCharsets.US_ASCII);
      case SILENT -> {
        closed.await();
        yield new byte[0];
      }
      case BROKEN, LIMITING, REFUSING -> "sorry".getBytes(StandardCharsets.US_ASCII);
    };
  }

  @Override
  public void close() {
    closed.countDown();
    if (habit != Habit.REFUSING) {
      server.stop(0);
    }
  }
}
