package icofolio.transcript;

import static icofolio.transcript.StoryChain.error;
import static icofolio.transcript.StoryChain.result;

import icofolio.chain.abi.Encode;
import icofolio.chain.rpc.HostileServer;
import icofolio.chain.rpc.HostileServer.Manner;
import icofolio.chain.rpc.HostileServer.Received;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The node that transcripts ask, as {@code $NODE}: a real server that tells {@link StoryChain}'s
 * story under every path, but under those below, which misbehave each in one way. Nothing that it
 * says depends on what it was asked before.
 */
final class StoryNode {
  private static final StoryChain STORY = new StoryChain();
  private static final int GIGABYTE = 1 << 30;
  private static final int PIECE = 1 << 20;
  private static final long SECOND = 1000;
  private static final Map<String, Manner> MANNERS = manners();

  private StoryNode() {}

  /** A node on a free port. */
  static HostileServer start() throws IOException {
    return HostileServer.start(StoryNode::handle);
  }

  /**
   * The same behind a certificate that has ended.
   *
   * @param trusted file in which those who are to trust its maker will find that one
   */
  static HostileServer startWithEndedCertificate(Path trusted)
      throws IOException, GeneralSecurityException {
    HeldCertificate maker = new HeldCertificate.Builder().certificateAuthority(0).build();
    Instant now = Instant.now();
    HeldCertificate shown =
        new HeldCertificate.Builder()
            .signedBy(maker)
            .addSubjectAlternativeName("localhost")
            .validityInterval(
                now.minus(Duration.ofDays(9)).toEpochMilli(),
                now.minus(Duration.ofDays(2)).toEpochMilli())
            .build();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("maker", maker.certificate());
    try (OutputStream file = Files.newOutputStream(trusted)) {
      store.store(file, "public".toCharArray());
    }
    HandshakeCertificates tls = new HandshakeCertificates.Builder().heldCertificate(shown).build();
    return HostileServer.start(tls.sslContext(), StoryNode::handle);
  }

  private static void handle(Received request) throws IOException {
    String manner = request.path().substring(1).replaceFirst("\\?.*", "");
    MANNERS.getOrDefault(manner, one -> one.answer(STORY)).handle(request);
  }

  /** The same story on Base, under the same paths with that before them. */
  private static void onBase(Map<String, Manner> all, String path, Twist twist) {
    all.put(path, but(twist));
    all.put(
        "base-" + path,
        but(
            (method, asked) ->
                method.equals("eth_chainId") ? result("0x2105") : twist.answer(method, asked)));
  }

  /** A deviation from the story in the answer to one call; null where there is none. */
  @FunctionalInterface
  private interface Twist {
    @Nullable String answer(String method, JsonNode asked);
  }

  private static Manner but(Twist twist) {
    return request ->
        request.answer(
            call -> {
              String method = call.get("method").stringValue();
              String answer = twist.answer(method, call.get("params"));
              return answer == null ? STORY.answer(call) : answer;
            });
  }

  private static Map<String, Manner> manners() {
    Map<String, Manner> all = new HashMap<>();
    http(all);
    batches(all);
    numbers(all);
    tokens(all);
    blocks(all);
    return all;
  }

  private static void http(Map<String, Manner> all) {
    all.put("429", request -> request.answer(429, "slow down"));
    all.put("429-hour", request -> request.header("Retry-After", "3600").answer(429, ""));
    all.put("401", request -> request.answer(401, "who are you?"));
    all.put("500", request -> request.answer(500, "oh no"));
    all.put("html", request -> request.answer(200, "<html>please log in</html>"));
    all.put("empty", request -> request.answer(200, ""));
    all.put("truncated", StoryNode::truncated);
    all.put("gigabyte", StoryNode::gigabyte);
    all.put("drip", StoryNode::drip);
    all.put("silent", Received::hang);
    all.put("elsewhere", redirect("https://other.example/steal?what=everything"));
    all.put("to-file", redirect("file:///etc/passwd"));
  }

  private static Manner redirect(String to) {
    return request -> request.header("Location", to).answer(302, "");
  }

  private static void truncated(Received request) throws IOException {
    String whole = request.honest(STORY);
    request.answer(200, whole.substring(0, whole.length() / 2));
  }

