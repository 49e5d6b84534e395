package icofolio.store;

import icofolio.book.Allocation;
import icofolio.book.Contribution;
import icofolio.book.ContributionStatus;
import icofolio.book.CurrencyTally;
import icofolio.book.Tally;
import icofolio.entry.BadValueException;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.tracker.Changes;
import icofolio.tracker.Derived;
import icofolio.tracker.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Records for tests of the store. */
final class Examples {

  private Examples() {}

  /** A record of texts: {@code "id", "acme", "name", "Acme", …}. */
  static Entry entry(Kind kind, String... namesAndTexts) {
    Entry entry = Entry.empty(kind);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Field field = Objects.requireNonNull(kind.field(namesAndTexts[i]), namesAndTexts[i]);
      try {
        entry = entry.with(field, field.type().read(namesAndTexts[i + 1]));
      } catch (BadValueException e) {
        throw new IllegalArgumentException(namesAndTexts[i] + " " + e.getMessage(), e);
      }
    }
    return entry;
  }

  static Stored sale(String id) {
    return new Stored(entry(Kind.SALES, "id", id, "name", id, "kind", "ICO"), Derived.NONE);
  }

  static Stored wallet(String id) {
    return new Stored(
        entry(
            Kind.WALLETS,
            "id",
            id,
            "address",
            "0x00000000219ab540356cbb839cbe05303d7705fa",
            "chain",
            "eip155:1"),
        Derived.NONE);
  }

  static Stored price(String date, String asset, String price, String source) {
    Entry entry =
        entry(Kind.PRICES, "date", date, "asset", asset, "currency", "USD", "price", price);
    if (!source.isEmpty()) {
      entry = entry.with(Objects.requireNonNull(Kind.PRICES.field("source")), source);
    }
    return new Stored(entry, Derived.NONE);
  }

  /** A contribution in base currency that is worth its amount and has no allocation. */
  static Stored contribution(String id, String sale, String date, String amount) {
    Entry entry =
        entry(
            Kind.CONTRIBUTIONS,
            "id",
            id,
            "sale",
            sale,
            "date",
            date,
            "amount",
            amount,
            "currency",
            "USD");
    return derived(entry, new BigDecimal(amount), null);
  }

  static Stored derived(Entry entry, BigDecimal value, BigDecimal allocated) {
    Field date = Objects.requireNonNull(entry.kind().field("date"));
    Instant at = Objects.requireNonNull(entry.date(date)).first(ZoneOffset.UTC);
    return new Stored(entry, new Derived(at, value, allocated));
  }

  /** What a record adds to the sums of its sale: by the core's own functions. */
  static Tally tally(Stored record) {
    Entry entry = record.entry();
    return switch (record.kind()) {
      case CONTRIBUTIONS -> contribution(record);
      case REFUNDS -> refund(record);
      case DISTRIBUTIONS -> new Tally(Map.of(), 1, entry.needNumber(DistributionFields.TOKENS));
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> Tally.ZERO;
    };
  }

  private static Tally contribution(Stored record) {
    Contribution contribution =
        ContributionFields.read(record.entry(), record.derived().value(), ZoneOffset.UTC);
    BigDecimal tokens = record.derived().allocated();
    Allocation allocation =
        new Allocation(
            tokens,
            tokens == null ? Allocation.Basis.NO_PRICE : Allocation.Basis.RECORDED_TOKENS,
            null);
    return Tally.of(contribution.currency(), CurrencyTally.of(contribution, allocation));
  }

  private static Tally refund(Stored record) {
    var settles = RefundFields.settles(record.entry());
    BigDecimal value = record.derived().value();
    CurrencyTally tally =
        value == null
            ? CurrencyTally.spread(settles.number())
            : CurrencyTally.returned(settles.number(), value);
    return Tally.of(settles.asset(), tally);
  }

  /** The value of a refund that names its contribution, as the core computes it. */
  static BigDecimal returned(Entry refund, Stored contribution) {
    return Decimals.share(
        RefundFields.settles(refund).number(),
        contribution.derived().value(),
        contribution.entry().needNumber(ContributionFields.AMOUNT));
  }

  /** Adds a record and its sums, as the use cases do. */
  static void add(Changes changes, Stored record) {
    changes.add(record);
    Tally tally = tally(record);
    if (!tally.isEmpty()) {
      changes.addToTally(Objects.requireNonNull(record.entry().sale()), tally);
    }
  }

  /** The sums of those records, by the core. */
  static Map<String, Tally> tallies(Iterable<Stored> records) {
    Map<String, Tally> all = new HashMap<>();
    for (Stored record : records) {
      Tally tally = tally(record);
      if (!tally.isEmpty()) {
        all.merge(Objects.requireNonNull(record.entry().sale()), tally, Tally::plus);
      }
    }
    all.values().removeIf(Tally::isEmpty);
    return all;
  }

  static Asset usd() {
    return new Asset("USD");
  }

  static ContributionStatus[] statuses() {
    return ContributionStatus.values();
  }
}
