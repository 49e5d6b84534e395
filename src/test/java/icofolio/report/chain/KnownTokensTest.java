package icofolio.report.chain;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.money.Asset;
import icofolio.report.chain.KnownTokens.Known;
import icofolio.sale.Chain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Keys;

/** A symbol is many tokens, and a token is its address. */
final class KnownTokensTest {
  private static final Chain POLYGON = new Chain("eip155:137");

  /** A letter that slipped would give the address another checksum. */
  @Test
  void everyAddressHasItsChecksum() {
    assertThat(KnownTokens.USUAL.tokens())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            known ->
                assertThat(known.contract()).isEqualTo(Keys.toChecksumAddress(known.contract())))
        .extracting(known -> known.chain() + known.contract())
        .doesNotHaveDuplicates();
  }

  @Test
  void oneSymbolMayBeSeveralTokens() {
    assertThat(KnownTokens.USUAL.of(POLYGON, new Asset("USDC")))
        .extracting(Known::contract)
        .containsExactly(
            "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359",
            "0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174");
    assertThat(KnownTokens.USUAL.of(POLYGON, new Asset("USDC.e"))).hasSize(1);
    assertThat(KnownTokens.USUAL.of(new Chain("eip155:4242"), new Asset("USDC"))).isEmpty();
  }

  @Test
  void decimalsAreThoseOfTheChain() {
    Asset tether = new Asset("USDT");
    assertThat(KnownTokens.USUAL.of(POLYGON, tether).getFirst().decimals()).isEqualTo(6);
    assertThat(KnownTokens.USUAL.of(new Chain("eip155:56"), tether).getFirst().decimals())
        .isEqualTo(18);
  }

  @Test
  void othersComeFirstAndAreKnownByAddress() {
    Known mine = new Known(POLYGON, Facts.TOKEN, List.of(new Asset("USDC")), 2);
    KnownTokens more = KnownTokens.USUAL.with(List.of(mine));
    assertThat(more.of(POLYGON, new Asset("USDC"))).hasSize(3).startsWith(mine);
    assertThat(more.of(POLYGON, Facts.TOKEN.toLowerCase(java.util.Locale.ROOT))).isEqualTo(mine);
    assertThat(KnownTokens.USUAL.of(POLYGON, Facts.TOKEN)).isNull();
  }

  @Test
  void aCoinKeepsItsFormerName() {
    assertThat(KnownTokens.coin(POLYGON)).isEqualTo(new Asset("POL"));
    assertThat(KnownTokens.isCoin(POLYGON, new Asset("MATIC"))).isTrue();
    assertThat(KnownTokens.isCoin(POLYGON, new Asset("ETH"))).isFalse();
    assertThat(KnownTokens.coin(new Chain("eip155:4242"))).isNull();
  }
}
