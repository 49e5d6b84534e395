package icofolio.chain.family;

import static icofolio.evm.Devnet.coins;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.chain.AtBlock;
import icofolio.chain.ContractCall;
import icofolio.chain.Log;
import icofolio.chain.LogFilter;
import icofolio.chain.Returned;
import icofolio.chain.UnreadException;
import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Method;
import icofolio.evm.DevnetBlock;
import icofolio.evm.OnDevnet;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.reading.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts that say anything, and endpoints that say nothing. */
final class HostileContractsTest extends OnDevnet {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "31, 255, 0",
    "32, 0, 0",
    "32, 255, 0",
    "33, 1, 0",
    "96, 0, 0",
    "160, 1, 0",
    "300000, 0, 0",
    "0, 0, 1",
    "4096, 255, 1"
  })
  void whoAnswersAnythingIsNoSale(int size, int value, int refuses) throws Exception {
    String contract =
        net.make("Hostile", Encode.number(size), Encode.number(value), Encode.number(refuses));
    assertThat(Families.read(net.head(), contract, List.of(net.account(1)), 0)).isEmpty();
  }

  @Test
  void aMillionBytesAreNoFigure() throws Exception {
    String words = Encode.number(1 << 20) + Encode.number(0) + Encode.number(0);
    ContractCall rate = OpenZeppelin.RATE.on(net.make("Hostile", words));
    Answers answers = new Answers(net.head());
    assertThat(answers.of(rate)).isInstanceOf(Returned.Data.class);
    assertThat(answers.number(rate)).isNull();
  }

  @Test
  void anAddressWithoutCodeAndATokenAreNoSale() throws Exception {
    List<String> wallets = List.of(net.account(1));
    String coin = net.make("Coin");
    assertThat(Families.read(net.head(), net.account(5), wallets, 0)).isEmpty();
    assertThat(Families.read(net.head(), coin, wallets, 0)).isEmpty();
  }

  @Test
  void whatALiarGivesForAFigureIsUnknown() throws Exception {
    String liar = net.make("Liar");
    SaleReading reading = Families.read(net.head(), liar, List.of(net.account(1)), 0).orElseThrow();
    assertThat(reading.family()).isEqualTo("openzeppelin-crowdsale");
    assertThat(reading.opens()).isNull();
    assertThat(reading.closes()).isNull();
    assertThat(reading.hardCap()).isNull();
    assertThat(reading.softCap()).isEqualTo(10);
    assertThat(reading.outcome()).isNull();
    assertThat(reading.refunds()).isEqualTo(RefundsState.UNKNOWN);
    WalletPart part = reading.wallets().getFirst();
    assertThat(part.refundAvailable()).isNull();
    assertThat(part.refundTaken()).isNull();
    assertThat(reading.notes())
        .anyMatch(note -> note.contains("milliseconds"))
        .anyMatch(note -> note.contains("nothing is known of refunds"));
  }

  @Test
  void allFamiliesAreAskedAboutInOneRound() throws Exception {
    String coin = net.make("Coin");
    DevnetBlock head = net.head();
    assertThat(Families.read(head, coin, List.of(), 0)).isEmpty();
    assertThat(head.rounds()).isEqualTo(1);
  }

  @Test
  void aCloneAndAProxyAreRead() throws Exception {
    String pool = net.make("Pool");
    String doubles = net.make("Doubles");
    String ann = net.account(1);
    String clone = net.madeIn(net.send(ann, doubles, "clone(address)", Encode.address(pool)));
    SaleReading ofClone = Families.read(net.head(), clone, List.of(ann), 0).orElseThrow();
    assertThat(ofClone.family()).isEqualTo("pinksale-pool");
    assertThat(ofClone.notes()).anyMatch(note -> note.contains("clone"));
    net.send(ann, doubles, "proxy(address)", Encode.address(pool));
    String proxy = icofolio.chain.abi.Created.by(doubles, 2);
    SaleReading ofProxy = Families.read(net.head(), proxy, List.of(ann), 0).orElseThrow();
    assertThat(ofProxy.notes())
        .anyMatch(note -> note.contains("can change its code") && note.contains(pool));
  }

  @Test
  void aFigureThatNoEndpointBringsIsUnknownAndToldOf() throws Exception {
    String pool = net.make("Pool");
    String ann = net.account(1);
    String set = "set(uint256,uint256,uint256,uint256,address)";
    String times = Encode.number(net.now() + 5) + Encode.number(net.now() + 9000);
    net.send(ann, pool, set, times, coins(1), coins(9), Encode.address(pool));
    AtBlock deaf = new Deaf(net.head(), Set.of(PinkSalePool.REFUNDED.selector()), true);
    SaleReading reading = Families.read(deaf, pool, List.of(ann), 0).orElseThrow();
    WalletPart part = reading.wallets().getFirst();
    assertThat(part.paidIn()).isNull();
    assertThat(part.refundTaken()).isNull();
    assertThat(part.tokensOwed()).isZero();
    assertThat(reading.softCap()).isEqualTo(new java.math.BigInteger(coins(1), 16));
    assertThat(reading.notes())
        .singleElement()
        .asString()
        .contains("refundedOf(address)", "contributions and refunds", "the line is dead");
  }

  @Test
  void whetherItIsASaleIsNotDecidedByASilence() throws Exception {
    String coin = net.make("Coin");
    String mark = Method.of("poolState()").selector();
    AtBlock deaf = new Deaf(net.head(), Set.of(mark), false);
    assertThatThrownBy(() -> Families.read(deaf, coin, List.of(), 0))
        .isInstanceOf(UnreadException.class)
        .hasMessageContaining("the line is dead");
  }

  /** A chain of which some questions, and perhaps the logs, are not answered. */
  private record Deaf(AtBlock chain, Set<String> selectors, boolean logsToo) implements AtBlock {
    private static final Returned DEAD = new Returned.Unread("the line is dead");

    @Override
    public Sighting sighting() {
      return chain.sighting();
    }

    @Override
    public Instant time() {
      return chain.time();
    }

    @Override
    public List<Returned> call(List<ContractCall> calls) {
      List<Returned> answers = new ArrayList<>(chain.call(calls));
      for (int i = 0; i < calls.size(); i++) {
        if (selectors.contains(calls.get(i).data().substring(0, 10))) {
          answers.set(i, DEAD);
        }
      }
      return answers;
    }

    @Override
    public Returned attempt(String from, ContractCall call) {
      return chain.attempt(from, call);
    }

    @Override
    public Returned storage(String address, String slot) {
      return chain.storage(address, slot);
    }

    @Override
    public Returned code(String address) {
      return chain.code(address);
    }

    @Override
    public List<Returned> coins(List<String> addresses) {
      return chain.coins(addresses);
    }

    @Override
    public List<Log> logs(LogFilter filter) {
      if (logsToo) {
        throw new UnreadException("the line is dead");
      }
      return chain.logs(filter);
    }
  }
}
