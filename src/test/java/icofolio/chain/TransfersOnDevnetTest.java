package icofolio.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.Transfers.Found;
import icofolio.chain.Transfers.Mark;
import icofolio.chain.Transfers.Search;
import icofolio.chain.abi.Encode;
import icofolio.chain.rpc.EndpointPool;
import icofolio.chain.rpc.KeySource;
import icofolio.chain.rpc.PoolOptions;
import icofolio.evm.Devnet;
import icofolio.evm.OnDevnet;
import icofolio.reading.Endpoint;
import icofolio.reading.TransactionReading;
import icofolio.reading.TransactionReading.Mined;
import icofolio.reading.TransactionReading.Missing;
import icofolio.reading.Transfer;
import icofolio.sale.Chain;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Transactions and transfers of a real node, and what is left of them after a reorganisation. */
final class TransfersOnDevnetTest extends OnDevnet {
  private static final String ZERO = "0x0000000000000000000000000000000000000000";
  private static final String MINT = "mint(address,uint256)";
  private static final String TRANSFER = "transfer(address,uint256)";

  private EndpointPool pool;
  private String coin;
  private String wallet;

  @BeforeEach
  void open() throws Exception {
    Chain chain = new Chain("eip155:31337");
    Endpoint endpoint = new Endpoint("devnet", chain, net.url(), List.of(), null, null, null);
    KeySource none =
        reference -> {
          throw new IllegalStateException("no key is needed");
        };
    pool = EndpointPool.of(chain, List.of(endpoint), none, PoolOptions.USUAL);
    coin = net.make("Coin");
    wallet = net.account(1);
  }

  @AfterEach
  void close() {
    if (pool != null) {
      pool.close();
    }
  }

  private static String hash(JsonNode receipt) {
    return receipt.path("transactionHash").stringValue();
  }

  private JsonNode mint(long units) throws Exception {
    return net.send(net.account(0), coin, MINT, Encode.address(wallet), Encode.number(units));
  }

  private TransactionReading read(String hash) {
    return new Transactions(pool, InstantSource.system()).read(hash);
  }

  private Found find(Mark mark) {
    Search search = new Search(coin, List.of(wallet), 0, mark, true);
    return new Transfers(pool, new LogScan(pool, 50, 50), InstantSource.system())
        .find(search, LogScan.Progress.NONE);
  }

  @Test
  void aTokensTransferIsRead() throws Exception {
    mint(50);
    String to = net.account(2);
    Mined mined =
        (Mined) read(hash(net.send(wallet, coin, TRANSFER, Encode.address(to), Encode.number(20))));
    assertThat(mined.succeeded()).isTrue();
    assertThat(mined.from()).isEqualTo(wallet);
    assertThat(mined.to()).isEqualTo(coin);
    assertThat(mined.depth()).isEqualTo(1);
    assertThat(mined.finalised()).isFalse();
    assertThat(mined.moved()).hasSize(1);
    Transfer moved = mined.moved().getFirst();
    assertThat(List.of(moved.token(), moved.from(), moved.to())).containsExactly(coin, wallet, to);
    assertThat(moved.units()).isEqualTo(20);
    assertThat(moved.at()).isEqualTo(mined.blockTime());
    net.mine(200);
    Mined later = (Mined) read(mined.hash());
    assertThat(later.depth()).isEqualTo(201);
    assertThat(later.finalised()).isTrue();
  }

  @Test
  void coinsAreReadWithWhatTheyCarry() throws Exception {
    BigInteger wei = Devnet.COIN.multiply(BigInteger.TWO);
    Mined mined = (Mined) read(hash(net.pay(wallet, net.account(3), wei, "anything()")));
    assertThat(mined.value()).isEqualTo(wei);
    assertThat(mined.to()).isEqualTo(net.account(3));
    assertThat(mined.moved()).isEmpty();
  }

  @Test
  void aTransactionThatWasTakenOutIsMissing() throws Exception {
    String kept = net.keep();
    String hash = hash(mint(1));
    assertThat(read(hash)).isInstanceOf(Mined.class);
    net.goBack(kept);
    assertThat(read(hash)).isInstanceOf(Missing.class);
  }

  @Test
  void transfersAreFoundAndFoundAgainAfterAReorganisation() throws Exception {
    String kept = net.keep();
    mint(7);
    net.mine(300);
    net.send(wallet, coin, TRANSFER, Encode.address(net.account(2)), Encode.number(3));
    Found found = find(null);
    assertThat(found.transfers())
        .extracting(one -> one.from() + " " + one.to() + " " + one.units())
        .containsExactly(ZERO + " " + wallet + " 7", wallet + " " + net.account(2) + " 3");
    assertThat(found.mark()).isNotNull();
    Found next = find(found.mark());
    assertThat(next.from()).isEqualTo(found.mark().block() + 1);
    assertThat(next.transfers()).containsExactly(found.transfers().getLast());

    net.goBack(kept);
    mint(9);
    net.mine(400);
    Found again = find(found.mark());
    assertThat(again.from()).isZero();
    assertThat(again.transfers()).extracting(one -> one.units().intValue()).containsExactly(9);
  }
}
