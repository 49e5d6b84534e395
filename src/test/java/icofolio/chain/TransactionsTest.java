package icofolio.chain;

import static icofolio.chain.FakeChain.SALE;
import static icofolio.chain.FakeChain.TOKEN;
import static icofolio.chain.FakeChain.WALLET;
import static icofolio.chain.FakeChain.hash;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.rpc.Answer;
import icofolio.reading.Sighting;
import icofolio.reading.TransactionReading;
import icofolio.reading.TransactionReading.Mined;
import icofolio.reading.TransactionReading.Missing;
import icofolio.reading.TransactionReading.Pending;
import icofolio.reading.TransactionReading.Unread;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A transaction is read as the chain has it, or it is said why it is not. */
final class TransactionsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final FakeChain chain = new FakeChain();

  private Transactions transactions() {
    return new Transactions(ScriptedNode.of(chain), InstantSource.fixed(NOW));
  }

  private TransactionReading read(long number) {
    return transactions().read(hash(number));
  }

  private Mined mined(long number) {
    return (Mined) read(number);
  }

  @Test
  void aTransactionIsReadWithItsTransfers() {
    chain.mine(7, 890, List.of(chain.transfer(7, 890, 2, WALLET, SALE, 55)));
    assertThat(read(7))
        .isEqualTo(
            new Mined(
                hash(7),
                true,
                WALLET,
                SALE,
                FakeChain.ether(1),
                BigInteger.valueOf(42_000),
                890,
                chain.blockHash(890),
                Instant.ofEpochSecond(890 * 12),
                111,
                true,
                List.of(
                    new Transfer(
                        hash(7),
                        2,
                        890,
                        chain.blockHash(890),
                        Instant.ofEpochSecond(890 * 12),
                        TOKEN,
                        WALLET,
                        SALE,
                        BigInteger.valueOf(55))),
                new Sighting(1_000, chain.blockHash(1_000), NOW, "one")));
  }

  @Test
  void theNewestBlockIsOneDeepAndNotFinal() {
    chain.mine(7, 1_000, List.of());
    assertThat(mined(7).depth()).isEqualTo(1);
    assertThat(mined(7).finalised()).isFalse();
  }

  /** Ethereum's depth stands in for the tag; other chains have nothing that could. */
  @ParameterizedTest
  @CsvSource({"eip155:1, 936, true", "eip155:1, 937, false", "eip155:56, 1, false"})
  void anEndpointMayNotKnowWhatIsFinal(String id, long block, boolean finalised) {
    chain.finalised = null;
    chain.mine(7, block, List.of());
    ScriptedNode node = new ScriptedNode(new Chain(id), chain, List.of());
    Mined mined = (Mined) new Transactions(node, InstantSource.fixed(NOW)).read(hash(7));
    assertThat(mined.finalised()).isEqualTo(finalised);
  }

  @Test
  void aFailureIsOneAndBeforeByzantiumNothingIsSaid() {
    chain.mine(7, 10, List.of());
    chain.receipts.get(hash(7)).put("status", "0x0");
    chain.mine(8, 10, List.of());
    chain.receipts.get(hash(8)).remove("status");
    chain.receipts.get(hash(8)).put("root", hash(1));
    chain.receipts.get(hash(8)).remove("effectiveGasPrice");
    assertThat(mined(7).succeeded()).isFalse();
    assertThat(mined(8).succeeded()).isNull();
    assertThat(mined(8).fee()).isEqualTo(63_000);
  }

  @Test
  void aRollupsDataIsPaidForToo() {
    chain.mine(7, 10, List.of());
    chain.receipts.get(hash(7)).put("l1Fee", "0x10");
    assertThat(mined(7).fee()).isEqualTo(42_016);
  }

  @Test
  void aContractThatIsMadeHasNoReceiver() {
    chain.mine(7, 10, List.of());
    chain.transactions.get(hash(7)).put("to", null);
    assertThat(mined(7).to()).isNull();
  }

  @Test
  void ofTheLogsOnlyTransfersOfTokensAreTaken() {
    String topic = TransferLogs.TOPIC;
    String wallet = TransferLogs.topic(WALLET);
    String sale = TransferLogs.topic(SALE);
    String five = hash(5);
    String dirty = "0x01" + wallet.substring(4);
    chain.mine(
        7,
        10,
        List.of(
            chain.log(7, 10, 0, List.of(topic, wallet, sale, five), "0x"),
            chain.log(7, 10, 1, List.of(topic, wallet, sale), "0x"),
            chain.log(7, 10, 2, List.of(topic, wallet, sale), five + "00"),
            chain.log(7, 10, 3, List.of(topic, wallet, sale), hash(0)),
            chain.log(7, 10, 4, List.of(topic, dirty, sale), five),
            chain.log(7, 10, 5, List.of(hash(9), wallet, sale), five),
            chain.log(7, 10, 6, List.of(), five),
            chain.log(7, 10, 7, List.of(topic), wallet + sale.substring(2) + five.substring(2))));
    assertThat(mined(7).moved()).singleElement().extracting(Transfer::logIndex).isEqualTo(7L);
  }

  @Test
  void whatIsInNoBlockIsPending() {
    chain.mine(7, 10, List.of());
    chain.receipts.clear();
    chain.transactions.get(hash(7)).put("blockHash", null);
    chain.transactions.get(hash(7)).put("blockNumber", null);
    assertThat(read(7)).isInstanceOf(Pending.class);
  }

  @Test
  void whatNobodyKnowsIsMissing() {
    assertThat(read(7))
        .isEqualTo(new Missing(hash(7), new Sighting(1_000, chain.blockHash(1_000), NOW, "one")));
  }

  @Test
  void anotherEndpointMayKnowWhatOneDoesNot() {
    FakeChain behind = new FakeChain();
    chain.mine(7, 890, List.of());
    ScriptedNode pool = ScriptedNode.pool(ScriptedNode.of(behind), ScriptedNode.of(chain));
    Transactions transactions = new Transactions(pool, InstantSource.fixed(NOW));
    assertThat(transactions.read(hash(7))).isInstanceOf(Mined.class);
    assertThat(transactions.read(hash(8))).isInstanceOf(Missing.class);
  }

  /** One that cannot be asked might know it. */
  @Test
  void nothingIsMissingWhileSomeoneCannotBeAsked() {
    ScriptedNode dead = ScriptedNode.of(ask -> new Answer.Failed("two: refuses the connection"));
    ScriptedNode pool =
        ScriptedNode.pool(ScriptedNode.of(chain), dead, ScriptedNode.of(new FakeChain()));
    assertThat(new Transactions(pool, InstantSource.fixed(NOW)).read(hash(7)))
        .isEqualTo(new Unread(hash(7), "two: refuses the connection"));
    chain.mine(8, 890, List.of());
    assertThat(new Transactions(pool, InstantSource.fixed(NOW)).read(hash(8)))
        .isInstanceOf(Mined.class);
  }

  @Test
  void aReorganisationBetweenTwoReadsIsReadAgain() {
    chain.mine(7, 990, List.of());
    AtomicInteger receipts = new AtomicInteger();
    ScriptedNode node =
        ScriptedNode.of(
            ask -> {
              if (ask.method().equals("eth_getTransactionReceipt")
                  && receipts.incrementAndGet() == 1) {
                chain.reorganise(980);
                chain.mine(7, 991, List.of());
              }
              return chain.apply(ask);
            });
    Mined mined = (Mined) new Transactions(node, InstantSource.fixed(NOW)).read(hash(7));
    assertThat(mined.block()).isEqualTo(991);
    assertThat(mined.blockHash()).isEqualTo(chain.blockHash(991));
  }

  @Test
  void aBlockThatNoLongerStandsIsNoBlock() {
    chain.mine(7, 990, List.of());
    chain.reorganise(980);
    assertThat(read(7))
        .isEqualTo(new Unread(hash(7), "its block no longer stands: the chain was reorganised"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gasUsed | 21000 | one: gasUsed is not 0x and hex digits",
        "gasUsed | 0x | one: gasUsed is empty",
        "status | 0x2 | one: status is neither 0 nor 1",
        "transactionHash | 0x0000000000000000000000000000000000000000000000000000000000000009 | one: another one's receipt",
        "logs | none | one: a receipt has no list of logs",
        "blockNumber | 0xb | one: it is in two blocks: the chain was reorganised while it was read",
      })
  void whatCannotBeIsUnread(String field, String value, String reason) {
    chain.mine(7, 10, List.of());
    chain.receipts.get(hash(7)).put(field, value);
    assertThat(read(7)).isEqualTo(new Unread(hash(7), reason));
  }

  @Test
  void aNumberOf300DigitsIsNone() {
    chain.mine(7, 10, List.of());
    chain.transactions.get(hash(7)).put("value", "0x" + "f".repeat(300));
    assertThat(read(7)).isEqualTo(new Unread(hash(7), "one: value has more than 256 bits"));
  }

  @Test
  void anotherTransactionsLogIsNotTaken() {
    chain.mine(7, 10, List.of(chain.transfer(8, 10, 0, WALLET, SALE, 5)));
    assertThat(read(7))
        .isEqualTo(new Unread(hash(7), "one: a receipt has a log of another transaction"));
  }

  @Test
  void manyAreReadInTheirOrderWithFewQuestions() {
    List<String> hashes = LongStream.range(0, 250).mapToObj(FakeChain::hash).toList();
    LongStream.range(0, 250).filter(n -> n % 2 == 0).forEach(n -> chain.mine(n, 5, List.of()));
    List<TransactionReading> readings = transactions().read(hashes);
    assertThat(readings).extracting(TransactionReading::hash).isEqualTo(hashes);
    assertThat(readings).filteredOn(Mined.class::isInstance).hasSize(125);
    assertThat(chain.asked).hasSize(2 * 250 + 3 * 3);
  }

  @Test
  void withoutAHeadNothingIsKnown() {
    ScriptedNode dead = ScriptedNode.of(ask -> new Answer.Failed("no endpoint answers"));
    assertThat(new Transactions(dead, InstantSource.fixed(NOW)).read(List.of(hash(1), hash(2))))
        .containsExactly(
            new Unread(hash(1), "no endpoint answers"), new Unread(hash(2), "no endpoint answers"));
    ScriptedNode absurd = ScriptedNode.of(ask -> ScriptedNode.given(Map.of("number", -1)));
    assertThat(new Transactions(absurd, InstantSource.fixed(NOW)).read(hash(1)))
        .isEqualTo(new Unread(hash(1), "one: timestamp is not 0x and hex digits"));
  }
}
