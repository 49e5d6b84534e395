package icofolio.chain.family;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.chain.abi.Encode;
import icofolio.chain.abi.Words;
import icofolio.evm.OnDevnet;
import icofolio.reading.VestingReading;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenZeppelin's, Sablier's and Uniswap's own contracts, and plans like Hedgey's, on a node. */
final class VestingFamiliesTest extends OnDevnet {
  private static final String MINT = "mint(address,uint256)";
  private static final String TRANSFER = "transfer(address,uint256)";
  private static final String APPROVE = "approve(address,uint256)";

  private String payer;
  private String ann;
  private String bob;
  private String coin;
  private long start;

  @BeforeEach
  void people() throws Exception {
    payer = net.account(0);
    ann = net.account(1);
    bob = net.account(2);
    coin = net.make("Coin");
    net.send(payer, coin, MINT, Encode.address(payer), Encode.number(1_000_000));
    start = net.now() + 1000;
  }

  private List<VestingReading> read(String contract, @Nullable String token)
      throws IOException, InterruptedException {
    List<String> wallets = List.of(ann, bob);
    return VestingFamilies.read(net.head(), contract, wallets, token, 0).orElseThrow();
  }

  private VestingReading one(String contract) throws IOException, InterruptedException {
    List<VestingReading> readings = read(contract, coin);
    assertThat(readings).hasSize(1);
    return readings.getFirst();
  }

  private void fund(String contract, long units) throws IOException, InterruptedException {
    net.send(payer, coin, TRANSFER, Encode.address(contract), Encode.number(units));
  }

  private static void check(
      VestingReading reading,
      @Nullable Integer total,
      @Nullable Integer vested,
      @Nullable Integer delivered,
      @Nullable Integer claimable) {
    assertThat(reading.total()).isEqualTo(figure(total));
    assertThat(reading.vested()).isEqualTo(figure(vested));
    assertThat(reading.delivered()).isEqualTo(figure(delivered));
    assertThat(reading.claimable()).isEqualTo(figure(claimable));
  }

