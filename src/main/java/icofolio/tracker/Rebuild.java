package icofolio.tracker;

import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes every derived figure and every sum anew from the records alone. */
final class Rebuild {
  private final Records records;
  private final Derivation derivation;
  private final Catalog catalog;
  private final Map<String, Tally> tallies = new HashMap<>();

  Rebuild(Records records, Settings settings) {
    this.records = records;
    this.derivation = new Derivation(settings, records.prices());
    this.catalog = Catalog.read(records);
  }

  /** Puts in place whatever differs from what the records give. */
  static long all(Changes changes) {
    Map<String, Tally> tallies = new Rebuild(changes, changes.settings()).run(changes::rederive);
    changes.replaceTallies(tallies);
    return changes.number();
  }

  /**
   * Derives every record.
   *
   * @param differs told of each record whose derived figures are not those that are kept
   * @return the sums of each sale
   */
  Map<String, Tally> run(BiConsumer<Stored, Derived> differs) {
    Map<String, Stored> named = namedContributions();
    records.each(Kind.CONTRIBUTIONS, stored -> take(stored, contribution(stored), differs, named));
    records.each(Kind.REFUNDS, stored -> take(stored, refund(stored, named), differs, named));
    records.each(
        Kind.DISTRIBUTIONS,
        stored -> take(stored, derivation.distribution(stored.entry()), differs, named));
    tallies.values().removeIf(Tally::isEmpty);
    return tallies;
  }

  /**
   * The contributions that refunds name, with their derived figures as they are kept, to begin
   * with.
   */
  private Map<String, Stored> namedContributions() {
    Map<String, Stored> named = new HashMap<>();
    records.each(
        Kind.REFUNDS,
        refund -> {
          String id = refund.entry().text(RefundFields.CONTRIBUTION);
          Stored contribution = id == null ? null : records.find(Kind.CONTRIBUTIONS, id);
          if (contribution != null) {
            named.put(contribution.id(), contribution);
          }
        });
    return named;
  }

  private void take(
      Stored stored,
      Derived derived,
      BiConsumer<Stored, Derived> differs,
      Map<String, Stored> named) {
    Stored fresh = new Stored(stored.entry(), derived);
    if (!derived.equals(stored.derived())) {
      differs.accept(stored, derived);
    }
    if (stored.kind() == Kind.CONTRIBUTIONS) {
      named.computeIfPresent(stored.id(), (id, old) -> fresh);
    }
    tallies.merge(String.valueOf(stored.entry().sale()), derivation.tally(fresh), Tally::plus);
  }

  private Derived contribution(Stored stored) {
    BigDecimal value = derivation.value(stored.entry());
    if (value == null) {
      throw new RefusedException(List.of(Messages.noPrice(stored.entry(), derivation)));
    }
    return derivation.contribution(
        stored.entry(), value, catalog.get(stored.entry().need(ContributionFields.SALE)));
  }

  private Derived refund(Stored stored, Map<String, Stored> named) {
    @Nullable String id = stored.entry().text(RefundFields.CONTRIBUTION);
    return derivation.refund(stored.entry(), id == null ? null : named.get(id));
  }
}
