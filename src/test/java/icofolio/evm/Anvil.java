package icofolio.evm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A real EVM node of its own on a free port of the loopback interface. Its first block was mined at
 * {@link #GENESIS}; gas costs nothing.
 */
public final class Anvil implements AutoCloseable {
  public static final Instant GENESIS = Instant.parse("2009-01-01T00:00:00Z");

  private static final int BATCH = 500;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "Listening on ";

  // The shell ends the node as soon as its own input ends: also when this process is killed.
  private static final String SHELL =
      "\"$@\" </dev/null & node=$!; exec >/dev/null 2>&1; read -r _; kill $node; wait $node";

  private final Process process;
  private final BufferedReader output;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  private Anvil(Process process, BufferedReader output) throws IOException {
    this.process = process;
    this.output = output;
    try {
      this.address = URI.create("http://" + listening());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts a node.
   *
   * @throws IOException with all that it said where it does not come up
   */
  public static Anvil start(Path program) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", SHELL, "sh", program.toString()));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0"));
    command.addAll(List.of("--gas-price", "0", "--block-base-fee-per-gas", "0"));
    command.addAll(List.of("--timestamp", Long.toString(GENESIS.getEpochSecond())));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", program.getParent().toString());
    Process process = builder.start();
    return new Anvil(process, process.inputReader());
  }

  private String listening() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        drain();
        return line.substring(LISTENING.length()).strip();
      }
      said.append(line).append('\n');
    }
    throw new IOException("anvil did not start:\n" + said);
  }

  /** The node tells of every request: unread it would fill the pipe and stand still. */
  private void drain() {
    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
  }

  /**
   * Sends transactions of the node's own account, in this order.
   *
   * @return what each has done
   * @throws IOException where one has failed
   */
  List<JsonNode> send(List<Map<String, String>> transactions)
      throws IOException, InterruptedException {
    String payer = ask("eth_accounts").path(0).stringValue();
    List<JsonNode> receipts = new ArrayList<>();
    for (Map<String, String> transaction : transactions) {
      Map<String, String> paid = new HashMap<>(transaction);
      paid.put("from", payer);
      // More than enough: an estimate would be that of the time before the next block's.
      paid.put("gas", "0x2dc6c0");
      JsonNode receipt = ask("eth_sendTransactionSync", paid);
      if (!"0x1".equals(receipt.path("status").stringValue())) {
        throw new IOException("the transaction has failed: " + receipt);
      }
      receipts.add(receipt);
    }
    return receipts;
  }

  /** Asks one thing. */
  public JsonNode ask(String method, Object... parameters)
      throws IOException, InterruptedException {
    return ask(List.of(new Request(method, List.of(parameters)))).getFirst();
  }

  /** Asks many things at once; the answers stand in the order of the requests. */
  public List<JsonNode> ask(List<Request> requests) throws IOException, InterruptedException {
    List<JsonNode> results = new ArrayList<>();
    for (JsonNode answer : answers(requests)) {
      if (!answer.has("result")) {
        throw new IOException("the node answers: " + answer);
      }
      results.add(answer.path("result"));
    }
    return results;
  }

  /** Asks many things at once; the whole answers, also refusals, in the order of the requests. */
  public List<JsonNode> answers(List<Request> requests) throws IOException, InterruptedException {
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < requests.size(); from += BATCH) {
      answers.addAll(batch(requests.subList(from, Math.min(from + BATCH, requests.size()))));
    }
    return answers;
  }

  private List<JsonNode> batch(List<Request> requests) throws IOException, InterruptedException {
    List<Map<String, Object>> body = new ArrayList<>();
    for (Request request : requests) {
      body.add(
          Map.of(
              "jsonrpc",
              "2.0",
              "id",
              body.size(),
              "method",
              request.method(),
              "params",
              request.parameters()));
    }
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    Map<Integer, JsonNode> answers = new HashMap<>();
    for (JsonNode answer : JSON.readTree(http.send(post, BodyHandlers.ofString()).body())) {
      answers.put(answer.path("id").intValue(), answer);
    }
    return IntStream.range(0, requests.size()).mapToObj(answers::get).toList();
  }

  /** Where it is asked. */
  public String url() {
    return address.toString();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      http.close();
    }
  }

  /** A call of JSON-RPC. */
  public record Request(String method, List<Object> parameters) {}
}
