package icofolio.tracker;

import icofolio.book.Allocation;
import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.RefundFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Price;
import icofolio.money.PriceBook;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How derived figures and tallies follow from records: the one place where they are made. */
final class Derivation {
  private final Settings settings;
  private final PriceBook prices;

  Derivation(Settings settings, PriceBook prices) {
    this.settings = settings;
    this.prices = prices;
  }

  Settings settings() {
    return settings;
  }

  PriceBook prices() {
    return prices;
  }

  ZoneId zone() {
    return settings.zone();
  }

  Asset baseCurrency() {
    return settings.baseCurrency();
  }

  /**
   * A contribution's value in base currency: its own, or by its day's price; null where that lacks.
   */
  @Nullable BigDecimal value(Entry contribution) {
    BigDecimal given = contribution.number(ContributionFields.VALUE);
    if (given != null) {
      return given;
    }
    BigDecimal amount = contribution.needNumber(ContributionFields.AMOUNT);
    Asset currency = new Asset(contribution.need(ContributionFields.CURRENCY));
    if (currency.equals(baseCurrency())) {
      return amount;
    }
    Price price = prices.find(currency, baseCurrency(), day(contribution));
    return price == null ? null : Decimals.canonical(amount.multiply(price.price()));
  }

  /** The day of a contribution in the portfolio's zone. */
  LocalDate day(Entry contribution) {
    return ContributionFields.at(contribution, zone()).atZone(zone()).toLocalDate();
  }

  /** What follows from a contribution whose value is known. */
  Derived contribution(Entry entry, BigDecimal value, Sale sale) {
    Contribution contribution = ContributionFields.read(entry, value, zone());
    Allocation allocation = Allocation.of(contribution, sale.token(), prices, baseCurrency());
    return new Derived(contribution.at(), value, allocation.tokens());
  }

  /** What follows from a refund; the contribution is the one that it names, if it names one. */
  Derived refund(Entry entry, @Nullable Stored contribution) {
    Instant at = RefundFields.at(entry, zone());
    if (contribution == null) {
      return new Derived(at, null, null);
    }
    Refund refund = RefundFields.read(entry, zone());
    BigDecimal value = CurrencyTally.of(refund, read(contribution)).returnedValue();
    return new Derived(at, value, null);
  }

  /** What follows from a distribution. */
  Derived distribution(Entry entry) {
    return new Derived(DistributionFields.at(entry, zone()), null, null);
  }

  /** A stored contribution as an object of the domain. */
  Contribution read(Stored contribution) {
    BigDecimal value = contribution.derived().value();
    return ContributionFields.read(
        contribution.entry(), value == null ? BigDecimal.ZERO : value, zone());
  }

  /** The sums that one stored record stands for; none for kinds that have no sums. */
  Tally tally(Stored stored) {
    return switch (stored.kind()) {
      case CONTRIBUTIONS -> {
        Contribution contribution = read(stored);
        Allocation allocation =
            new Allocation(stored.derived().allocated(), Allocation.Basis.PRICE, null);
        yield Tally.of(contribution.currency(), CurrencyTally.of(contribution, allocation));
      }
      case REFUNDS -> refundTally(stored);
      case DISTRIBUTIONS -> {
        Distribution distribution = DistributionFields.read(stored.entry(), zone());
        yield Tally.of(distribution);
      }
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> Tally.ZERO;
    };
  }

  private Tally refundTally(Stored stored) {
    Amount settles = RefundFields.settles(stored.entry());
    BigDecimal value = stored.derived().value();
    CurrencyTally tally =
        value == null
            ? CurrencyTally.spread(settles.number())
            : CurrencyTally.returned(settles.number(), value);
    return Tally.of(settles.asset(), tally);
  }
}
