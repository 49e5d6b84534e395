package icofolio.exchange.ledger;

import icofolio.book.Settings;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.report.ledger.Account;
import icofolio.report.ledger.Commodity;
import icofolio.report.ledger.Commodity.Money;
import icofolio.report.ledger.Posting;
import icofolio.report.ledger.SaleLedger;
import icofolio.report.ledger.Transaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * All accounts and commodities of some books. A file declares them, and no two may end up with one
 * name, so they are gathered before anything is written.
 */
public final class Chart {
  private static final Comparator<Account> BY_PATH = Comparator.comparing(Paths::sortKey);
  private static final Comparator<Commodity> BY_SYMBOL =
      Comparator.comparingInt(Chart::rank).thenComparing(Chart::symbol);

  private final Map<Account, LocalDate> accounts = new HashMap<>();
  private final Map<Commodity, Extent> commodities = new HashMap<>();

  /**
   * How large the numbers of a commodity are.
   *
   * @param first day that it occurs
   * @param greatest number without its sign
   * @param digits the most that a number has
   */
  record Extent(LocalDate first, BigDecimal greatest, int digits) {
    static Extent of(LocalDate date, BigDecimal number) {
      return new Extent(date, number.abs(), number.precision());
    }

    Extent plus(Extent other) {
      return new Extent(
          first.isBefore(other.first) ? first : other.first,
          greatest.max(other.greatest),
          Math.max(digits, other.digits));
    }
  }

  /** A chart in which there is the base currency. */
  public Chart(Settings settings, Instant now) {
    LocalDate today = now.atZone(settings.zone()).toLocalDate();
    commodities.put(new Money(settings.baseCurrency()), Extent.of(today, BigDecimal.ZERO));
  }

  /** Takes in what a sale's transactions name. */
  public void note(SaleLedger ledger) {
    ledger.transactions().forEach(this::note);
  }

  private void note(Transaction transaction) {
    LocalDate date = transaction.date();
    for (Posting posting : transaction.postings()) {
      accounts.merge(posting.account(), date, (a, b) -> a.isBefore(b) ? a : b);
      note(posting.commodity(), Extent.of(date, posting.number()));
      Amount cost = posting.cost();
      if (cost != null) {
        note(new Money(cost.asset()), Extent.of(date, cost.number()));
      }
    }
  }

  private void note(Commodity commodity, Extent extent) {
    commodities.merge(commodity, extent, Extent::plus);
  }

  /** The accounts in the order of their names, with the first day that each occurs. */
  Map<Account, LocalDate> accounts() {
    return sorted(accounts, BY_PATH);
  }

  /** The commodities, money first, each kind by symbol. */
  Map<Commodity, Extent> commodities() {
    return sorted(commodities, BY_SYMBOL);
  }

  private static <K, V> Map<K, V> sorted(Map<K, V> map, Comparator<K> order) {
    Map<K, V> sorted = new LinkedHashMap<>();
    map.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** How a commodity is to be called; a token has more to it where a currency has its symbol. */
  String wish(Commodity commodity) {
    return switch (commodity) {
      case Money(Asset asset) -> asset.code();
      case Commodity.Token(Asset token) ->
          commodities.containsKey(new Money(token)) ? token.code() + "-TOKEN" : token.code();
      case Commodity.Unnamed _ -> symbol(commodity);
    };
  }

  private static int rank(Commodity commodity) {
    return switch (commodity) {
      case Money _ -> 0;
      case Commodity.Token _ -> 1;
      case Commodity.Unnamed _ -> 2;
    };
  }

  /** What a commodity goes by; the token of a sale without a symbol by the sale's id. */
  static String symbol(Commodity commodity) {
    return switch (commodity) {
      case Money(Asset asset) -> asset.code();
      case Commodity.Token(Asset token) -> token.code();
      case Commodity.Unnamed(String sale) -> sale.toUpperCase(Locale.ROOT);
    };
  }
}
