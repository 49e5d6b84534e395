package icofolio.chain.family;

import static icofolio.evm.Devnet.COIN;
import static icofolio.evm.Devnet.coins;
import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.abi.Encode;
import icofolio.evm.OnDevnet;
import icofolio.reading.SaleReading;
import icofolio.reading.SaleReading.RefundsState;
import icofolio.reading.SaleReading.WalletPart;
import icofolio.sale.Outcome;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TokenMarket, PinkSale, MISO, Sonar, Legion, by contracts with their methods and habits. */
final class LaunchpadsTest extends OnDevnet {
  private static final BigInteger NONE = BigInteger.ZERO;

  private String ann;
  private String bob;
  private String coin;
  private long open;
  private long close;

  @BeforeEach
  void people() throws Exception {
    ann = net.account(1);
    bob = net.account(2);
    coin = net.make("Coin");
    open = net.now() + 100;
    close = open + 1000;
  }

  private SaleReading read(String sale) throws IOException, InterruptedException {
    return Families.read(net.head(), sale, List.of(ann, bob), 0).orElseThrow();
  }

  private static BigInteger coin(long coins) {
    return COIN.multiply(BigInteger.valueOf(coins));
  }

  private String teamSale() throws IOException, InterruptedException {
    String times = Encode.number(open) + Encode.number(close);
    return net.make(
        "TeamSale", times, coins(10), Encode.address(net.account(9)), Encode.address(coin));
  }

