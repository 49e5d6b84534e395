package icofolio.evm;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.evm.Anvil.Request;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;

/**
 * What has vested is, to the last base unit, what OpenZeppelin's contracts compute on a real node.
 * {@code -Dvesting.seed=N} plays a failure again.
 */
final class VestingContractsTest {
  private static final int WALLETS = 50;
  private static final int INSTANTS = 40;
  private static final int ETHER_DECIMALS = 18;
  private static final int COIN_DECIMALS = 6;
  private static final long SEED = Long.getLong("vesting.seed", new Random().nextLong());

  private static Contracts contracts;
  private static Anvil anvil;
  private static TestAbortedException missing;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    try {
      contracts = Contracts.compiled();
      anvil = Anvil.start(contracts.anvil());
    } catch (TestAbortedException e) {
      missing = e;
    }
  }

  /** One by one: a class that is skipped as a whole would not be counted. */
  @BeforeEach
  void skipWithoutTheNode() {
    if (missing != null) {
      throw missing;
    }
  }

  @AfterAll
  static void stop() {
    if (anvil != null) {
      anvil.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"VestingWallet", "CliffWallet"})
  void ourVestingIsTheContracts(String contract) throws Exception {
    compare(funded(contract), ETHER_DECIMALS, Deployed::vestedAmount);
  }

  /** How much of a token there is the wallet asks its contract; this one has six decimals. */
  @ParameterizedTest
  @ValueSource(strings = {"VestingWallet", "CliffWallet"})
  void andForATokenToo(String contract) throws Exception {
    String coin = created(List.of("0x" + contracts.code("Coin"))).getFirst();
    String mint = "0x" + contracts.selector("Coin", "mint(address,uint256)");
    List<Deployed> wallets = deployed(contract);
    List<Map<String, String>> mints = new ArrayList<>();
    for (Deployed wallet : wallets) {
      String words = Abi.word(wallet.address()) + Abi.word(wallet.terms().units());
      mints.add(Map.of("to", coin, "data", mint + words));
    }
    anvil.send(mints);
    compare(wallets, COIN_DECIMALS, (wallet, at) -> wallet.vestedAmount(coin, at));
  }

  /** What has been released no longer lies in the wallet, and has vested all the same. */
  @Test
  void whatIsReleasedIsWhatHasVested() throws Exception {
    List<Deployed> wallets = new ArrayList<>(funded("VestingWallet"));
    wallets.addAll(funded("CliffWallet"));
    Instant before = Anvil.GENESIS;
    for (Moment release : releases(wallets)) {
      Instant at = release.at().isAfter(before) ? release.at() : before.plusSeconds(1);
      checkRelease(new Moment(release.wallet(), at));
      before = at;
    }
    compare(wallets, ETHER_DECIMALS, Deployed::vestedAmount);
  }

  private List<Deployed> funded(String contract) throws IOException, InterruptedException {
    List<Deployed> wallets = deployed(contract);
    List<Request> balances = new ArrayList<>();
    for (Deployed wallet : wallets) {
      String units = Abi.quantity(wallet.terms().units());
      balances.add(new Request("anvil_setBalance", List.of(wallet.address(), units)));
    }
    anvil.ask(balances);
    return wallets;
  }

  private List<Deployed> deployed(String contract) throws IOException, InterruptedException {
    List<VestingWallet> terms = new ArrayList<>();
    while (terms.size() < WALLETS) {
      terms.add(VestingWallet.any(contract, random));
    }
    List<String> addresses =
        created(terms.stream().map(wallet -> wallet.creation(contracts)).toList());
    List<Deployed> wallets = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      wallets.add(new Deployed(terms.get(i), addresses.get(i), contracts));
    }
    return wallets;
  }

  private static List<String> created(List<String> codes) throws IOException, InterruptedException {
    return anvil.send(codes.stream().map(code -> Map.of("data", code)).toList()).stream()
        .map(receipt -> receipt.path("contractAddress").stringValue())
        .toList();
  }

  /** Asks the node and our program, wallet by wallet at many instants. */
  private void compare(
      List<Deployed> wallets, int decimals, BiFunction<Deployed, Instant, Request> question)
      throws IOException, InterruptedException {
    List<Moment> moments = new ArrayList<>();
    for (Deployed wallet : wallets) {
      wallet.terms().instants(INSTANTS, random).forEach(at -> moments.add(new Moment(wallet, at)));
    }
    List<JsonNode> answers =
        anvil.ask(moments.stream().map(m -> question.apply(m.wallet(), m.at())).toList());
    assertThat(answers).hasSize(wallets.size() * INSTANTS);
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      assertThat(moment.wallet().terms().vestedAt(moment.at(), decimals))
          .as(moment::toString)
          .isEqualTo(Abi.number(answers.get(i).stringValue()));
    }
  }

  /** Two for each wallet, in order of time: a chain's clock never goes back. */
  private List<Moment> releases(List<Deployed> wallets) {
    List<Moment> releases = new ArrayList<>();
    for (Deployed wallet : wallets) {
      List<Instant> instants = wallet.terms().instants(INSTANTS, random);
      releases.add(new Moment(wallet, instants.get(random.nextInt(9))));
      releases.add(new Moment(wallet, instants.getLast()));
    }
    releases.sort(Comparator.comparing(Moment::at));
    return releases;
  }

  private static void checkRelease(Moment moment) throws IOException, InterruptedException {
    Deployed wallet = moment.wallet();
    anvil.ask("evm_setNextBlockTimestamp", moment.at().getEpochSecond());
    anvil.send(List.of(Map.of("to", wallet.address(), "data", wallet.input("release()"))));
    BigInteger released =
        Abi.number(anvil.ask(List.of(wallet.ask("released()"))).getFirst().stringValue());
    assertThat(released)
        .as(moment::toString)
        .isEqualTo(wallet.terms().vestedAt(moment.at(), ETHER_DECIMALS))
        .isEqualTo(balance(wallet.terms().owner()));
    assertThat(balance(wallet.address()).add(released)).isEqualTo(wallet.terms().units());
  }

  private static BigInteger balance(String address) throws IOException, InterruptedException {
    return Abi.number(anvil.ask("eth_getBalance", address, "latest").stringValue());
  }

  /** A wallet at an instant; prints with all that is needed to look at it again. */
  private record Moment(Deployed wallet, Instant at) {
    @Override
    public String toString() {
      return wallet.terms() + " at " + at.getEpochSecond() + ", seed " + SEED;
    }
  }
}
