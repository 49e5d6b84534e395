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

/** OpenZeppelin's own crowdsales of 1.6 and 2.5 on a real node. */
final class OpenZeppelinCrowdsaleTest extends OnDevnet {
  private static final String BUY = "buyTokens(address)";
  private static final BigInteger RATE = BigInteger.valueOf(5);

  private String team;
  private String ann;
  private String bob;
  private String token;
  private long open;
  private long close;

  @BeforeEach
  void people() throws Exception {
    team = net.account(9);
    ann = net.account(1);
    bob = net.account(2);
    open = net.now() + 100;
    close = open + 1000;
  }

  private String sale(String contract, String... tail) throws IOException, InterruptedException {
    token = net.make("ERC20Mintable");
    String words = Encode.number(open) + Encode.number(close) + Encode.number(RATE);
    String sale =
        net.make(
            contract, words, String.join("", tail), Encode.address(team), Encode.address(token));
    net.send(net.account(0), token, "mint(address,uint256)", Encode.address(sale), coins(1000));
    return sale;
  }

  private String goalSale() throws IOException, InterruptedException {
    return sale("GoalSale", coins(10), coins(100));
  }

  private void buy(String sale, String payer, String getter, long wei)
      throws IOException, InterruptedException {
    net.pay(payer, sale, COIN.multiply(BigInteger.valueOf(wei)), BUY, Encode.address(getter));
  }

  private SaleReading read(String sale) throws IOException, InterruptedException {
    return Families.read(net.head(), sale, List.of(ann, bob), 0).orElseThrow();
  }

  private static BigInteger coin(long coins) {
    return COIN.multiply(BigInteger.valueOf(coins));
  }

  @Test
  void aSaleBeforeItOpensHasItsTermsAndNothingElse() throws Exception {
    String sale = goalSale();
    SaleReading reading = read(sale);
    assertThat(reading.family()).isEqualTo("openzeppelin-crowdsale");
    assertThat(reading.paysNative()).isTrue();
    assertThat(reading.payment()).isNull();
    assertThat(reading.token()).isEqualTo(token);
    assertThat(reading.opens()).isEqualTo(Instant.ofEpochSecond(open));
    assertThat(reading.closes()).isEqualTo(Instant.ofEpochSecond(close));
    assertThat(reading.softCap()).isEqualTo(coin(10));
    assertThat(reading.hardCap()).isEqualTo(coin(100));
    assertThat(reading.rate()).isEqualTo(RATE);
    assertThat(reading.raised()).isZero();
    assertThat(reading.stage()).isEqualTo("not-open");
    assertThat(reading.outcome()).isNull();
    assertThat(reading.refunds()).isEqualTo(RefundsState.POSSIBLE);
    assertThat(reading.notes()).isEmpty();
    BigInteger none = BigInteger.ZERO;
    assertThat(reading.wallets().getFirst())
        .isEqualTo(new WalletPart(ann, none, none, none, none, none));
  }

  @Test
  void aSaleThatSucceedsDeliversAtOnce() throws Exception {
    String sale = goalSale();
    net.moveTo(open);
    buy(sale, ann, ann, 4);
    buy(sale, ann, ann, 2);
    buy(sale, bob, ann, 7);
    net.moveTo(close + 1);
    SaleReading closed = read(sale);
    assertThat(closed.stage()).isEqualTo("closed");
    assertThat(closed.outcome()).isEqualTo(Outcome.SUCCEEDED);
    assertThat(closed.refunds()).isEqualTo(RefundsState.NONE);
    net.send(bob, sale, "finalize()");
    SaleReading reading = read(sale);
    assertThat(reading.stage()).isEqualTo("finalized");
    assertThat(reading.raised()).isEqualTo(coin(13));
    BigInteger none = BigInteger.ZERO;
    assertThat(reading.wallets())
        .containsExactly(
            new WalletPart(ann, coin(6), none, none, none, coin(65)),
            new WalletPart(bob, coin(7), none, none, none, none));
    assertThat(reading.notes())
        .singleElement()
        .asString()
        .contains(ann)
        .contains("another address has paid")
        .endsWith(": 1.");
  }

