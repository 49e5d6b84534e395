package icofolio.tui;

import icofolio.reading.Reading.Failure;
import icofolio.reading.Sighting;
import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Portfolios whose wallets hold something. */
final class Wallets {
  static final Chain ETHEREUM = new Chain("eip155:1");
  static final Chain BASE = new Chain("eip155:8453");
  static final Chain BITCOIN = new Chain("bip122:000000000019d6689c085ae165831e93");
  static final String MAIN = "0x1C0f0110c0FfEe00DeCade00fACadE00Cafe0001";
  static final String TOKEN = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";
  static final String OTHER = "0x6B175474E89094C44Da98b954EedeAC495271d0F";
  private static final String HASH = "0x" + "0123456789abcdef".repeat(4);

  private Wallets() {}

  /** One balance in every state, on two chains that can be read and one that cannot. */
  static SmallPortfolio full() {
    SmallPortfolio portfolio = SmallPortfolio.full();
    portfolio.reachable.addAll(Set.of(ETHEREUM, BASE));
    var all = portfolio.balances;
    all.add(row("main", ETHEREUM, "ETH", null, "1.234567890123456789", null, 5, null));
    all.add(row("main", ETHEREUM, "AUR", TOKEN, "4500.2", "4500.2", 5, null));
    all.add(row("main", ETHEREUM, "DAI", OTHER, "0", null, 5, null));
    all.add(row("vault", ETHEREUM, "ETH", null, "0", null, 5, null));
    all.add(row("vault", ETHEREUM, "AUR", TOKEN, "12345.5", "10000", 5, null));
    all.add(row("vault", ETHEREUM, null, OTHER, null, null, 5, null));
    String slow = "the endpoint has answered with status 429 and asks to wait 30 seconds";
    all.add(row("main", BASE, "ETH", null, "0.5", null, 300, new Failure(slow, ago(2), false)));
    String other = "alchemy says 100 and infura says 90";
    all.add(row("main", BASE, "BCN", TOKEN, null, "150", 300, new Failure(other, ago(2), true)));
    all.add(row("ledger", BITCOIN, null, null, null, null, null, null));
    return portfolio;
  }

  /** A token that calls itself what would steer a terminal. */
  static SmallPortfolio hostile() {
    SmallPortfolio portfolio = full();
    String bad = "\033[2JUSD\u202EC\u009B" + "x".repeat(2_000);
    String reason = "it says \033]0;gone\007 and \u2066more\n" + "y".repeat(3_000);
    portfolio.balances.clear();
    portfolio.balances.add(row("w\033[31m", BASE, bad, TOKEN, "1", "1", 5, null));
    portfolio.balances.add(
        row("wide", BASE, "東京🚀", OTHER, "1", "2", 5, new Failure(reason, ago(1), false)));
    return portfolio;
  }

  static WalletBalance row(
      String wallet,
      Chain chain,
      @Nullable String asset,
      @Nullable String token,
      @Nullable String amount,
      @Nullable String expected,
      @Nullable Integer minutes,
      @Nullable Failure failure) {
    return new WalletBalance(
        wallet,
        MAIN,
        null,
        chain,
        asset,
        token,
        amount == null ? null : new BigDecimal(amount),
        minutes == null ? null : new Sighting(21_345_678L, HASH, ago(minutes), "alchemy"),
        failure,
        expected == null ? null : new BigDecimal(expected));
  }

  private static java.time.Instant ago(int minutes) {
    return SmallPortfolio.NOW.minus(Duration.ofMinutes(minutes));
  }
}
