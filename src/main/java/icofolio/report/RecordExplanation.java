package icofolio.report;

import icofolio.book.CurrencyTally;
import icofolio.book.Distribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.Settings;
import icofolio.entry.Kind;
import icofolio.report.Trail.Formula;
import icofolio.report.Trail.Seen;
import icofolio.report.Trail.Sum;
import icofolio.report.Value.When;
import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the figures of one record are what they are. */
public final class RecordExplanation {
  private static final Set<String> OF_THE_SALE = Set.of("due", "received", "outstanding");

  private final Position position;
  private final Evidence evidence;
  private final Settings settings;

  private RecordExplanation(Position position, Evidence evidence, Settings settings) {
    this.position = position;
    this.evidence = evidence;
    this.settings = settings;
  }

  /**
   * Each figure that is computed of a record, with what it was made of; none of kinds of which none
   * is.
   *
   * @param records all records of its sale; of those dated after the position's instant only the
   *     record itself is looked at
   */
  public static List<Figure> of(
      Kind kind, String id, Position position, Evidence records, Settings settings) {
    RecordExplanation one = new RecordExplanation(position, records.at(position.at()), settings);
    return switch (kind) {
      case CONTRIBUTIONS -> one.contribution(records.find(id));
      case REFUNDS -> one.refund(id);
      case DISTRIBUTIONS -> one.distribution(id);
      case SALES, TRANCHES, WALLETS, PRICES, BUDGETS, LIMITS -> List.of();
    };
  }

  private List<Figure> contribution(Evidence.@Nullable Sent sent) {
    return sent == null
        ? List.of()
        : new ContributionFigures(position, evidence, settings, sent).all();
  }

  /** What it settles and was worth; and what it leaves of the sale's debt. */
  private List<Figure> refund(String id) {
    List<Figure> figures = new ArrayList<>();
    for (Refund refund : evidence.refunds()) {
      if (refund.id().equals(id)) {
        figures.add(RecordFigures.settled(refund));
        figures.addAll(returned(refund));
        position.refunds().stream()
            .filter(one -> one.currency().equals(refund.settles().asset()))
            .forEach(one -> figures.addAll(ofTheSale(one)));
      }
    }
    return figures;
  }

  private List<Figure> ofTheSale(RefundPosition refund) {
    return new RefundFigures(position, refund, evidence)
        .all().stream().filter(figure -> OF_THE_SALE.contains(figure.name())).toList();
  }

  private List<Figure> returned(Refund refund) {
    if (refund.contribution() != null) {
      return List.of(
          new ValueFigures(position, evidence, settings.baseCurrency()).returned(refund));
    }
    CurrencyTally tally = position.tally().of(refund.settles().asset());
    if (tally.amount().signum() == 0) {
      return List.of();
    }
    String unit = refund.settles().asset().code();
    String base = settings.baseCurrency().code();
    List<Figure> inputs =
        List.of(
            RecordFigures.settled(refund).seen(),
            Figure.quantity("contributed_value", tally.value(), base, new Seen()),
            Figure.quantity("contributed", tally.amount(), unit, new Seen()));
    return List.of(
        Figure.quantity(
            "returned",
            tally.valueOf(refund.settles().number()),
            base,
            new Formula(FormulaRule.RETURNED_SPREAD, inputs)));
  }

  /** The unlocks that it brought; and what of the sale has arrived and can be claimed. */
  private List<Figure> distribution(String id) {
    List<Distribution> inOrder =
        evidence.distributions().stream()
            .sorted(Comparator.comparing(Distribution::at).thenComparing(Distribution::id))
            .toList();
    List<Figure> figures = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (Distribution one : inOrder) {
      if (one.id().equals(id)) {
        figures.add(arrived(one, before));
        TokenFigures tokens = new TokenFigures(position, evidence, settings.zone());
        figures.addAll(tokens.ofArrival());
      }
      before = before.add(one.tokens());
    }
    return figures;
  }

  private Figure arrived(Distribution one, BigDecimal before) {
    Schedule schedule = position.tokens().schedule();
    BigDecimal after = before.add(one.tokens());
    List<Unlock> unlocks =
        schedule == null
            ? List.of()
            : schedule.unlocks().stream()
                .filter(unlock -> part(unlock, before, after).signum() > 0)
                .toList();
    if (unlocks.isEmpty()) {
      return RecordFigures.arrived(one);
    }
    List<Figure> parts =
        new ArrayList<>(
            Parts.of(unlocks, Unlock::to, unlock -> part(unlock, part(unlock, before, after))));
    BigDecimal told =
        unlocks.stream()
            .map(unlock -> part(unlock, before, after))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal beyond = one.tokens().subtract(told);
    if (beyond.signum() > 0) {
      Formula formula = new Formula(FormulaRule.ARRIVED_BEYOND, List.of());
      parts.add(Figure.tokens("beyond", beyond, formula));
    }
    return Figure.tokens("tokens", one.tokens(), new Sum(parts));
  }

  /** What of an unlock lies between two running totals. */
  private static BigDecimal part(Unlock unlock, BigDecimal before, BigDecimal after) {
    BigDecimal begins = unlock.total().subtract(unlock.tokens());
    return unlock.total().min(after).subtract(begins.max(before));
  }

  private Figure part(Unlock unlock, BigDecimal tokens) {
    When date =
        new When(
            NextUnlock.announced(unlock.to()),
            SchedulePreview.precision(unlock, position.sale().vestingTerms(), settings.zone()),
            "");
    List<Figure> inputs =
        List.of(
            new Figure("date", date, new Seen()),
            Figure.tokens("tokens", unlock.tokens(), new Seen()));
    return Figure.tokens("unlock", tokens, new Formula(FormulaRule.ARRIVED_OF, inputs));
  }
}
