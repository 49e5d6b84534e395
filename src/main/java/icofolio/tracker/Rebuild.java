package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.Problem;
import icofolio.entry.RefundFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes every derived figure and every sum anew from the records alone. */
final class Rebuild {
  private static final int CHUNK = 1_000;

  private final Records records;
  private final Derivation derivation;
  private final Catalog catalog;
  private final BiConsumer<Stored, Problem> fails;

  /** From these records; refuses where a figure cannot be derived. */
  Rebuild(Records records, Settings settings) {
    this(
        records,
        settings,
        (stored, why) -> {
          throw new RefusedException(List.of(why));
        });
  }

  /**
   * From these records.
   *
   * @param fails told of each record whose figures cannot be derived, because a price or what it
   *     refers to is missing; they stay as they are
   */
  Rebuild(Records records, Settings settings, BiConsumer<Stored, Problem> fails) {
    this.records = records;
    this.fails = fails;
    this.derivation = new Derivation(settings, records.prices());
    this.catalog = Catalog.read(records);
  }

  /** Puts in place whatever differs from what the records give, by the settings as they are. */
  static long all(Changes changes) {
    new Rebuild(changes, changes.settings()).write(changes);
    return changes.number();
  }

  /**
   * Derives every record.
   *
   * @param differs told of each record whose derived figures are not those that are kept
   * @return the sums of each sale
   */
  Map<String, Tally> run(BiConsumer<Stored, Derived> differs) {
    Map<String, Tally> tallies = new HashMap<>();
    records.each(
        Kind.CONTRIBUTIONS, stored -> take(stored, contribution(stored), differs, tallies));
    refunds(differs, tallies);
    records.each(
        Kind.DISTRIBUTIONS,
        stored -> take(stored, derivation.distribution(stored.entry()), differs, tallies));
    tallies.values().removeIf(Tally::isEmpty);
    return tallies;
  }

  /**
   * Puts derived figures and sums in place. The sums are counted first: a record whose date moves
   * may come twice while it is written, and nothing is written where one is refused.
   */
  void write(Changes changes) {
    Map<String, Tally> tallies = run((stored, derived) -> {});
    run(changes::rederive);
    changes.replaceTallies(tallies);
  }

  private void take(
      Stored stored,
      Derived derived,
      BiConsumer<Stored, Derived> differs,
      Map<String, Tally> tallies) {
    if (!derived.equals(stored.derived())) {
      differs.accept(stored, derived);
    }
    tallies.merge(
        String.valueOf(stored.entry().sale()),
        derivation.tally(new Stored(stored.entry(), derived)),
        Tally::plus);
  }

  private Derived contribution(Stored stored) {
    BigDecimal value = derivation.value(stored.entry());
    String sale = stored.entry().need(ContributionFields.SALE);
    if (catalog.find(sale) == null) {
      fails.accept(stored, Messages.unknown(ContributionFields.SALE, sale, Kind.SALES, List.of()));
    } else if (value == null) {
      fails.accept(stored, Messages.noLongerPriced(stored.entry(), derivation));
    } else {
      return derivation.contribution(stored.entry(), value, catalog.get(sale));
    }
    return stored.derived();
  }

  /** Refunds with the contributions that they name, a chunk at a time. */
  private void refunds(BiConsumer<Stored, Derived> differs, Map<String, Tally> tallies) {
    List<Stored> chunk = new ArrayList<>(CHUNK);
    records.each(
        Kind.REFUNDS,
        refund -> {
          chunk.add(refund);
          if (chunk.size() == CHUNK) {
            refunds(chunk, differs, tallies);
          }
        });
    refunds(chunk, differs, tallies);
  }

  private void refunds(
      List<Stored> chunk, BiConsumer<Stored, Derived> differs, Map<String, Tally> tallies) {
    Set<String> ids = new HashSet<>();
    for (Stored refund : chunk) {
      String id = refund.entry().text(RefundFields.CONTRIBUTION);
      if (id != null) {
        ids.add(id);
      }
    }
    Map<String, Stored> named = records.findAll(Kind.CONTRIBUTIONS, ids);
    for (Stored refund : chunk) {
      take(refund, refund(refund, named), differs, tallies);
    }
    chunk.clear();
  }

  private Derived refund(Stored refund, Map<String, Stored> named) {
    String id = refund.entry().text(RefundFields.CONTRIBUTION);
    Stored contribution = id == null ? null : named.get(id);
    if (id != null && contribution == null) {
      fails.accept(
          refund, Messages.unknown(RefundFields.CONTRIBUTION, id, Kind.CONTRIBUTIONS, List.of()));
      return refund.derived();
    }
    return derivation.refund(refund.entry(), contribution == null ? null : fresh(contribution));
  }

  /** A contribution with the value that it should have, of which it was told if it has none. */
  private Stored fresh(Stored contribution) {
    @Nullable BigDecimal value = derivation.value(contribution.entry());
    return value == null
        ? contribution
        : new Stored(
            contribution.entry(), new Derived(null, value, contribution.derived().allocated()));
  }
}
