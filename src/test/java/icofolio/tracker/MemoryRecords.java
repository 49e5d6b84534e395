package icofolio.tracker;

import icofolio.book.Allocation;
import icofolio.book.Contribution;
import icofolio.book.ContributionStatus;
import icofolio.book.CurrencyTally;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.NaturalKey;
import icofolio.entry.PriceFields;
import icofolio.entry.RefundFields;
import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Price;
import icofolio.money.PriceBook;
import icofolio.rule.Breach;
import icofolio.rule.TimeWindow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records in memory; every sum over them is folded anew each time it is asked for. */
class MemoryRecords implements Records {
  /** A record and the number of its row, counted up over all kinds. */
  record Row(long number, Stored stored) {}

  /** A change set and what it did. */
  record Entered(ChangeSet set, List<ChangedRecord> changed, List<Breach> breaches) {}

  /** All that a store holds. */
  static final class State {
    Settings settings = Settings.DEFAULT;
    final Map<Kind, TreeMap<String, Row>> rows = new EnumMap<>(Kind.class);
    final List<Entered> history = new ArrayList<>();
    final Map<String, Tally> tallies = new HashMap<>();
    final MemoryReadings readings = new MemoryReadings();
    long nextRow = 1;
    long nextChange = 1;
    boolean stale;

    TreeMap<String, Row> of(Kind kind) {
      return rows.computeIfAbsent(kind, k -> new TreeMap<>());
    }

    State copy() {
      State copy = new State();
      copy.settings = settings;
      rows.forEach((kind, records) -> copy.rows.put(kind, new TreeMap<>(records)));
      copy.history.addAll(history);
      copy.tallies.putAll(tallies);
      copy.readings.become(readings);
      copy.nextRow = nextRow;
      copy.nextChange = nextChange;
      copy.stale = stale;
      return copy;
    }
  }

  private final State state;

  MemoryRecords(State state) {
    this.state = state;
  }

  State state() {
    return state;
  }

  @Override
  public Settings settings() {
    return state.settings;
  }

  @Override
  public @Nullable Stored find(Kind kind, String id) {
    Row row = state.of(kind).get(id);
    return row == null ? null : row.stored;
  }

  @Override
  public Map<String, Stored> findAll(Kind kind, Collection<String> ids) {
    Map<String, Stored> found = new HashMap<>();
    for (String id : ids) {
      Stored stored = find(kind, id);
      if (stored != null) {
        found.put(id, stored);
      }
    }
    return found;
  }

  @Override
  public Map<String, List<Stored>> findByTransaction(Kind kind, Collection<String> keys) {
    Map<String, List<Stored>> found = new HashMap<>();
    state.of(kind).values().stream()
        .sorted(Comparator.comparingLong(Row::number))
        .forEach(
            row -> {
              String key = NaturalKey.transaction(row.stored.entry());
              if (key != null && keys.contains(key)) {
                found.computeIfAbsent(key, k -> new ArrayList<>()).add(row.stored);
              }
            });
    return found;
  }

  @Override
  public void each(Kind kind, Consumer<Stored> action) {
    Comparator<Stored> byDate =
        Comparator.comparing(stored -> Objects.requireNonNullElse(stored.derived().at(), NEVER));
    state.of(kind).values().stream()
        .map(Row::stored)
        .sorted(byDate.thenComparing(Stored::id))
        .toList()
        .forEach(action);
  }

