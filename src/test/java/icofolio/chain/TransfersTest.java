package icofolio.chain;

import static icofolio.chain.FakeChain.SALE;
import static icofolio.chain.FakeChain.TOKEN;
import static icofolio.chain.FakeChain.WALLET;
import static icofolio.chain.FakeChain.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.chain.Transfers.Found;
import icofolio.chain.Transfers.Mark;
import icofolio.chain.Transfers.Search;
import icofolio.chain.rpc.Ask;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transfers are found once, and what may still change is looked at again. */
final class TransfersTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String OTHER = "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb";

  private final FakeChain chain = new FakeChain();
  private String id = "eip155:1";

  @BeforeEach
  void someTransfers() {
    chain.add(10, chain.transfer(1, 10, 0, SALE, WALLET, 100));
    chain.add(20, chain.transfer(2, 20, 5, WALLET, SALE, 30));
    chain.add(20, chain.transfer(2, 20, 4, WALLET, WALLET, 1));
    chain.add(30, chain.transfer(3, 30, 0, SALE, WALLET, 0));
    chain.add(40, chain.transfer(4, 40, 0, SALE, OTHER, 8));
    chain.add(950, chain.transfer(5, 950, 0, SALE, WALLET, 50));
  }

  private Found find(Mark mark) {
    return find(mark, ask -> {}, true);
  }

  private Found find(Mark mark, Consumer<Ask> before, boolean indexed) {
    ScriptedNode node =
        new ScriptedNode(
            new Chain(id),
            ask -> {
              before.accept(ask);
              return chain.apply(ask);
            },
            List.of());
    return new Transfers(node, new LogScan(node), InstantSource.fixed(NOW))
        .find(
            new Search(TOKEN, List.of(WALLET), 1, mark, indexed),
            (done, total) -> assertThat(done).isBetween(0L, total));
  }

  @Test
  void thoseInAndOutAreFoundInTheirOrderEachOnce() {
    Found found = find(null);
    assertThat(found.transfers())
        .extracting(Transfer::block, Transfer::logIndex, t -> t.units().intValue())
        .containsExactly(tuple(10, 0, 100), tuple(20, 4, 1), tuple(20, 5, 30), tuple(950, 0, 50));
    assertThat(found.transfers().getFirst().at()).isEqualTo(Instant.ofEpochSecond(120));
    assertThat(found.from()).isEqualTo(1);
    assertThat(found.mark()).isEqualTo(new Mark(900, chain.blockHash(900)));
    assertThat(found.sighting().block()).isEqualTo(1_000);
  }

  private static org.assertj.core.groups.Tuple tuple(long block, long index, int units) {
    return org.assertj.core.groups.Tuple.tuple(block, index, units);
  }

  @Test
  void theNextSearchReadsTheUnfinalisedTailAgain() {
    Mark mark = find(null).mark();
    chain.asked.clear();
    chain.reorganise(901);
    chain.logs.remove(950L);
    chain.add(951, chain.transfer(5, 951, 0, SALE, WALLET, 50));
    Found found = find(mark);
    assertThat(found.from()).isEqualTo(901);
    assertThat(found.transfers()).extracting(Transfer::block).containsExactly(951L);
    assertThat(chain.asked.stream().filter(ask -> ask.method().equals("eth_getLogs"))).hasSize(2);
    assertThat(found.mark()).isEqualTo(mark);
  }

  @Test
  void aMarkWhoseBlockHasChangedIsNone() {
    Mark mark = find(null).mark();
    chain.reorganise(5);
    Found found = find(mark);
    assertThat(found.from()).isEqualTo(1);
    assertThat(found.transfers()).hasSize(4);
    assertThat(found.mark()).isEqualTo(new Mark(900, chain.blockHash(900)));
  }

  @Test
  void aReorganisationWhileItIsReadIsReadAgain() {
    AtomicInteger reads = new AtomicInteger();
    Found found =
        find(
            null,
            ask -> {
              if (ask.parameters().getFirst().equals("0x3b6") && reads.incrementAndGet() == 1) {
                chain.reorganise(945);
              }
            },
            true);
    assertThat(reads).hasValue(2);
    assertThat(found.transfers().getLast().blockHash()).isEqualTo(chain.blockHash(950));
  }

  @Test
  void aChainThatNeverHoldsStillIsUnread() {
    assertThatThrownBy(
            () ->
                find(
                    null,
                    ask -> {
                      if (ask.parameters().getFirst().equals("0x3b6")) {
                        chain.reorganise(945);
                      }
                    },
                    true))
        .isInstanceOf(UnreadException.class)
        .hasMessageContaining("again and again");
  }

  @Test
  void withoutAFinalBlockTheHeadIsReadAgainAllTheSame() {
    chain.finalised = null;
    id = "eip155:56";
    Found found = find(null);
    assertThat(found.mark()).isEqualTo(new Mark(872, chain.blockHash(872)));
    assertThat(find(found.mark()).from()).isEqualTo(873);
  }

  @Test
  void aTokenThatIndexesNothingIsReadWhole() {
    String topic = TransferLogs.topic(SALE);
    String data = topic + TransferLogs.topic(WALLET).substring(2) + hash(9).substring(2);
    chain.add(60, chain.log(6, 60, 0, List.of(TransferLogs.TOPIC), data));
    assertThat(find(null).transfers()).extracting(Transfer::block).doesNotContain(60L);
    assertThat(find(null, ask -> {}, false).transfers())
        .extracting(Transfer::block)
        .containsExactly(10L, 20L, 20L, 60L, 950L);
  }

  @Test
  void progressIsOneForAllThatIsRead() {
    List<Long> blocks = new ArrayList<>();
    ScriptedNode node = ScriptedNode.of(chain);
    new Transfers(node, new LogScan(node, 100, 100), InstantSource.fixed(NOW))
        .find(new Search(TOKEN, List.of(WALLET), 1, null, true), (done, total) -> blocks.add(done));
    assertThat(blocks).isSorted().endsWith(900L).doesNotContain(901L);
  }
}
