package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.entry.SaleFields;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes records within one change set and keeps what follows from them true: derived figures,
 * those of other records that rest on them, and the sums. Every writing path comes through here.
 */
final class Bookkeeper {
  private final Changes changes;
  private final Derivation derivation;
  private final Catalog catalog;
  private final Map<String, Tally> deltas = new HashMap<>();
  private final PriceEffects priceEffects;

  Bookkeeper(Changes changes) {
    this(changes, changes.settings());
  }

  Bookkeeper(Changes changes, Settings settings) {
    this.changes = changes;
    this.derivation = new Derivation(settings, changes.prices());
    this.catalog = Catalog.read(changes);
    this.priceEffects = new PriceEffects(this);
  }

  Changes changes() {
    return changes;
  }

  Catalog catalog() {
    return catalog;
  }

  Derivation derivation() {
    return derivation;
  }

  /** The sums over what is dated up to an instant, with all in them that was written so far. */
  Map<String, Tally> tallies(Instant upTo) {
    finish();
    return changes.tallies(upTo);
  }

  /** Adds a record that is not there yet; its references hold. */
  Stored add(Entry entry, @Nullable BigDecimal value, @Nullable Stored contribution) {
    Stored stored = new Stored(entry, derive(entry, value, contribution));
    changes.add(stored);
    count(stored);
    follow(stored.entry());
    return stored;
  }

  /** Puts another content in the place of a record; its references hold. */
  Stored replace(
      Stored before, Entry entry, @Nullable BigDecimal value, @Nullable Stored contribution) {
    uncount(before);
    Stored after = new Stored(entry, derive(entry, value, contribution));
    changes.replace(before, after);
    count(after);
    follow(before.entry());
    follow(after.entry());
    cascade(before, after);
    return after;
  }

  /** Takes a record out; nothing refers to it. */
  void remove(Stored stored) {
    uncount(stored);
    changes.remove(stored);
    if (stored.kind() == Kind.SALES) {
      catalog.remove(stored.id());
    } else {
      follow(stored.entry());
    }
  }

  private Derived derive(Entry entry, @Nullable BigDecimal value, @Nullable Stored contribution) {
    return switch (entry.kind()) {
      case CONTRIBUTIONS ->
          derivation.contribution(
              entry,
              Objects.requireNonNull(value),
              catalog.get(entry.need(ContributionFields.SALE)));
      case REFUNDS -> derivation.refund(entry, contribution);
      case DISTRIBUTIONS -> derivation.distribution(entry);
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> Derived.NONE;
    };
  }

  private void follow(Entry entry) {
    if (entry.kind() == Kind.SALES) {
      catalog.put(entry);
    } else if (entry.kind() == Kind.PRICES) {
      priceEffects.note(entry);
    }
  }

  private void count(Stored stored) {
    Tally tally = derivation.tally(stored);
    String sale = stored.entry().sale();
    if (sale != null && !tally.isEmpty()) {
      deltas.merge(sale, tally, Tally::plus);
    }
  }

  private void uncount(Stored stored) {
    Tally tally = derivation.tally(stored);
    String sale = stored.entry().sale();
    if (sale != null && !tally.isEmpty()) {
      deltas.put(sale, deltas.getOrDefault(sale, Tally.ZERO).minus(tally));
    }
  }

  /** What else rests on a record that has changed. */
  private void cascade(Stored before, Stored after) {
    if (after.kind() == Kind.SALES) {
      boolean sameToken =
          SaleFields.read(before.entry()).token().equals(catalog.get(after.id()).token());
      if (!sameToken) {
        changes.each(Kind.CONTRIBUTIONS, ContributionFields.SALE, after.id(), this::rederive);
      }
    } else if (after.kind() == Kind.CONTRIBUTIONS) {
      rederiveRefunds(before, after);
    }
  }

  /** Derives a contribution anew, and what rests on it. */
  void rederive(Stored contribution) {
    BigDecimal value = derivation.value(contribution.entry());
    if (value == null) {
      throw new RefusedException(
          List.of(Messages.noLongerPriced(contribution.entry(), derivation)));
    }
    Sale sale = catalog.get(contribution.entry().need(ContributionFields.SALE));
    Derived derived = derivation.contribution(contribution.entry(), value, sale);
    if (!derived.equals(contribution.derived())) {
      rederive(contribution, derived);
      rederiveRefunds(contribution, new Stored(contribution.entry(), derived));
    }
  }

  /** Refunds that name a contribution are worth what came back at its rate. */
  private void rederiveRefunds(Stored before, Stored after) {
    boolean sameRate =
        isSame(before.derived().value(), after.derived().value())
            && isSame(
                before.entry().number(ContributionFields.AMOUNT),
                after.entry().number(ContributionFields.AMOUNT));
    if (!sameRate) {
      changes.each(
          Kind.REFUNDS,
          RefundFields.CONTRIBUTION,
          after.id(),
          refund -> rederive(refund, derivation.refund(refund.entry(), after)));
    }
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private void rederive(Stored stored, Derived derived) {
    uncount(stored);
    changes.rederive(stored, derived);
    count(new Stored(stored.entry(), derived));
  }

  /** After prices have changed: values and allocations that rest on them. */
  void settlePrices() {
    priceEffects.settle();
  }

  /** Brings everything that follows from what was written up to date; the last thing to do. */
  void finish() {
    priceEffects.settle();
    deltas.forEach(
        (sale, tally) -> {
          if (!tally.isEmpty()) {
            changes.addToTally(sale, tally);
          }
        });
    deltas.clear();
  }
}
