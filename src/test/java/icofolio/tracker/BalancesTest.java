package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.reading.Endpoint;
import icofolio.reading.TokenFacts;
import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader.Holding;
import icofolio.tracker.ChainReader.Units;
import icofolio.tracker.RefreshBalances.Wishes;
import icofolio.tracker.Store.Written;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What wallets hold: read, kept, and never made wrong by a failure. */
@ParameterizedClass
@EnumSource(Stores.class)
final class BalancesTest {
  private static final String MAIN = "0x742d35Cc6634C0532925a3b844Bc454e4438f44e";
  private static final String TOKEN = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";
  private static final Chain ETHEREUM = new Chain("eip155:1");

  private final Folio folio;
  private final FakeChain chain = new FakeChain();

  BalancesTest(Stores stores) {
    folio = new Folio(stores.open());
  }

  @BeforeEach
  void aSaleWhoseTokensCame() {
    folio.add("wallet id=main chain=ethereum address=" + MAIN);
    folio.add("sale id=acme name=Acme kind=ICO symbol=ACM chain=ethereum token_contract=" + TOKEN);
    folio.add("distribution id=d1 sale=acme date=2024-06-01 tokens=20 wallet=main");
    folio.store.change(
        "endpoint add",
        null,
        changes -> {
          changes
              .readings()
              .put(new Endpoint("node", ETHEREUM, "http://127.0.0.1", List.of(), null, null, null));
          return new Written<>(true, true);
        });
    chain.tokens.put(TOKEN, new TokenFacts(TOKEN, 6, "ACM"));
    chain.holds(MAIN, "", "1500000000000000000");
    chain.holds(MAIN, TOKEN, "20000001");
  }

  private List<String> refresh() {
    return refresh(1, false);
  }

  private List<String> refresh(int agree, boolean anew) {
    return new RefreshBalances(folio.tracker, chain)
        .run(new Wishes(_ -> true, agree, anew), ReadProgress.NONE)
        .all();
  }

  private WalletBalance coins() {
    return balance(null);
  }

  private WalletBalance balance(String token) {
    return new AskBalances(folio.tracker)
        .run(_ -> true).stream()
            .filter(one -> Objects.equals(one.token(), token))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void whatIsReadStandsBesideWhatTheRecordsExpect() {
    assertThat(refresh()).isEmpty();
    assertThat(coins().asset()).isEqualTo("ETH");
    assertThat(coins().amount()).isEqualByComparingTo("1.5");
    assertThat(coins().expected()).isNull();
    assertThat(balance(TOKEN).amount()).isEqualByComparingTo("20.000001");
    assertThat(balance(TOKEN).difference()).isEqualByComparingTo("0.000001");
    assertThat(folio.tracker.read(records -> records.readings().endpoint("node")).uses())
        .isEqualTo(3);
  }

  @Test
  void nothingIsKnownBeforeItIsRead() {
    assertThat(coins().amount()).isNull();
    assertThat(coins().isStale()).isFalse();
    assertThat(balance(TOKEN).expected()).isEqualByComparingTo("20");
  }

  @Test
  void aFailureLeavesTheLastGoodValueAndSaysWhy() {
    refresh();
    chain.broken = "node is down";
    assertThat(refresh()).containsExactly("ethereum: node is down");
    assertThat(coins().amount()).isEqualByComparingTo("1.5");
    assertThat(coins().isStale()).isTrue();
    assertThat(Objects.requireNonNull(coins().failure()).reason()).contains("node is down");
    chain.broken = null;
    chain.holds(MAIN, "", "7");
    assertThat(refresh()).isEmpty();
    assertThat(coins().isStale()).isFalse();
    assertThat(coins().amount()).isEqualByComparingTo("0.000000000000000007");
  }

  @Test
  void oneTokenThatCannotBeReadLeavesTheOthersAlone() {
    refresh();
    chain.units.put(new Holding(MAIN, TOKEN), new Units.Unread("the token refuses"));
    chain.holds(MAIN, "", "0");
    assertThat(refresh()).singleElement().asString().contains("the token refuses");
    assertThat(coins().amount()).isEqualByComparingTo("0");
    assertThat(balance(TOKEN).amount()).isEqualByComparingTo("20.000001");
    assertThat(balance(TOKEN).isStale()).isTrue();
  }

  @Test
  void whatEndpointsDisagreeOnIsUnknown() {
    refresh();
    chain.units.put(new Holding(MAIN, ""), new Units.Disputed("node says 1, other says 2"));
    refresh(2, false);
    assertThat(coins().amount()).isNull();
    assertThat(coins().isStale()).isFalse();
    assertThat(Objects.requireNonNull(coins().failure()).reason()).contains("other says 2");
  }

  @Test
  void aBlockThatLiesBeforeTheLastOneIsNotBelieved() {
    refresh();
    chain.block = 99;
    chain.holds(MAIN, "", "1");
    assertThat(refresh()).singleElement().asString().contains("is at block 99", "--anew");
    assertThat(coins().amount()).isEqualByComparingTo("1.5");
    assertThat(coins().isStale()).isTrue();
    assertThat(refresh(1, true)).isEmpty();
    assertThat(coins().amount()).isEqualByComparingTo("0.000000000000000001");
  }

  @Test
  void aTokenThatDoesNotSayHowItIsDividedHasNoAmount() {
    chain.tokens.put(TOKEN, new TokenFacts(TOKEN, null, null));
    refresh();
    assertThat(balance(TOKEN).amount()).isNull();
    assertThat(balance(TOKEN).sighting()).isNotNull();
    folio.edit("sale acme token_decimals=6");
    assertThat(balance(TOKEN).amount()).isEqualByComparingTo("20.000001");
  }

  @Test
  void aChainWithoutEndpointIsNamedWithTheWayToMendIt() {
    folio.add("wallet id=base chain=base address=" + MAIN);
    assertThat(refresh()).singleElement().asString().contains("base", "ico endpoint add");
    assertThat(coins().amount()).isEqualByComparingTo("1.5");
  }

  @Test
  void readingLeavesNoTraceInTheHistory() {
    long before = new AskPortfolio(folio.tracker).history(99).size();
    refresh();
    assertThat(new AskPortfolio(folio.tracker).history(99)).hasSize((int) before);
  }
}
