package icofolio.tracker;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import icofolio.money.Asset;
import icofolio.reading.Reading;
import icofolio.reading.Reading.Failure;
import icofolio.reading.Reading.Subject;
import icofolio.report.WalletBalance;
import icofolio.report.chain.KnownTokens;
import icofolio.sale.Chain;
import icofolio.tracker.ChainReader.Holding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What wallets held when that was read last, beside what the records expect there. */
public final class AskBalances {
  /** What readings of a balance are kept as. */
  static final String BALANCE = "balance";

  /** What readings of a token's digits after the point are kept as. */
  static final String DECIMALS = "decimals";

  /** What readings of what a token calls itself are kept as. */
  static final String SYMBOL = "symbol";

  private final Tracker tracker;

  /** For that portfolio. */
  public AskBalances(Tracker tracker) {
    this.tracker = tracker;
  }

  /** Every balance of the wallets that are wanted, by chain, wallet and asset. */
  public List<WalletBalance> run(Predicate<Entry> wanted) {
    return tracker.read(
        records -> {
          Map<Place, BigDecimal> expected = expected(records, tracker.now());
          List<WalletBalance> all = new ArrayList<>();
          for (HeldAssets held : HeldAssets.of(records, wanted)) {
            held.wallets().forEach((label, wallet) -> add(records, held, wallet, expected, all));
          }
          return all;
        });
  }

  /** Where tokens are expected: in which wallet, of which contract on which chain. */
  private record Place(String wallet, String chain, String token) {}

  /**
   * What was delivered into each wallet by the records. Where a sale's token is known but nothing
   * was delivered, nothing is expected; where a delivery names no wallet, nobody knows what is.
   */
  private static Map<Place, BigDecimal> expected(Records records, Instant now) {
    Map<String, Entry> sales = new HashMap<>();
    records.each(
        Kind.SALES,
        stored -> {
          if (stored.entry().has(SaleFields.TOKEN_CONTRACT)) {
            sales.put(stored.id(), stored.entry());
          }
        });
    ZoneId zone = records.settings().zone();
    Map<Place, BigDecimal> expected = new HashMap<>();
    for (Map.Entry<String, Entry> sale : sales.entrySet()) {
      String chain = sale.getValue().need(SaleFields.CHAIN);
      String token = sale.getValue().need(SaleFields.TOKEN_CONTRACT);
      expected.putIfAbsent(new Place("", chain, token), BigDecimal.ZERO);
      records.each(
          Kind.DISTRIBUTIONS,
          DistributionFields.SALE,
          sale.getKey(),
          stored -> {
            String wallet = stored.entry().text(DistributionFields.WALLET);
            if (!DistributionFields.at(stored.entry(), zone).isAfter(now)) {
              BigDecimal tokens = stored.entry().needNumber(DistributionFields.TOKENS);
              // The empty label takes what is recorded without a wallet, and may be in any.
              String label = wallet == null ? "" : wallet;
              expected.merge(new Place(label, chain, token), tokens, BigDecimal::add);
            }
          });
    }
    return expected;
  }

  private static void add(
      Records records,
      HeldAssets held,
      Entry wallet,
      Map<Place, BigDecimal> expected,
      List<WalletBalance> all) {
    Map<String, Reading> read = new HashMap<>();
    String name = null;
    Readings readings = records.readings();
    for (Reading one : readings.about(held.chain(), wallet.need(WalletFields.ADDRESS))) {
      switch (one.subject().item()) {
        case BALANCE -> read.put(one.subject().contract(), one);
        case ReadNames.NAME -> name = one.value();
        default -> {}
      }
    }
    Rows rows = new Rows(held.chain(), wallet, name == null || name.isEmpty() ? null : name);
    all.add(rows.coin(read.get("")));
    for (String token : held.tokens().contracts()) {
      String chain = held.chain().id();
      BigDecimal anywhere = expected.get(new Place("", chain, token));
      BigDecimal ours =
          anywhere != null && anywhere.signum() == 0
              ? expected.getOrDefault(new Place(wallet.id(), chain, token), BigDecimal.ZERO)
              : null;
      all.add(rows.of(token, Facts.of(held, token, readings), read.get(token), ours));
    }
  }

  /** The rows of one wallet. */
  private record Rows(Chain chain, Entry wallet, @Nullable String name) {
    WalletBalance coin(@Nullable Reading reading) {
      Asset coin = KnownTokens.coin(chain);
      Facts facts = new Facts(coin == null ? null : coin.code(), KnownTokens.COIN_DECIMALS);
      return of(null, facts, reading, null);
    }

    WalletBalance of(
        @Nullable String token,
        Facts facts,
        @Nullable Reading reading,
        @Nullable BigDecimal expected) {
      String value = reading == null ? null : reading.value();
      Failure failure = reading == null ? null : reading.failure();
      Integer decimals = facts.decimals();
      return new WalletBalance(
          wallet.id(),
          wallet.need(WalletFields.ADDRESS),
          name,
          chain,
          facts.symbol(),
          token,
          value == null || decimals == null || isDisputed(failure) ? null : whole(value, decimals),
          reading == null ? null : reading.sighting(),
          failure,
          expected);
    }
  }

  private static boolean isDisputed(@Nullable Failure failure) {
    return failure != null && failure.disputed();
  }

  private static BigDecimal whole(String units, int decimals) {
    return new BigDecimal(new BigInteger(units), decimals);
  }

  /** What a token is called and how it is divided; what the portfolio says goes first. */
  private record Facts(@Nullable String symbol, @Nullable Integer decimals) {
    static Facts of(HeldAssets held, String token, Readings readings) {
      KnownContracts.Token known = held.tokens().find(token);
      String symbol = known == null ? null : known.symbol();
      String said = value(readings, held.chain(), token, DECIMALS);
      Integer recorded = known == null ? null : known.decimals();
      return new Facts(
          symbol == null ? value(readings, held.chain(), token, SYMBOL) : symbol,
          said == null ? recorded : Integer.valueOf(said));
    }

    private static @Nullable String value(
        Readings readings, Chain chain, String token, String item) {
      Reading reading = readings.reading(new Subject(chain, token, "", item));
      return reading == null ? null : reading.value();
    }
  }

  /** The subject of a holding's balance. */
  static Subject subject(Chain chain, Holding holding) {
    return new Subject(chain, holding.token(), holding.address(), BALANCE);
  }
}
