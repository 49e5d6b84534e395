package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.HostileServer;
import icofolio.chain.rpc.KeySource;
import icofolio.chain.rpc.PoolOptions;
import icofolio.reading.Endpoint;
import icofolio.sale.Chain;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockViewTest {
  private static final Chain ETHEREUM = new Chain("eip155:1");

  private final SmallChain chain = new SmallChain();
  private HostileServer server;
  private EndpointPool pool;

  @BeforeEach
  void start() throws IOException {
    server = HostileServer.start(request -> request.answer(chain));
    Endpoint endpoint = new Endpoint("alpha", ETHEREUM, server.url(), List.of(), null, null, null);
    pool =
        EndpointPool.of(
            ETHEREUM,
            List.of(endpoint),
            KeySource.Key::new,
            PoolOptions.USUAL.within(Duration.ofSeconds(10), Duration.ofSeconds(20)));
  }

  @AfterEach
  void stop() {
    pool.close();
    server.close();
  }

  private Blocks blocks() {
    return new Blocks(pool, _ -> List.of(), InstantSource.system());
  }

  private static String contract(int i) {
    return "0x%040x".formatted(BigInteger.valueOf(i + 1L).shiftLeft(100));
  }

  private static List<ContractCall> calls(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new ContractCall(contract(i % 50), "0x70a08231" + "%064x".formatted(i)))
        .toList();
  }

  private static void check(List<Returned> answers, List<ContractCall> calls) {
    for (int i = 0; i < calls.size(); i++) {
      String asked = calls.get(i).data().substring(2);
      assertThat(answers.get(i)).isEqualTo(new Returned.Data("0x" + asked));
    }
  }

  @Test
  void fiveThousandBalancesOfTokensAndCoinsTakeAFewRequests() {
    List<ContractCall> calls = calls(5000);
    List<String> holders = IntStream.range(0, 100).mapToObj(BlockViewTest::contract).toList();
    List<Returned> answers = blocks().latest().callAndCoins(calls, holders);
    check(answers.subList(0, 5000), calls);
    for (int i = 0; i < 100; i++) {
      assertThat(answers.get(5000 + i))
          .isEqualTo(new Returned.Data("0x%064x".formatted(SmallChain.wei(holders.get(i)))));
    }
    assertThat(server.received()).hasSizeLessThanOrEqualTo(17 + 3);
  }

  @Test
  void withoutMulticallTheSameIsAskedInBatches() {
    chain.hasMulticall = false;
    List<ContractCall> calls = calls(250);
    List<Returned> answers = blocks().latest().callAndCoins(calls, List.of(contract(7)));
    check(answers.subList(0, 250), calls);
    assertThat(answers.getLast())
        .isEqualTo(new Returned.Data("0x%064x".formatted(SmallChain.wei(contract(7)))));
    assertThat(chain.multicalls).hasValue(0);
    assertThat(server.received()).hasSize(1 + 3);
  }

  @Test
  void everyCallIsOfTheSameBlock() {
    List<Returned> unused = blocks().latest().call(calls(2));
    assertThat(unused).hasSize(2);
    assertThat(server.received().getLast().text()).contains("\"0x3e8\"").doesNotContain("latest");
  }

  @Test
  void whatRunsOutOfGasIsAskedInSmallerParts() {
    chain.mostCalls = 40;
    List<ContractCall> calls = calls(600);
    check(blocks().latest().call(calls), calls);
  }

  @Test
  void noCodeIsNothingAndARefusalIsNoZero() {
    List<ContractCall> calls = new ArrayList<>(calls(2));
    calls.add(new ContractCall(SmallChain.EMPTY, "0x70a08231"));
    calls.add(new ContractCall(SmallChain.REVERTING, "0x70a08231"));
    List<Returned> answers = blocks().latest().call(calls);
    check(answers.subList(0, 2), calls.subList(0, 2));
    assertThat(answers.get(2)).isEqualTo(new Returned.Nothing());
    assertThat(answers.get(3)).isEqualTo(new Returned.Reverted("execution reverted: no"));
  }

  @Test
  void aContractThatBurnsAllGasMakesNoneOfTheOthersUnknown() {
    List<ContractCall> calls = new ArrayList<>();
    calls.add(new ContractCall(SmallChain.GREEDY, "0x70a08231"));
    calls.addAll(calls(20));
    List<Returned> answers = blocks().latest().call(calls);
    assertThat(answers.getFirst()).isInstanceOf(Returned.Reverted.class);
    check(answers.subList(1, 21), calls.subList(1, 21));
  }

  @Test
  void aBlockThatGoesBackwardsIsNotBelieved() {
    Blocks blocks = blocks();
    assertThat(blocks.latest().sighting().block()).isEqualTo(1000);
    chain.head = 990;
    assertThatThrownBy(blocks::latest)
        .isInstanceOf(UnreadException.class)
        .hasMessageContaining("990")
        .hasMessageContaining("1000");
    chain.head = 1001;
    assertThat(blocks.latest().sighting().block()).isEqualTo(1001);
    assertThatThrownBy(() -> blocks().latest(2000)).isInstanceOf(UnreadException.class);
  }

  @Test
  void aReorganisationBetweenTwoReadsIsNoticed() {
    BlockView view = blocks().latest();
    assertThat(view.stands()).isTrue();
    chain.hash = "0x" + "cd".repeat(32);
    assertThat(view.stands()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1",
        "\"-0x1\"",
        "\"0x\"",
        "\"1\"",
        "true",
        "{}",
        "\"0xg\"",
        "LONG",
        "DIGITS"
      })
  void whatIsNoQuantityIsNoFigure(String said) throws IOException {
    String long300 = "\"0x" + "1".repeat(300) + "\"";
    String json = said.equals("LONG") ? long300 : said.equals("DIGITS") ? "9".repeat(90) : said;
    chain.hasMulticall = false;
    server.behave(
        request ->
            request.answer(
                call ->
                    call.get("method").stringValue().equals("eth_getBalance")
                        ? "\"result\":" + json
                        : chain.answer(call)));
    List<Returned> answers = blocks().latest().coins(List.of(contract(1), contract(2)));
    assertThat(answers).hasOnlyElementsOfType(Returned.Unread.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "\"0x1\"",
        "{\"number\":1000,\"hash\":\"H\",\"timestamp\":\"0x1\"}",
        "{\"number\":\"-0x1\",\"hash\":\"H\",\"timestamp\":\"0x1\"}",
        "{\"number\":\"0x\",\"hash\":\"H\",\"timestamp\":\"0x1\"}",
        "{\"number\":\"0xffffffffffffffffffff\",\"hash\":\"H\",\"timestamp\":\"0x1\"}",
        "{\"number\":\"0x1\",\"hash\":\"H\",\"timestamp\":\"0xfffffffffffff\"}",
        "{\"number\":\"0x1\",\"hash\":\"0x12\",\"timestamp\":\"0x1\"}"
      })
  void whatIsNoBlockIsNotReadFrom(String block) {
    server.behave(
        request ->
            request.answer(
                call ->
                    call.get("method").stringValue().equals("eth_getBlockByNumber")
                        ? "\"result\":" + block.replace("\"H\"", "\"" + SmallChain.HASH + "\"")
                        : chain.answer(call)));
    assertThatThrownBy(() -> blocks().latest())
        .isInstanceOf(UnreadException.class)
        .hasMessageStartingWith("alpha ");
  }

  @Test
  void anAggregateThatIsNotOneLeavesNoFigure() {
    server.behave(
        request ->
            request.answer(
                call ->
                    call.get("method").stringValue().equals("eth_call")
                        ? SmallChain.result("0x" + "0".repeat(63) + "1")
                        : chain.answer(call)));
    List<Returned> answers = blocks().latest().call(calls(4));
    // Asked alone, the contract's word is the contract's.
    assertThat(answers).containsOnly(new Returned.Data("0x" + "0".repeat(63) + "1"));
  }
}