  @Override
  public List<Stored> last(Kind kind, int most) {
    List<Stored> all = new ArrayList<>();
    each(kind, all::add);
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static final Instant NEVER = Instant.MIN;

  @Override
  public void each(Kind kind, Field field, String value, Consumer<Stored> action) {
    each(
        kind,
        stored -> {
          if (value.equals(Field.textOrNull(stored.entry().get(field)))) {
            action.accept(stored);
          }
        });
  }

  @Override
  public long count(Kind kind) {
    return state.of(kind).size();
  }

  @Override
  public Map<String, Tally> tallies(Instant upTo) {
    Map<String, Tally> tallies = new HashMap<>();
    for (Kind kind : List.of(Kind.CONTRIBUTIONS, Kind.REFUNDS, Kind.DISTRIBUTIONS)) {
      each(
          kind,
          stored -> {
            if (!Objects.requireNonNull(stored.derived().at()).isAfter(upTo)) {
              tallies.merge(
                  Objects.requireNonNull(stored.entry().sale()), tally(stored), Tally::plus);
            }
          });
    }
    tallies.values().removeIf(Tally::isEmpty);
    return tallies;
  }

  /** What one record adds to the sums, by the core's own words for it. */
  private Tally tally(Stored stored) {
    BigDecimal value = stored.derived().value();
    return switch (stored.kind()) {
      case CONTRIBUTIONS -> {
        Contribution contribution =
            ContributionFields.read(
                stored.entry(), Objects.requireNonNull(value), state.settings.zone());
        Allocation allocation =
            new Allocation(stored.derived().allocated(), Allocation.Basis.PRICE, null);
        yield Tally.of(contribution.currency(), CurrencyTally.of(contribution, allocation));
      }
      case REFUNDS -> {
        Amount settles = RefundFields.settles(stored.entry());
        yield Tally.of(
            settles.asset(),
            value == null
                ? CurrencyTally.spread(settles.number())
                : CurrencyTally.returned(settles.number(), value));
      }
      default -> Tally.of(DistributionFields.read(stored.entry(), state.settings.zone()));
    };
  }

  @Override
  public Map<String, Tally> keptTallies() {
    return Map.copyOf(state.tallies);
  }

  @Override
  public void eachSpending(TimeWindow dates, Instant refundsUpTo, Consumer<SpendingRow> action) {
    each(
        Kind.CONTRIBUTIONS,
        stored -> {
          Instant at = Objects.requireNonNull(stored.derived().at());
          ContributionStatus status = ContributionFields.status(stored.entry());
          if (dates.holds(at) && (status.isMoney() || status.isCommitment())) {
            action.accept(
                new SpendingRow(
                    Objects.requireNonNull(stored.entry().sale()),
                    new Asset(stored.entry().need(ContributionFields.CURRENCY)),
                    stored.entry().text(ContributionFields.WALLET),
                    at,
                    status.isCommitment(),
                    stored.entry().needNumber(ContributionFields.AMOUNT),
                    Objects.requireNonNull(stored.derived().value()),
                    returned(stored.id(), refundsUpTo)));
          }
        });
  }

  private BigDecimal returned(String contribution, Instant upTo) {
    return state.of(Kind.REFUNDS).values().stream()
        .map(Row::stored)
        .filter(refund -> contribution.equals(refund.entry().text(RefundFields.CONTRIBUTION)))
        .filter(refund -> !Objects.requireNonNull(refund.derived().at()).isAfter(upTo))
        .map(refund -> Objects.requireNonNull(refund.derived().value()))
        .reduce(BigDecimal.ZERO, (a, b) -> Decimals.canonical(a.add(b)));
  }

  @Override
  public List<Breach> breaches(long change) {
    return state.history.stream()
        .filter(entered -> entered.set.number() == change)
        .flatMap(entered -> entered.breaches.stream())
        .toList();
  }

  @Override
  public PriceBook prices() {
    return (asset, currency, day) ->
        state.of(Kind.PRICES).values().stream()
            .map(row -> PriceFields.read(row.stored.entry()))
            .filter(price -> price.asset().equals(asset) && price.currency().equals(currency))
            .filter(price -> !price.date().isAfter(day))
            .filter(price -> !price.date().isBefore(day.minusDays(PriceBook.MAX_AGE_DAYS)))
            .max(
                Comparator.comparing(Price::date)
                    .thenComparing(
                        Price::source, Comparator.nullsLast(Comparator.<String>reverseOrder())))
            .orElse(null);
  }

  @Override
  public void eachChange(Consumer<ChangeSet> action) {
    state.history.reversed().forEach(entered -> action.accept(entered.set));
  }

  @Override
  public @Nullable ChangeSet change(long number) {
    return state.history.stream()
        .map(Entered::set)
        .filter(set -> set.number() == number)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void eachChanged(long number, Consumer<ChangedRecord> action) {
    List.copyOf(state.history).stream()
        .filter(entered -> entered.set.number() == number)
        .forEach(entered -> entered.changed.forEach(action));
  }

  @Override
  public List<ChangedRecord> firstChanged(long number, int most) {
    List<ChangedRecord> all = new ArrayList<>();
    eachChanged(number, all::add);
    return all.subList(0, Math.min(most, all.size()));
  }

  @Override
  public List<PastChange> past(Kind kind, String id) {
    List<PastChange> past = new ArrayList<>();
    // The newest change set that counts; null once the record's beginning is found.
    Long upTo = find(kind, id) == null ? null : Long.valueOf(Long.MAX_VALUE);
    for (Entered entered : state.history.reversed()) {
      for (ChangedRecord changed : entered.changed) {
        boolean counts = upTo != null && entered.set.number() <= upTo;
        if (counts && changed.kind().equals(kind.plural()) && changed.id().equals(id)) {
          past.add(new PastChange(entered.set, changed));
          upTo = changed.action() == ChangedRecord.Action.ADD ? entered.set.undoes() : upTo;
        }
      }
    }
    return past;
  }

  @Override
  public Readings readings() {
    return state.readings;
  }

  @Override
  public boolean derivedIsStale() {
    return state.stale;
  }
}
