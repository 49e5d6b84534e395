package icofolio.tracker;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.money.PriceBook;
import icofolio.report.ClaimOrRefund;
import icofolio.report.Evidence;
import icofolio.report.Receivable;
import icofolio.report.Receivables;
import icofolio.rule.Breach;
import icofolio.rule.Standing;
import icofolio.sale.Sale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions to the portfolio. */
public final class AskPortfolio {
  private final Tracker tracker;

  /** To that portfolio. */
  public AskPortfolio(Tracker tracker) {
    this.tracker = tracker;
  }

  /**
   * Sales with their terms and sums at an instant: what every status is made of.
   *
   * @param settings of the portfolio
   * @param now at which statuses are computed
   * @param catalog the sales, with what is only shown of them
   * @param tallies by id of the sale; none for a sale without records by then
   */
  public record Overview(
      Settings settings, Instant now, Catalog catalog, Map<String, Tally> tallies) {
    /** The position in one sale. */
    public Position position(Sale sale) {
      return Position.of(sale, tallies.getOrDefault(sale.id(), Tally.ZERO), now, settings.zone());
    }
  }

  /**
   * Where money stands against every rule, by wallet too.
   *
   * @param overview the sales as they stand
   */
  public Standing standing(Records records, Overview overview) {
    return Standings.toReport(records, overview.catalog()::get, overview.now())
        .byEveryDimension(Standings.rules(records));
  }

  /** The same without the wallets, unless a rule asks for them. */
  public Standing ruled(Records records, Overview overview) {
    return Standings.toReport(records, overview.catalog()::get, overview.now())
        .whole(Standings.rules(records));
  }

  /** The rules that a change set stood against when it was written. */
  public List<Breach> breaches(long change) {
    return tracker.read(records -> records.breaches(change));
  }

  /** Answers from the records alone. */
  public <T> T records(Function<Records, T> answer) {
    return tracker.read(answer::apply);
  }

  /** Answers from the records and what is computed of them, all of one moment. */
  public <T> T whole(BiFunction<Records, Overview, T> answer) {
    return tracker.read(records -> answer.apply(records, overview(records)));
  }

  /** Answers from the books of every sale, all of one moment. */
  public <T> T books(Function<Books, T> answer) {
    return tracker.read(records -> answer.apply(new Books(records, overview(records))));
  }

  /**
   * A change set.
   *
   * @throws RefusedException where there is none of that number
   */
  public ChangeSet change(long number) {
    return tracker.read(records -> UndoChange.need(records, number));
  }

  /** Everything that statuses are made of. */
  public Overview overview() {
    return tracker.read(this::overview);
  }

  /** The same within a reading or a change set, which counts what it has written so far. */
  Overview overview(Records records) {
    Instant now = tracker.now();
    return new Overview(records.settings(), now, Catalog.read(records), records.tallies(now));
  }

  /**
   * One record.
   *
   * @throws RefusedException where it is not there, with the nearest
   */
  public Stored find(Kind kind, String id) {
    return tracker.read(records -> EditRecords.need(records, kind, id));
  }

  /**
   * Everything recorded of one sale, for an explanation.
   *
   * @param overview the sales and sums
   * @param sale its terms
   * @param contributions as objects of the domain, with the values that count
   * @param records contributions, refunds and distributions as they stand
   * @param prices that the figures rest on, still to be asked within the same reading
   */
  public record Dossier(
      Overview overview,
      Sale sale,
      List<Contribution> contributions,
      List<Stored> records,
      PriceBook prices) {
    /** The position in the sale. */
    public Position position() {
      return overview.position(sale);
    }

    /** The records as what figures are explained by; those after now included. */
    public Evidence evidence() {
      ZoneId zone = overview.settings().zone();
      return new Evidence(
          sent(),
          of(Kind.REFUNDS).map(refund -> RefundFields.read(refund, zone)).toList(),
          of(Kind.DISTRIBUTIONS).map(arrived -> DistributionFields.read(arrived, zone)).toList(),
          prices);
    }

    /** The choice between its tokens and the money back; null where there is none. */
    public @Nullable ClaimOrRefund claimOrRefund() {
      return ClaimOrRefund.of(position(), null, prices, overview.settings());
    }

    private List<Evidence.Sent> sent() {
      Set<String> given =
          of(Kind.CONTRIBUTIONS)
              .filter(entry -> entry.has(ContributionFields.VALUE))
              .map(Entry::id)
              .collect(Collectors.toSet());
      return contributions.stream()
          .map(sent -> new Evidence.Sent(sent, given.contains(sent.id())))
          .toList();
    }

    private Stream<Entry> of(Kind kind) {
      return records.stream().filter(stored -> stored.kind() == kind).map(Stored::entry);
    }
  }

  /**
   * Answers from everything recorded of one sale.
   *
   * @throws RefusedException where there is no such sale, with the nearest
   */
  public <T> T dossier(String sale, Function<Dossier, T> answer) {
    return tracker.read(
        records -> {
          Overview overview = overview(records);
          EditRecords.need(records, Kind.SALES, sale);
          return answer.apply(dossier(records, overview, overview.catalog().get(sale)));
        });
  }

  /** Everything recorded of one sale, within a reading of the whole. */
  public Dossier dossier(Records records, Overview overview, Sale sale) {
    List<Stored> all = new ArrayList<>();
    for (Kind kind : List.of(Kind.CONTRIBUTIONS, Kind.REFUNDS, Kind.DISTRIBUTIONS)) {
      records.each(kind, saleField(kind), sale.id(), all::add);
    }
    Derivation derivation = new Derivation(overview.settings(), records.prices());
    List<Contribution> contributions =
        all.stream()
            .filter(stored -> stored.kind() == Kind.CONTRIBUTIONS)
            .map(derivation::read)
            .toList();
    return new Dossier(overview, sale, contributions, all, records.prices());
  }

  /** All that was due back in the sales that fit, what has come in full included. */
  public List<Receivable> receivables(
      Records records, Overview overview, Predicate<Position> fits) {
    List<Receivable> all = new ArrayList<>();
    for (Sale sale : overview.catalog().all()) {
      Position position = overview.position(sale);
      if (!position.due().isEmpty() && fits.test(position)) {
        Evidence evidence = dossier(records, overview, sale).evidence();
        all.addAll(Receivables.of(position, evidence, overview.settings().zone()));
      }
    }
    return all;
  }

  /** The field of a record that names its sale. */
  static Field saleField(Kind kind) {
    Field field = kind.field("sale");
    if (field == null) {
      throw new IllegalArgumentException(kind.plural());
    }
    return field;
  }

  /** Change sets, newest first. */
  public List<ChangeSet> history(int most) {
    List<ChangeSet> changes = new ArrayList<>();
    tracker.read(
        records -> {
          records.eachChange(
              change -> {
                if (changes.size() < most) {
                  changes.add(change);
                }
              });
          return changes;
        });
    return changes;
  }

  /** The change sets that are taken back, each with the one that did it. */
  public Map<Long, Long> takenBack() {
    return tracker.read(UndoChange::undone);
  }

  /** The first so many records of what a change set did. */
  public List<ChangedRecord> firstChanged(long number, int most) {
    return tracker.read(records -> records.firstChanged(number, most));
  }

  /** What change sets did to one record, newest first. */
  public List<PastChange> past(Kind kind, String id) {
    return tracker.read(records -> records.past(kind, id));
  }

  /** What a change set did, record by record. */
  public void eachChanged(long number, Consumer<ChangedRecord> action) {
    tracker.read(
        records -> {
          records.eachChanged(number, action);
          return number;
        });
  }
}