  private static void gigabyte(Received request) throws IOException {
    byte[] piece = " ".repeat(PIECE).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream body = request.begin(GIGABYTE)) {
      for (int sent = 0; sent < GIGABYTE; sent += PIECE) {
        body.write(piece);
      }
    }
  }

  private static void drip(Received request) throws IOException {
    byte[] whole = request.honest(STORY).getBytes(StandardCharsets.UTF_8);
    try (OutputStream body = request.begin(whole.length)) {
      for (byte one : whole) {
        body.write(one);
        body.flush();
        request.pause(SECOND);
      }
    }
  }

  private static void batches(Map<String, Manner> all) {
    all.put("ids-missing", batch(items -> items.subList(0, (items.size() + 1) / 2)));
    all.put("ids-doubled", batch(StoryNode::doubled));
    all.put("ids-reversed", batch(items -> new ArrayList<>(items).reversed()));
    all.put(
        "no-batches",
        request -> {
          if (request.isBatch()) {
            String error = error(-32600, "batch requests are not supported");
            request.answer(200, "{\"jsonrpc\":\"2.0\",\"id\":null," + error + "}");
          } else {
            request.answer(STORY);
          }
        });
  }

  private interface Shuffle {
    List<String> of(List<String> items);
  }

  private static Manner batch(Shuffle shuffle) {
    return request -> {
      List<String> items =
          request.calls().stream()
              .map(call -> HostileServer.item(call, STORY.answer(call)))
              .toList();
      request.answer(200, "[" + String.join(",", shuffle.of(items)) + "]");
    };
  }

  /** Every answer twice, the second time as another. */
  private static List<String> doubled(List<String> items) {
    List<String> all = new ArrayList<>(items);
    items.forEach(item -> all.add(item.replaceFirst("\"result\":.*", "\"result\":\"0x1\"}")));
    return all;
  }

  private static void numbers(Map<String, Manner> all) {
    all.put(
        "wrong-chain", but((method, _) -> method.equals("eth_chainId") ? result("0x38") : null));
    all.put("number", but(balance("\"result\":5")));
    all.put("negative", but(balance(result("-0x5"))));
    all.put("huge", but(balance(result("0x" + "9".repeat(300)))));
    all.put("0x", but(balance(result("0x"))));
    all.put("null", but(balance("\"result\":null")));
  }

  private static Twist balance(String answer) {
    return (method, _) -> method.equals("eth_getBalance") ? answer : null;
  }

  private static void tokens(Map<String, Manner> all) {
    onBase(all, "no-decimals", token("decimals()", error(3, "execution reverted")));
    onBase(all, "decimals-200", token("decimals()", result("0x" + Encode.number(200))));
    onBase(all, "symbol-bytes32", token("symbol()", result("0x" + word("ACME"))));
    onBase(all, "symbol-long", token("symbol()", text("A".repeat(PIECE))));
    onBase(all, "symbol-escapes", token("symbol()", text("\u001b[2J\u202eEMCA\u0007\r\nme")));
    all.put("reverts", but(token("balanceOf(address)", error(3, "execution reverted: closed"))));
    all.put("rebased", but(token("balanceOf(address)", acme("8585"))));
    all.put("other-figure", but(token("balanceOf(address)", acme("8499"))));
    all.put("gone", but(token("balanceOf(address)", result("0x"))));
  }

  private static Twist token(String signature, String answer) {
    String asked = StoryChain.data(signature);
    return (method, parameters) ->
        method.equals("eth_call")
                && is(parameters.get(0), "to", StoryChain.ACME)
                && parameters.get(0).get("data").stringValue().startsWith(asked)
            ? answer
            : null;
  }

  private static boolean is(JsonNode call, String field, String value) {
    return call.get(field).stringValue().toLowerCase(Locale.ROOT).equals(value);
  }

  private static String acme(String tokens) {
    return result("0x" + Encode.number(StoryChain.units(tokens, 18)));
  }

  private static String text(String text) {
    return result("0x" + StoryChain.text(text));
  }

  private static String word(String text) {
    String string = StoryChain.text(text);
    return string.substring(string.length() - 64);
  }

  private static void blocks(Map<String, Manner> all) {
    all.put("behind", but(latest(StoryChain.header(StoryChain.HEAD - 50))));
    String other = "0x" + String.join("", Collections.nCopies(32, "ee"));
    all.put("reorganised", but(latest(StoryChain.header(StoryChain.HEAD, other))));
    all.put("forgetful", but(forgets("eth_getTransactionByHash")));
    all.put("dropped", but(forgets("eth_getTransaction")));
  }

  private static Twist latest(String header) {
    return (method, parameters) ->
        method.equals("eth_getBlockByNumber") && parameters.get(0).stringValue().equals("latest")
            ? header
            : null;
  }

  private static Twist forgets(String methods) {
    return (method, _) -> method.startsWith(methods) ? "\"result\":null" : null;
  }
}