  private static @Nullable BigInteger figure(@Nullable Integer figure) {
    return figure == null ? null : BigInteger.valueOf(figure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VestingWallet", "CliffWallet", "EarlierWallet"})
  void aVestingWalletIsReadAtSeveralInstants(String contract) throws Exception {
    String terms = Encode.address(ann) + Encode.number(start) + Encode.number(1000);
    boolean hasCliff = contract.equals("CliffWallet");
    String wallet = net.make(contract, terms, hasCliff ? Encode.number(300) : "");
    fund(wallet, 1000);
    VestingReading early = one(wallet);
    assertThat(early.family()).isEqualTo("openzeppelin-vesting-wallet");
    assertThat(early.wallet()).isEqualTo(ann);
    assertThat(early.token()).isEqualTo(coin);
    assertThat(early.starts()).isEqualTo(Instant.ofEpochSecond(start));
    assertThat(early.ends()).isEqualTo(Instant.ofEpochSecond(start + 1000));
    assertThat(early.cliff()).isEqualTo(hasCliff ? Instant.ofEpochSecond(start + 300) : null);
    assertThat(early.state()).isEqualTo("not-started");
    check(early, 1000, 0, 0, 0);
    net.moveTo(start + 299);
    check(one(wallet), 1000, hasCliff ? 0 : 299, 0, hasCliff ? 0 : 299);
    net.moveTo(start + 399);
    net.send(bob, wallet, "release(address)", Encode.address(coin));
    long released = net.now() - start;
    net.moveTo(start + 700);
    check(one(wallet), 1000, 700, (int) released, 700 - (int) released);
    net.moveTo(start + 1000);
    VestingReading late = one(wallet);
    check(late, 1000, 1000, (int) released, 1000 - (int) released);
    assertThat(late.state()).isEqualTo("vested");
  }

  @Test
  void coinsInAVestingWalletAreReadWhereNoTokenIsAskedFor() throws Exception {
    String terms = Encode.address(ann) + Encode.number(start) + Encode.number(1000);
    String wallet = net.make("VestingWallet", terms);
    net.payPlainly(payer, wallet, 1000);
    net.moveTo(start + 250);
    VestingReading reading = read(wallet, null).getFirst();
    assertThat(reading.token()).isNull();
    check(reading, 1000, 250, 0, 250);
  }

  @Test
  void anothersVestingWalletHoldsNothingForUs() throws Exception {
    String terms = Encode.address(net.account(7)) + Encode.number(start) + Encode.number(1000);
    assertThat(read(net.make("VestingWallet", terms), coin)).isEmpty();
  }

  @Test
  void aPaymentSplitterIsNoVestingWallet() throws Exception {
    String payees = Encode.number(1) + Encode.address(ann);
    String shares = Encode.number(1) + Encode.number(5);
    String heads = Encode.number(64) + Encode.number(128);
    String splitter = net.make("PaymentSplitter", heads, payees, shares);
    assertThat(VestingFamilies.read(net.head(), splitter, List.of(ann), coin, 0)).isEmpty();
  }

  private String tokenVesting(int revocable) throws IOException, InterruptedException {
    String terms = Encode.number(start) + Encode.number(200) + Encode.number(1000);
    String vesting = net.make("TokenVesting", Encode.address(ann), terms, Encode.number(revocable));
    fund(vesting, 1000);
    return vesting;
  }

  @Test
  void aTokenVestingIsReckonedAsTheContractDoes() throws Exception {
    String vesting = tokenVesting(0);
    net.moveTo(start + 199);
    VestingReading early = one(vesting);
    assertThat(early.family()).isEqualTo("openzeppelin-token-vesting");
    assertThat(early.cliff()).isEqualTo(Instant.ofEpochSecond(start + 200));
    assertThat(early.notes()).isEmpty();
    check(early, 1000, 0, 0, 0);
    net.moveTo(start + 499);
    VestingReading before = one(vesting);
    net.send(bob, vesting, "release(address)", Encode.address(coin));
    VestingReading after = one(vesting);
    assertThat(after.delivered()).isEqualTo(after.vested());
    assertThat(after.vested().subtract(before.vested()).intValue()).isBetween(0, 5);
    net.moveTo(start + 1000);
    assertThat(one(vesting).vested()).isEqualTo(1000);
    assertThat(one(vesting).state()).isEqualTo("vested");
  }

  @Test
  void aRevokedTokenVestingKeepsWhatHadVested() throws Exception {
    String vesting = tokenVesting(1);
    net.moveTo(start + 400);
    assertThat(one(vesting).notes()).anyMatch(note -> note.contains("can revoke"));
    net.send(payer, vesting, "revoke(address)", Encode.address(coin));
    int vested = (int) (net.now() - start);
    net.moveTo(start + 900);
    VestingReading reading = one(vesting);
    assertThat(reading.state()).isEqualTo("revoked");
    check(reading, vested, vested, 0, vested);
    assertThat(read(vesting, null).getFirst().total()).isNull();
  }

  @Test
  void aTimelockGivesAllAtOneTime() throws Exception {
    String lock =
        net.make("TokenTimelock", Encode.address(coin), Encode.address(ann), Encode.number(start));
    fund(lock, 70);
    check(one(lock), 70, 0, 0, 0);
    net.moveTo(start);
    check(one(lock), 70, 70, 0, 70);
    net.send(bob, lock, "release()");
    VestingReading reading = one(lock);
    assertThat(reading.family()).isEqualTo("openzeppelin-token-timelock");
    assertThat(reading.state()).isEqualTo("released");
    assertThat(reading.ends()).isEqualTo(Instant.ofEpochSecond(start));
    check(reading, 70, 70, 70, 0);
  }

  private String lockup() throws IOException, InterruptedException {
    String lockup = net.make("SablierV2LockupLinear", Encode.address(payer), Encode.address(coin));
    net.send(payer, coin, APPROVE, Encode.address(lockup), Encode.number(1_000_000));
    return lockup;
  }

  private void stream(String lockup, String to, String token, long units)
      throws IOException, InterruptedException {
    net.send(
        payer,
        lockup,
        "createWithTimestamps((address,address,uint128,address,bool,bool,(uint40,uint40,uint40),"
            + "(address,uint256)))",
        Encode.address(payer),
        Encode.address(to),
        Encode.number(units),
        Encode.address(token),
        Encode.number(1),
        Encode.number(1),
        Encode.number(start),
        Encode.number(start + 100),
        Encode.number(start + 1000),
        Encode.address(Words.NOBODY),
        Encode.number(0));
  }

  @Test
  void streamsAreFoundByWhoseTheyAre() throws Exception {
    String lockup = lockup();
    assertThat(read(lockup, coin)).isEmpty();
    stream(lockup, ann, coin, 1000);
    stream(lockup, net.account(7), coin, 500);
    stream(lockup, bob, coin, 2000);
    String spam = net.make("Coin");
    net.send(payer, spam, MINT, Encode.address(payer), Encode.number(10));
    net.send(payer, spam, APPROVE, Encode.address(lockup), Encode.number(10));
    stream(lockup, ann, spam, 10);
    List<VestingReading> readings = read(lockup, coin);
    assertThat(readings).extracting(VestingReading::part).containsExactly("1", "3");
    assertThat(readings).extracting(VestingReading::wallet).containsExactly(ann, bob);
    assertThat(readings.getFirst().family()).isEqualTo("sablier-lockup");
    assertThat(readings.getFirst().state()).isEqualTo("pending");
    assertThat(readings.getFirst().cliff()).isEqualTo(Instant.ofEpochSecond(start + 100));
    assertThat(readings.getFirst().notes()).anyMatch(note -> note.contains("can cancel it"));
    check(readings.getFirst(), 1000, 0, 0, 0);
    assertThat(read(lockup, null)).hasSize(3);
  }

  @Test
  void aStreamIsReadAtSeveralInstantsUntilItIsCancelledOrGivenAway() throws Exception {
    String lockup = lockup();
    stream(lockup, ann, coin, 1000);
    stream(lockup, bob, coin, 1000);
    net.moveTo(start + 99);
    check(one(lockup, "1"), 1000, 0, 0, 0);
    net.moveTo(start + 500);
    check(one(lockup, "1"), 1000, 500, 0, 500);
    net.send(
        ann,
        lockup,
        "withdraw(uint256,address,uint128)",
        Encode.number(1),
        Encode.address(ann),
        Encode.number(200));
    assertThat(one(lockup, "1").state()).isEqualTo("streaming");
    assertThat(one(lockup, "1").delivered()).isEqualTo(200);
    net.send(payer, lockup, "cancel(uint256)", Encode.number(2));
    int streamed = (int) (net.now() - start);
    VestingReading cancelled = one(lockup, "2");
    assertThat(cancelled.state()).isEqualTo("canceled");
    check(cancelled, streamed, streamed, 0, streamed);
    net.send(
        ann,
        lockup,
        "transferFrom(address,address,uint256)",
        Encode.address(ann),
        Encode.address(net.account(7)),
        Encode.number(1));
    assertThat(read(lockup, coin)).extracting(VestingReading::part).containsExactly("2");
  }

  private VestingReading one(String contract, String part)
      throws IOException, InterruptedException {
    return read(contract, coin).stream()
        .filter(reading -> part.equals(reading.part()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlanIsKnownAlsoWhenItIsGone() throws Exception {
    String plans = net.make("Plans");
    net.send(payer, coin, APPROVE, Encode.address(plans), Encode.number(1_000_000));
    net.send(
        payer,
        plans,
        "createPlan(address,address,uint256,uint256,uint256,uint256)",
        Encode.address(ann),
        Encode.address(coin),
        Encode.number(1000),
        Encode.number(start),
        Encode.number(start + 100),
        Encode.number(2));
    VestingReading early = one(plans);
    assertThat(early.family()).isEqualTo("hedgey-plan");
    assertThat(early.part()).isEqualTo("1");
    check(early, 1000, 0, 0, 0);
    net.moveTo(start + 199);
    net.send(ann, plans, "redeem(uint256)", Encode.number(1));
    int redeemed = 2 * (int) (net.now() - start);
    VestingReading half = one(plans);
    check(half, 1000, redeemed, redeemed, 0);
    assertThat(half.starts()).isEqualTo(Instant.ofEpochSecond(start));
    assertThat(half.ends()).isEqualTo(Instant.ofEpochSecond(start + 500));
    net.moveTo(start + 600);
    check(one(plans), 1000, 1000, redeemed, 1000 - redeemed);
    net.send(ann, plans, "redeem(uint256)", Encode.number(1));
    VestingReading gone = one(plans);
    assertThat(gone.state()).isEqualTo("redeemed");
    assertThat(gone.token()).isEqualTo(coin);
    check(gone, 1000, 1000, 1000, 0);
  }

  @Test
  void aClaimFromAMerkleDistributorIsReadFromItsLogs() throws Exception {
    // A tree of one leaf: the root is the leaf, the proof is empty.
    String leaf =
        org.web3j.crypto.Hash.sha3("0x" + Encode.number(0) + ann.substring(2) + Encode.number(321));
    String distributor = net.make("MerkleDistributor", Encode.address(coin), leaf.substring(2));
    assertThat(read(distributor, coin).getFirst().notes())
        .anyMatch(note -> note.contains("holds no tokens"))
        .anyMatch(note -> note.contains("published list"));
    fund(distributor, 1000);
    VestingReading early = read(distributor, coin).getFirst();
    assertThat(early.family()).isEqualTo("merkle-distributor");
    assertThat(early.state()).isEqualTo("not-claimed");
    check(early, null, null, 0, null);
    net.send(
        bob,
        distributor,
        "claim(uint256,address,uint256,bytes32[])",
        Encode.number(0),
        Encode.address(ann),
        Encode.number(321),
        Encode.number(128),
        Encode.number(0));
    List<VestingReading> readings = read(distributor, coin);
    assertThat(readings)
        .extracting(VestingReading::state)
        .containsExactly("claimed", "not-claimed");
    check(readings.getFirst(), 321, 321, 321, 0);
    check(readings.getLast(), null, null, 0, null);
  }

  @Test
  void aCampaignOfSablierMayBeginAStream() throws Exception {
    String campaign = net.make("Campaign", Encode.address(coin), Encode.number(start));
    assertThat(read(campaign, coin))
        .extracting(VestingReading::state)
        .containsExactly("not-claimed", "not-claimed");
    net.send(
        ann,
        campaign,
        "stream(address,uint128,uint256)",
        Encode.address(ann),
        Encode.number(40),
        Encode.number(9));
    net.send(bob, campaign, "pay(address,uint128)", Encode.address(bob), Encode.number(30));
    List<VestingReading> readings = read(campaign, coin);
    check(readings.getFirst(), 40, null, 0, 0);
    check(readings.getLast(), 30, null, 30, 0);
    assertThat(readings.getFirst().ends()).isEqualTo(Instant.ofEpochSecond(start));
    assertThat(readings.getFirst().notes()).anyMatch(note -> note.contains("stream 9"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 32, 33, 192, 256, 100_000})
  void whoAnswersAnythingHoldsNothing(int size) throws Exception {
    String contract = net.make("Hostile", Encode.number(size), Encode.number(1), Encode.number(0));
    List<String> wallets = List.of(ann);
    assertThat(VestingFamilies.read(net.head(), contract, wallets, coin, 0)).isEmpty();
    assertThat(VestingFamilies.read(net.head(), coin, wallets, coin, 0)).isEmpty();
  }
}