  @Test
  void moneyThatTheTeamHasIsARefundAtRiskUntilItIsBack() throws Exception {
    String sale = teamSale();
    net.moveTo(open);
    net.pay(ann, sale, coin(3), "buy()");
    SaleReading early = read(sale);
    assertThat(early.family()).isEqualTo("tokenmarket");
    assertThat(early.stage()).isEqualTo("funding");
    assertThat(early.opens()).isEqualTo(Instant.ofEpochSecond(open));
    assertThat(early.softCap()).isEqualTo(coin(10));
    assertThat(early.hardCap()).isNull();
    assertThat(early.token()).isEqualTo(coin);
    assertThat(early.refunds()).isEqualTo(RefundsState.POSSIBLE);
    net.moveTo(close);
    SaleReading failed = read(sale);
    assertThat(failed.stage()).isEqualTo("failure");
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.refunds()).isEqualTo(RefundsState.UNFUNDED);
    assertThat(failed.wallets().getFirst().refundAvailable()).isZero();
    assertThat(failed.notes()).anyMatch(note -> note.contains("at risk"));
    net.pay(bob, sale, coin(3), "loadRefund()");
    assertThat(read(sale).wallets().getFirst().refundAvailable()).isEqualTo(coin(3));
    net.send(ann, sale, "refund()");
    SaleReading refunded = read(sale);
    assertThat(refunded.refunds()).isEqualTo(RefundsState.OPEN);
    assertThat(refunded.wallets())
        .containsExactly(
            new WalletPart(ann, coin(3), NONE, coin(3), NONE, coin(6)),
            new WalletPart(bob, NONE, NONE, NONE, NONE, NONE));
  }

  @Test
  void aStateThatIsRefusedIsWorkedOut() throws Exception {
    String sale = teamSale();
    net.moveTo(open);
    net.pay(ann, sale, coin(12), "buy()");
    net.send(bob, sale, "setEndsAt(uint256)", Encode.number(close + 50));
    net.send(bob, sale, "fallSilent()");
    assertThat(read(sale).stage()).isEqualTo("funding");
    net.moveTo(close + 51);
    SaleReading reading = read(sale);
    assertThat(reading.closes()).isEqualTo(Instant.ofEpochSecond(close + 50));
    assertThat(reading.stage()).isEqualTo("success");
    assertThat(reading.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(reading.wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(12), NONE, NONE, NONE, coin(24)));
    assertThat(reading.notes())
        .anyMatch(note -> note.contains("worked out"))
        .anyMatch(note -> note.contains("end has been moved"));
  }

  private String pool(long soft, long hard) throws IOException, InterruptedException {
    String pool = net.make("Pool");
    String times = Encode.number(open) + Encode.number(close);
    String set = "set(uint256,uint256,uint256,uint256,address)";
    net.send(ann, pool, set, times, coins(soft), coins(hard), Encode.address(coin));
    return pool;
  }

  @Test
  void aPoolIsReadFromStartToClaim() throws Exception {
    String pool = pool(5, 50);
    net.moveTo(open);
    net.pay(ann, pool, coin(6), "contribute()");
    SaleReading early = read(pool);
    assertThat(early.family()).isEqualTo("pinksale-pool");
    assertThat(early.softCap()).isEqualTo(coin(5));
    assertThat(early.hardCap()).isEqualTo(coin(50));
    assertThat(early.rate()).isEqualTo(3);
    assertThat(early.stage()).isEqualTo("in-use");
    assertThat(early.wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(6), NONE, NONE, coin(18), NONE));
    net.moveTo(close);
    assertThat(read(pool).outcome()).isNull();
    assertThat(read(pool).notes()).anyMatch(note -> note.contains("not finalised"));
    net.send(bob, pool, "finish(uint8)", Encode.number(1));
    net.send(ann, pool, "claim()");
    SaleReading reading = read(pool);
    assertThat(reading.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(reading.refunds()).isEqualTo(RefundsState.NONE);
    assertThat(reading.wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(6), NONE, NONE, NONE, coin(18)));
  }

  @Test
  void anEarlyWayOutOfAPoolIsKnownByItsLogAlone() throws Exception {
    String pool = pool(5, 50);
    net.moveTo(open);
    net.pay(ann, pool, coin(10), "contribute()");
    net.pay(bob, pool, coin(1), "contribute()");
    net.send(ann, pool, "emergencyWithdrawContribution()");
    assertThat(read(pool).wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(10), NONE, coin(9), NONE, NONE));
    net.moveTo(close);
    SaleReading failed = read(pool);
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.refunds()).isEqualTo(RefundsState.OPEN);
    assertThat(failed.wallets().getLast())
        .isEqualTo(new WalletPart(bob, coin(1), coin(1), NONE, NONE, NONE));
    net.send(bob, pool, "withdrawContribution()");
    assertThat(read(pool).wallets().getLast())
        .isEqualTo(new WalletPart(bob, coin(1), NONE, coin(1), NONE, NONE));
  }

  @Test
  void aCancelledPoolGivesBackBeforeItsEnd() throws Exception {
    String pool = pool(5, 50);
    net.moveTo(open);
    net.pay(ann, pool, coin(10), "contribute()");
    net.send(bob, pool, "finish(uint8)", Encode.number(2));
    SaleReading reading = read(pool);
    assertThat(reading.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(reading.wallets().getFirst().refundAvailable()).isEqualTo(coin(10));
  }

  private String market(int template) throws IOException, InterruptedException {
    String times = Encode.number(open) + Encode.number(close);
    String words = Encode.number(template) + times + coins(10) + Encode.address(coin);
    return net.make("Market", words);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aMarketThatFailsLeavesNoLogOfItsRefunds(int template) throws Exception {
    String market = market(template);
    net.moveTo(open);
    net.pay(ann, market, coin(4), "commitEth()");
    net.pay(bob, market, coin(1), "commitEth()");
    net.moveTo(close + 1);
    SaleReading failed = read(market);
    assertThat(failed.family())
        .isEqualTo(
            List.of("miso-crowdsale", "miso-dutch-auction", "miso-batch-auction")
                .get(template - 1));
    assertThat(failed.paysNative()).isTrue();
    assertThat(failed.token()).isEqualTo(coin);
    assertThat(failed.raised()).isEqualTo(coin(5));
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.softCap()).isEqualTo(template == 2 ? null : coin(10));
    assertThat(failed.hardCap()).isEqualTo(template == 1 ? coin(50) : null);
    net.send(bob, market, "withdrawTokens(address)", Encode.address(ann));
    assertThat(read(market).wallets())
        .containsExactly(
            new WalletPart(ann, coin(4), NONE, coin(4), NONE, NONE),
            new WalletPart(bob, coin(1), coin(1), NONE, NONE, NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aMarketThatSucceedsOwesTokensUntilTheyAreTaken(int template) throws Exception {
    String market = market(template);
    net.moveTo(open);
    net.pay(ann, market, coin(14), "commitEth()");
    assertThat(read(market).wallets().getFirst().tokensOwed()).isNull();
    net.moveTo(close + 1);
    assertThat(read(market).notes()).anyMatch(note -> note.contains("only when it is finalised"));
    net.send(bob, market, "finalize()");
    SaleReading owed = read(market);
    assertThat(owed.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(owed.wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(14), NONE, NONE, coin(28), NONE));
    net.send(bob, market, "withdrawTokens(address)", Encode.address(ann));
    assertThat(read(market).wallets().getFirst().tokensDelivered()).isEqualTo(coin(28));
    net.send(bob, market, "overdeliver(address)", Encode.address(ann));
    SaleReading refused = read(market);
    assertThat(refused.wallets().getFirst().tokensOwed()).isNull();
    assertThat(refused.notes()).anyMatch(note -> note.contains("refuses to say what " + ann));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSettlementGivesBackWhatWasNotAccepted(boolean isNewer) throws Exception {
    String sale = net.make("Settlement", Encode.number(isNewer ? 1 : 0), Encode.address(coin));
    net.send(ann, coin, "mint(address,uint256)", Encode.address(ann), Encode.number(900));
    net.send(ann, coin, "approve(address,uint256)", Encode.address(sale), Encode.number(900));
    net.send(ann, sale, "set(uint8,bool)", Encode.number(1), Encode.number(0));
    net.send(ann, sale, "bid(uint256)", Encode.number(500));
    net.send(ann, sale, "bid(uint256)", Encode.number(200));
    SaleReading early = read(sale);
    assertThat(early.family()).isEqualTo("sonar-settlement-sale");
    assertThat(early.stage()).isEqualTo("commitment");
    assertThat(early.payment()).isEqualTo(coin);
    assertThat(early.paysNative()).isFalse();
    assertThat(early.raised()).isEqualTo(700);
    assertThat(early.wallets().getFirst())
        .isEqualTo(new WalletPart(ann, BigInteger.valueOf(700), NONE, NONE, null, null));
    String allocate = "allocate(address,uint256)";
    net.send(bob, sale, allocate, Encode.address(ann), Encode.number(250));
    int done = isNewer ? 4 : 5;
    net.send(ann, sale, "set(uint8,bool)", Encode.number(done), Encode.number(0));
    assertThat(read(sale).refunds()).isEqualTo(RefundsState.DUE_NOT_OPEN);
    net.send(ann, sale, "set(uint8,bool)", Encode.number(done), Encode.number(1));
    SaleReading due = read(sale);
    assertThat(due.stage()).isEqualTo("done");
    assertThat(due.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(due.wallets().getFirst().refundAvailable()).isEqualTo(450);
    net.send(ann, sale, "claimRefund()");
    SaleReading back = read(sale);
    assertThat(back.wallets().getFirst())
        .isEqualTo(
            new WalletPart(
                ann, BigInteger.valueOf(700), NONE, BigInteger.valueOf(450), null, null));
    assertThat(back.wallets().getLast().paidIn()).isZero();
  }

  @Test
  void anAuctionThatClosesByTheClockGivesBackWhatItDidNotAccept() throws Exception {
    String sale = net.make("Auction", Encode.address(coin), Encode.number(close));
    net.send(ann, coin, "mint(address,uint256)", Encode.address(ann), Encode.number(900));
    net.send(ann, coin, "approve(address,uint256)", Encode.address(sale), Encode.number(900));
    net.send(ann, sale, "bid(uint256)", Encode.number(500));
    net.send(ann, sale, "bid(uint256)", Encode.number(700));
    SaleReading early = read(sale);
    assertThat(early.family()).isEqualTo("sonar-english-auction");
    assertThat(early.stage()).isEqualTo("auction");
    assertThat(early.closes()).isEqualTo(Instant.ofEpochSecond(close));
    assertThat(early.payment()).isEqualTo(coin);
    assertThat(early.raised()).isEqualTo(700);
    net.moveTo(close);
    assertThat(read(sale).stage()).isEqualTo("closed");
    String settle = "settle(address,uint256)";
    net.send(bob, sale, settle, Encode.address(ann), Encode.number(100));
    net.send(bob, sale, settle, Encode.address(ann), Encode.number(300));
    net.send(bob, sale, "finish()");
    BigInteger paid = BigInteger.valueOf(700);
    BigInteger back = BigInteger.valueOf(400);
    assertThat(read(sale).wallets())
        .containsExactly(
            new WalletPart(ann, paid, back, NONE, null, null),
            new WalletPart(bob, NONE, NONE, NONE, null, null));
    net.send(ann, sale, "claimRefund()");
    assertThat(read(sale).wallets().getFirst())
        .isEqualTo(new WalletPart(ann, paid, NONE, back, null, null));
  }

  private String raise(int kind) throws IOException, InterruptedException {
    String times = Encode.number(open) + Encode.number(close) + Encode.number(close + 500);
    return net.make("Raise", Encode.number(kind), times);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void moneyInARaiseCanBeTakenBackByChoice(int kind) throws Exception {
    String raise = raise(kind);
    net.moveTo(open);
    net.pay(ann, raise, coin(4), "invest()");
    net.pay(bob, raise, coin(6), "invest()");
    SaleReading early = read(raise);
    assertThat(early.family()).isEqualTo("legion-fixed-price-sale");
    assertThat(early.closes()).isEqualTo(Instant.ofEpochSecond(close));
    assertThat(early.refunds()).isEqualTo(RefundsState.OPEN);
    assertThat(early.wallets().getFirst().refundAvailable()).isEqualTo(coin(4));
    net.send(ann, raise, "refund()");
    assertThat(read(raise).wallets())
        .containsExactly(
            new WalletPart(ann, coin(4), NONE, coin(4), null, NONE),
            new WalletPart(bob, coin(6), coin(6), NONE, null, NONE));
    net.send(ann, raise, "publish()");
    net.moveTo(close + 600);
    SaleReading closed = read(raise);
    assertThat(closed.refunds()).isEqualTo(RefundsState.CLOSED);
    assertThat(closed.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(closed.wallets().getFirst().refundAvailable()).isZero();
    assertThat(closed.wallets().getLast().refundAvailable()).isNull();
    assertThat(closed.notes()).anyMatch(note -> note.contains("proof"));
    net.send(bob, raise, "withdrawExcessInvestedCapital(uint256)", coins(2));
    net.send(bob, raise, "claimTokenAllocation()");
    assertThat(read(raise).wallets().getLast())
        .isEqualTo(
            new WalletPart(
                bob, coin(6), NONE, coin(2), BigInteger.valueOf(870), BigInteger.valueOf(130)));
  }

  @Test
  void aCancelledRaiseGivesBackAll() throws Exception {
    String raise = raise(0);
    net.moveTo(open);
    net.pay(ann, raise, coin(4), "invest()");
    net.send(bob, raise, "cancel()");
    net.moveTo(close + 600);
    SaleReading reading = read(raise);
    assertThat(reading.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(reading.wallets().getFirst().refundAvailable()).isEqualTo(coin(4));
    net.send(ann, raise, "withdrawInvestedCapitalIfCanceled()");
    assertThat(read(raise).wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(4), NONE, coin(4), null, NONE));
  }

  @Test
  void aPreLiquidRaiseIsToldApartAndItsOtherWordsAreNotTakenForFigures() throws Exception {
    SaleReading reading = read(raise(2));
    assertThat(reading.family()).isEqualTo("legion-pre-liquid-sale");
    assertThat(reading.raised()).isNull();
    assertThat(reading.opens()).isNull();
    assertThat(reading.refunds()).isEqualTo(RefundsState.UNKNOWN);
    assertThat(reading.wallets().getFirst().paidIn()).isNull();
    assertThat(reading.wallets().getFirst().refundAvailable()).isNull();
    assertThat(reading.notes()).anyMatch(note -> note.contains("form that is not known"));
  }
}
