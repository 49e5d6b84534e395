package icofolio.tracker;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.book.Settings;
import icofolio.book.Tally;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.money.PriceBook;
import icofolio.rule.Breach;
import icofolio.rule.Standing;
import icofolio.sale.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

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

  private Overview overview(Records records) {
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
      PriceBook prices) {}

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
          List<Stored> all = new ArrayList<>();
          for (Kind kind : List.of(Kind.CONTRIBUTIONS, Kind.REFUNDS, Kind.DISTRIBUTIONS)) {
            records.each(kind, saleField(kind), sale, all::add);
          }
          Derivation derivation = new Derivation(overview.settings(), records.prices());
          List<Contribution> contributions =
              all.stream()
                  .filter(stored -> stored.kind() == Kind.CONTRIBUTIONS)
                  .map(derivation::read)
                  .toList();
          return answer.apply(
              new Dossier(
                  overview, overview.catalog().get(sale), contributions, all, records.prices()));
        });
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

  /** What a change set did, record by record. */
  public void eachChanged(long number, Consumer<ChangedRecord> action) {
    tracker.read(
        records -> {
          records.eachChanged(number, action);
          return number;
        });
  }
}
