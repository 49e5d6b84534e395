package icofolio.core;

import icofolio.book.Allocation;
import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.Tally;
import icofolio.core.Examples.Row;
import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.money.Asset;
import icofolio.money.Price;
import icofolio.money.PriceBook;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.sale.Tranche;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row of examples gives, in the contract's words: a sale as {@code field=value} pairs,
 * records as the fields that they must have followed by such pairs, several records between
 * semicolons.
 */
final class Given {
  static final Asset BASE = new Asset("USD");

  private Given() {}

  static ZoneId zone(Row row) {
    return ZoneId.of(row.get("zone", "UTC"));
  }

  /** The instant asked about: a date alone is its first instant in the zone. */
  static Instant instant(String text, ZoneId zone) {
    return text.length() > 20 && text.contains(".")
        ? Instant.parse(text)
        : SaleDate.exact(text).first(zone);
  }

  static Instant now(Row row) {
    return instant(row.get("now"), zone(row));
  }

  static Sale sale(Row row) {
    Entry entry = entry(Kind.SALES, "id=acme name=Acme kind=ICO " + row.get("sale", ""));
    return SaleFields.read(entry).with(tranches(row));
  }

  /** {@code 2024-01-01 50; 2024-07-01 50}. */
  private static List<Tranche> tranches(Row row) {
    return row.items("tranches").stream()
        .map(item -> item.split(" "))
        .map(words -> new Tranche(SaleDate.parse(words[0]), new BigDecimal(words[1])))
        .toList();
  }

  /** {@code 2024-01-01 1000 USDC accepted=600; …}, known as c1, c2, …; worth their amount. */
  static List<Contribution> contributions(Row row) {
    List<Contribution> all = new ArrayList<>();
    for (String item : row.items("contributions")) {
      Entry entry =
          entry(
              Kind.CONTRIBUTIONS,
              "id=c" + (all.size() + 1) + " sale=acme " + named("date amount currency", item));
      BigDecimal value =
          entry.number(ContributionFields.VALUE, entry.needNumber(ContributionFields.AMOUNT));
      all.add(ContributionFields.read(entry, value, zone(row)));
    }
    return all;
  }

  /** {@code 2024-03-01 400 USDC contribution=c1; …}. */
  static List<Refund> refunds(Row row) {
    return row.items("refunds").stream()
        .map(item -> "id=r sale=acme " + named("date amount currency", item))
        .map(item -> RefundFields.read(entry(Kind.REFUNDS, item), zone(row)))
        .toList();
  }

  /** {@code 2024-06-01 100; …}. */
  static List<Distribution> distributions(Row row) {
    return row.items("distributions").stream()
        .map(item -> "id=d sale=acme " + named("date tokens", item))
        .map(item -> DistributionFields.read(entry(Kind.DISTRIBUTIONS, item), zone(row)))
        .toList();
  }

  /** {@code 2024-01-01 ETH USD 3000 [source]; …}. */
  static PriceBook prices(Row row) {
    return book(
        row.items("prices").stream()
            .map(item -> item.split(" "))
            .map(
                w ->
                    new Price(
                        LocalDate.parse(w[0]),
                        new Asset(w[1]),
                        new Asset(w[2]),
                        new BigDecimal(w[3]),
                        w.length > 4 ? w[4] : null))
            .toList());
  }

  /** A book that looks through a list: the newest on or before the day, no older than a week. */
  static PriceBook book(List<Price> prices) {
    return (asset, currency, day) ->
        prices.stream()
            .filter(p -> p.asset().equals(asset) && p.currency().equals(currency))
            .filter(p -> !p.date().isAfter(day) && !p.date().isBefore(day.minusDays(7)))
            .reduce((a, b) -> b.date().isAfter(a.date()) ? b : a)
            .orElse(null);
  }

  /** The sums over the records of a row that are dated up to now. */
  static Tally tally(Row row) {
    Sale sale = sale(row);
    List<Contribution> contributions = contributions(row);
    return tally(sale, contributions, refunds(row), distributions(row), prices(row), now(row));
  }

  static Tally tally(
      Sale sale,
      List<Contribution> contributions,
      List<Refund> refunds,
      List<Distribution> distributions,
      PriceBook prices,
      Instant now) {
    Stream<Tally> sent =
        contributions.stream()
            .filter(c -> !c.at().isAfter(now))
            .map(
                c ->
                    Tally.of(
                        c.currency(),
                        CurrencyTally.of(c, Allocation.of(c, sale.token(), prices, BASE))));
    Stream<Tally> returned =
        refunds.stream()
            .filter(r -> !r.at().isAfter(now))
            .map(r -> Tally.of(r.settles().asset(), tally(r, contributions)));
    Stream<Tally> arrived = distributions.stream().filter(d -> !d.at().isAfter(now)).map(Tally::of);
    return Stream.of(sent, returned, arrived)
        .flatMap(tallies -> tallies)
        .reduce(Tally.ZERO, Tally::plus);
  }

  private static CurrencyTally tally(Refund refund, List<Contribution> contributions) {
    return contributions.stream()
        .filter(c -> c.id().equals(refund.contribution()))
        .findFirst()
        .map(c -> CurrencyTally.of(refund, c))
        .orElseGet(() -> CurrencyTally.spread(refund.settles().number()));
  }

  static Position position(Row row) {
    return Position.of(sale(row), tally(row), now(row), zone(row));
  }

  /** Puts names before the words that have none: {@code 2024-01-01 5} → {@code date=… tokens=5}. */
  private static String named(String names, String item) {
    String[] name = names.split(" ");
    String[] words = item.split(" +");
    return Stream.iterate(0, i -> i < words.length, i -> i + 1)
        .map(i -> i < name.length ? name[i] + "=" + words[i] : words[i])
        .collect(Collectors.joining(" "));
  }

  static Entry entry(Kind kind, String pairs) {
    Entry entry = Entry.empty(kind);
    for (String pair : pairs.strip().split(" +")) {
      String[] parts = pair.split("=", 2);
      Field field = kind.field(parts[0]);
      if (field == null) {
        throw new AssertionError(kind + " have no " + parts[0]);
      }
      try {
        entry = entry.with(field, field.type().read(parts[1]));
      } catch (BadValueException e) {
        throw new AssertionError(pair + " " + e.getMessage(), e);
      }
    }
    return entry;
  }
}
