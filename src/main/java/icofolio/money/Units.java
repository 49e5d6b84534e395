package icofolio.money;

import java.util.Currency;
import java.util.Map;

/** The smallest unit of an asset, as digits after the point. */
public final class Units {
  /** What a token has whose digits are not known: as most of Ethereum's. */
  public static final int USUAL = 18;

  /** Coins that are divided in another way than most, by their own documentation. */
  private static final Map<String, Integer> COINS =
      Map.ofEntries(
          Map.entry("BTC", 8),
          Map.entry("WBTC", 8),
          Map.entry("BCH", 8),
          Map.entry("LTC", 8),
          Map.entry("DOGE", 8),
          Map.entry("USDC", 6),
          Map.entry("USDT", 6),
          Map.entry("EURC", 6),
          Map.entry("TRX", 6),
          Map.entry("XRP", 6),
          Map.entry("ADA", 6),
          Map.entry("ATOM", 6),
          Map.entry("XTZ", 6),
          Map.entry("XLM", 7),
          Map.entry("SOL", 9),
          Map.entry("DOT", 10),
          Map.entry("KSM", 12),
          Map.entry("NEO", 0));

  private Units() {}

  /** Digits after the point: of a fiat currency by ISO 4217, of a coin its own. */
  public static int digits(Asset asset) {
    Integer coin = COINS.get(asset.code());
    if (coin != null) {
      return coin;
    }
    try {
      return Math.max(0, Currency.getInstance(asset.code()).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      return USUAL;
    }
  }
}
