package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.rpc.HostileServer;
import icofolio.chain.rpc.KeySource;
import icofolio.chain.rpc.PoolOptions;
import icofolio.reading.Endpoint;
import icofolio.reading.EndpointKey;
import icofolio.reading.KeyState;
import icofolio.sale.Chain;
import icofolio.tracker.EndpointProbe.Fails;
import icofolio.tracker.EndpointProbe.Finding;
import icofolio.tracker.EndpointProbe.Works;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether an endpoint answers with a key, asked over real HTTP. */
final class PoolProbeTest {
  private static final String SECRET = "c0ffee7f3e9b1d5c8a2f4e6b0d";
  private static final EndpointKey KEY =
      EndpointKey.fresh("main", "env:KEY", Instant.EPOCH, null).in(KeyState.RETIRING);
  private static final String BLOCK =
      "\"result\":{\"number\":\"0x10\",\"timestamp\":\"0x65000000\",\"hash\":\"0x"
          + "ab".repeat(32)
          + "\"}";

  private HostileServer server;

  @BeforeEach
  void start() throws Exception {
    server = HostileServer.start(request -> request.answer(node(1, BLOCK)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static HostileServer.Method node(long chain, String block) {
    return call ->
        call.get("method").stringValue().equals("eth_chainId")
            ? "\"result\":\"0x" + Long.toHexString(chain) + "\""
            : block;
  }

  private Finding ask(@Nullable EndpointKey key, KeySource keys) {
    Endpoint endpoint =
        new Endpoint(
            "ours",
            new Chain("eip155:1"),
            server.url() + (key == null ? "" : "/v1/{key}"),
            key == null ? List.of() : List.of(key),
            null,
            null,
            null);
    PoolOptions quick = PoolOptions.USUAL.within(Duration.ofSeconds(3), Duration.ofSeconds(6));
    return new PoolProbe(keys, quick).ask(endpoint, key);
  }

  private Finding ask() {
    return ask(KEY, reference -> new KeySource.Key(SECRET));
  }

  private String failure() {
    Finding finding = ask();
    assertThat(finding).isInstanceOf(Fails.class);
    assertThat(finding.toString()).doesNotContain(SECRET);
    assertThat(finding.uses()).isPositive();
    assertThat(finding.errors()).isPositive();
    return ((Fails) finding).reason();
  }

  @Test
  void oneThatAnswers() {
    assertThat(ask())
        .isInstanceOfSatisfying(
            Works.class,
            works -> {
              assertThat(works.block()).isEqualTo(16);
              assertThat(works.blockTime()).isEqualTo(Instant.ofEpochSecond(0x65000000));
              assertThat(works.took()).isPositive();
              assertThat(works.uses()).isPositive();
              assertThat(works.errors()).isZero();
            });
    assertThat(server.received()).allMatch(request -> request.path().equals("/v1/" + SECRET));
    assertThat(ask(null, reference -> new KeySource.None("is not wanted")))
        .isInstanceOf(Works.class);
  }

  @Test
  void oneThatRefusesTheKey() {
    server.behave(request -> request.answer(401, "go away, " + SECRET));
    assertThat(failure()).contains("401");
  }

  @Test
  void oneOfAnotherChain() {
    server.behave(request -> request.answer(node(5, BLOCK)));
    Finding finding = ask();
    assertThat(((Fails) finding).reason()).contains("5");
  }

  @Test
  void oneWithoutABlock() {
    server.behave(request -> request.answer(node(1, "\"result\":null")));
    assertThat(((Fails) ask()).reason()).isEqualTo("gives no block: a block is not there");
    server.behave(
        request ->
            request.answer(
                node(1, "\"error\":{\"code\":-32000,\"message\":\"no \\u001b[2J block\"}")));
    assertThat(((Fails) ask()).reason()).doesNotContain("\u001b").contains("block");
  }

  @Test
  void oneThatSaysNothing() {
    server.behave(HostileServer.Received::hang);
    assertThat(failure()).isNotBlank();
  }

  @Test
  void aKeyThatIsNotFoundIsNotSent() {
    Finding finding = ask(KEY, reference -> new KeySource.None("is not set in the environment"));
    assertThat(((Fails) finding).reason()).contains("is not set in the environment");
    assertThat(server.received()).isEmpty();
    assertThat(finding.errors()).isEqualTo(finding.uses());
  }
}