  @Test
  void aSaleThatMissesItsGoalOwesRefundsThatNobodyHasOpened() throws Exception {
    String sale = goalSale();
    net.moveTo(open);
    buy(sale, ann, ann, 3);
    net.moveTo(close + 1);
    SaleReading reading = read(sale);
    assertThat(reading.stage()).isEqualTo("closed");
    assertThat(reading.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(reading.refunds()).isEqualTo(RefundsState.DUE_NOT_OPEN);
    assertThat(reading.wallets().getFirst().paidIn()).isEqualTo(coin(3));
    assertThat(reading.wallets().getFirst().refundAvailable()).isZero();
    assertThat(reading.notes()).anyMatch(note -> note.contains("nobody has finalised it"));
  }

  @Test
  void whatWasPaidIsKnownAfterTheRefundHasTakenItAway() throws Exception {
    String sale = goalSale();
    net.moveTo(open);
    buy(sale, ann, ann, 3);
    buy(sale, bob, bob, 1);
    net.moveTo(close + 1);
    net.send(bob, sale, "finalize()");
    SaleReading open = read(sale);
    assertThat(open.stage()).isEqualTo("refunding");
    assertThat(open.refunds()).isEqualTo(RefundsState.OPEN);
    assertThat(open.wallets())
        .extracting(WalletPart::refundAvailable)
        .containsExactly(coin(3), coin(1));
    net.send(bob, sale, "claimRefund(address)", Encode.address(ann));
    SaleReading reading = read(sale);
    WalletPart taken = reading.wallets().getFirst();
    assertThat(taken.paidIn()).isEqualTo(coin(3));
    assertThat(taken.refundTaken()).isEqualTo(coin(3));
    assertThat(taken.refundAvailable()).isZero();
    assertThat(reading.wallets().getLast().refundTaken()).isZero();
    assertThat(reading.wallets().getLast().refundAvailable()).isEqualTo(coin(1));
  }

  @Test
  void aRefundThatTheContractShowsAndRefusesIsUnknown() throws Exception {
    String sale = sale("StuckSale", coins(10), coins(100));
    net.moveTo(open);
    buy(sale, ann, ann, 3);
    net.moveTo(close + 1);
    net.send(bob, sale, "finalize()");
    SaleReading reading = read(sale);
    assertThat(reading.refunds()).isEqualTo(RefundsState.OPEN);
    assertThat(reading.wallets().getFirst().refundAvailable()).isNull();
    assertThat(reading.wallets().getLast().refundAvailable()).isZero();
    assertThat(reading.notes())
        .anyMatch(note -> note.contains(coin(3).toString()) && note.contains("no way out"))
        .allMatch(note -> note.codePoints().noneMatch(Character::isISOControl))
        .allMatch(note -> !note.contains("\u202e"));
  }

  @Test
  void tokensWaitUntilTheSaleHasSucceeded() throws Exception {
    String sale = sale("LaterSale", coins(10));
    net.send(net.account(0), sale, "setCap(address,uint256)", Encode.address(ann), coins(8));
    net.send(net.account(0), sale, "setCap(address,uint256)", Encode.address(bob), coins(9));
    net.moveTo(open);
    buy(sale, ann, ann, 6);
    SaleReading early = read(sale);
    assertThat(early.wallets().getFirst().tokensOwed()).isEqualTo(coin(30));
    assertThat(early.wallets().getFirst().tokensDelivered()).isZero();
    assertThat(early.notes())
        .anyMatch(note -> note.contains("only if the sale reaches its goal"))
        .anyMatch(note -> note.contains(ann) && note.contains(coin(8).toString()));
    buy(sale, bob, bob, 5);
    net.moveTo(close + 1);
    net.send(bob, sale, "finalize()");
    net.send(bob, sale, "withdrawTokens(address)", Encode.address(ann));
    SaleReading reading = read(sale);
    assertThat(reading.outcome()).isEqualTo(Outcome.SUCCEEDED);
    BigInteger none = BigInteger.ZERO;
    assertThat(reading.wallets())
        .containsExactly(
            new WalletPart(ann, coin(6), none, none, none, coin(30)),
            new WalletPart(bob, coin(5), none, none, coin(25), none));
  }

  @Test
  void tokensOfASaleThatHasFailedAreNotOwed() throws Exception {
    String sale = sale("LaterSale", coins(10));
    net.send(net.account(0), sale, "setCap(address,uint256)", Encode.address(ann), coins(8));
    net.moveTo(open);
    buy(sale, ann, ann, 6);
    net.moveTo(close + 1);
    net.send(bob, sale, "finalize()");
    SaleReading reading = read(sale);
    assertThat(reading.wallets().getFirst().tokensOwed()).isZero();
    assertThat(reading.wallets().getFirst().refundAvailable()).isEqualTo(coin(6));
  }

  @Test
  void aRisingPriceIsNoOneRate() throws Exception {
    String sale = sale("RisingSale", Encode.number(2));
    net.send(net.account(0), sale, "addWhitelisted(address)", Encode.address(ann));
    net.moveTo(open + 500);
    buy(sale, ann, ann, 2);
    SaleReading reading = read(sale);
    assertThat(reading.rate()).isNull();
    assertThat(reading.refunds()).isEqualTo(RefundsState.NONE);
    assertThat(reading.stage()).isEqualTo("open");
    assertThat(reading.wallets().getFirst().tokensDelivered()).isEqualTo(coin(8));
    assertThat(reading.wallets().getFirst().refundAvailable()).isNull();
    assertThat(reading.notes())
        .anyMatch(note -> note.contains("from 5 to 2"))
        .anyMatch(note -> note.contains("whitelist does not have " + bob))
        .noneMatch(note -> note.contains("whitelist does not have " + ann));
  }

  @Test
  void aPausedSaleAndAMovedClosingAreTold() throws Exception {
    String sale = goalSale();
    net.send(net.account(0), sale, "extend(uint256)", Encode.number(close + 5000));
    net.send(net.account(0), sale, "pause()");
    SaleReading reading = read(sale);
    assertThat(reading.closes()).isEqualTo(Instant.ofEpochSecond(close + 5000));
    assertThat(reading.notes())
        .containsExactlyInAnyOrder(
            "The sale is paused.", "Its closing has been moved, the number of times: 1.");
  }

  @Test
  void theVaultOfTheEarlyOnesIsReadToo() throws Exception {
    String words = Encode.number(open) + Encode.number(close) + Encode.number(RATE);
    String sale = net.make("VaultSale", words, coins(10), coins(100), Encode.address(team));
    net.moveTo(open);
    buy(sale, ann, ann, 3);
    SaleReading early = read(sale);
    assertThat(early.opens()).isEqualTo(Instant.ofEpochSecond(open));
    assertThat(early.wallets().getFirst().tokensDelivered()).isEqualTo(coin(15));
    net.moveTo(close + 1);
    assertThat(read(sale).refunds()).isEqualTo(RefundsState.DUE_NOT_OPEN);
    net.send(net.account(0), sale, "finalize()");
    SaleReading refunding = read(sale);
    assertThat(refunding.refunds()).isEqualTo(RefundsState.OPEN);
    assertThat(refunding.wallets().getFirst().refundAvailable()).isEqualTo(coin(3));
    net.send(ann, sale, "claimRefund()");
    BigInteger none = BigInteger.ZERO;
    assertThat(read(sale).wallets().getFirst())
        .isEqualTo(new WalletPart(ann, coin(3), none, coin(3), none, coin(15)));
  }

  @Test
  void theEscrowOfTheLastOfTheFirstIsFoundWithoutAName() throws Exception {
    String sale = sale("EscrowSale", coins(10));
    for (String buyer : List.of(ann, bob)) {
      net.send(net.account(0), sale, "addAddressToWhitelist(address)", Encode.address(buyer));
      net.send(
          net.account(0), sale, "setUserCap(address,uint256)", Encode.address(buyer), coins(9));
    }
    net.moveTo(open);
    buy(sale, ann, ann, 4);
    buy(sale, bob, bob, 2);
    SaleReading early = read(sale);
    assertThat(early.closes()).isEqualTo(Instant.ofEpochSecond(close));
    assertThat(early.wallets())
        .extracting(WalletPart::tokensOwed)
        .containsExactly(coin(20), coin(10));
    assertThat(early.notes())
        .anyMatch(note -> note.contains(coin(9).toString()))
        .noneMatch(note -> note.contains("whitelist does not have"));
    net.moveTo(close + 1);
    net.send(net.account(0), sale, "finalize()");
    net.send(ann, sale, "claimRefund()");
    SaleReading reading = read(sale);
    BigInteger none = BigInteger.ZERO;
    assertThat(reading.stage()).isEqualTo("refunding");
    assertThat(reading.wallets())
        .containsExactly(
            new WalletPart(ann, coin(4), none, coin(4), none, none),
            new WalletPart(bob, coin(2), coin(2), none, none, none));
  }

  @Test
  void aSaleThatCountsInBlocksHasNoTimes() throws Exception {
    long block = net.head().sighting().block();
    String blocks = Encode.number(block + 1) + Encode.number(block + 4);
    String sale = net.make("BlockSale", blocks, coins(10), Encode.address(team));
    buy(sale, ann, ann, 3);
    SaleReading early = read(sale);
    assertThat(early.opens()).isNull();
    assertThat(early.closes()).isNull();
    assertThat(early.stage()).isEqualTo("open");
    assertThat(early.refunds()).isEqualTo(RefundsState.POSSIBLE);
    assertThat(early.notes())
        .containsExactly("It counts in blocks: from " + (block + 1) + " to " + (block + 4) + ".");
    net.moveTo(open);
    net.moveTo(open + 1);
    net.moveTo(open + 2);
    assertThat(read(sale).refunds()).isEqualTo(RefundsState.DUE_NOT_OPEN);
    net.send(bob, sale, "finalize()");
    assertThat(read(sale).wallets().getFirst().refundAvailable()).isEqualTo(coin(3));
  }

  /** Some tokens of the first years index nothing in their logs. */
  @Test
  void tokensThatNoLogShowsAreNotSaidToBeOwed() throws Exception {
    token = net.make("MuteCoin");
    String words = Encode.number(open) + Encode.number(close) + Encode.number(RATE);
    String sale =
        net.make(
            "GoalSale", words, coins(10), coins(100), Encode.address(team), Encode.address(token));
    net.moveTo(open);
    buy(sale, ann, ann, 3);
    SaleReading reading = read(sale);
    assertThat(reading.wallets().getFirst().paidIn()).isEqualTo(coin(3));
    assertThat(reading.wallets().getFirst().tokensOwed()).isNull();
    assertThat(reading.wallets().getFirst().tokensDelivered()).isZero();
    assertThat(reading.wallets().getLast().tokensOwed()).isZero();
    assertThat(reading.notes()).anyMatch(note -> note.contains("no log shows the coming of"));
  }

  @Test
  void purchasesFromBeforeTheFirstBlockReadAreKnownByWhatIsHeld() throws Exception {
    String sale = goalSale();
    net.moveTo(open);
    buy(sale, ann, ann, 3);
    net.moveTo(open + 10);
    long late = net.head().sighting().block();
    SaleReading reading = Families.read(net.head(), sale, List.of(ann), late).orElseThrow();
    assertThat(reading.wallets().getFirst().paidIn()).isEqualTo(coin(3));
    assertThat(reading.notes()).anyMatch(note -> note.contains("more is held"));
  }
}
