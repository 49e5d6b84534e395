package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.book.RefundReason;
import icofolio.book.Settings;
import icofolio.entry.Words;
import icofolio.report.Evidence.Sent;
import icofolio.report.Trail.Formula;
import icofolio.report.Trail.Tried;
import icofolio.report.Value.Quantity;
import icofolio.report.Value.When;
import icofolio.sale.Precision;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why money is owed back, how much of it, and since when. */
public final class ReceivableFigures {
  private static final String DAYS = "days";

  private final Position position;
  private final Evidence evidence;
  private final Settings settings;

  private ReceivableFigures(Position position, Evidence evidence, Settings settings) {
    this.position = position;
    this.evidence = evidence;
    this.settings = settings;
  }

  /**
   * Every figure of what one sale owes: those of the position, then for each reason.
   *
   * @param records all records of the sale; those dated after the position's instant are left out
   */
  public static Explained of(Position position, Evidence records, Settings settings) {
    Evidence evidence = records.at(position.at());
    List<Figure> figures = new ArrayList<>();
    figures.add(new StageFigures(position.sale(), position.at(), settings.zone()).stage());
    for (RefundPosition refund : position.refunds()) {
      figures.addAll(new RefundFigures(position, refund, evidence).all());
    }
    figures.add(new StatusFigures(position, settings.zone()).refund());
    ReceivableFigures each = new ReceivableFigures(position, evidence, settings);
    Receivables.of(position, records, settings.zone())
        .forEach(receivable -> figures.addAll(each.figures(receivable)));
    return new Explained(position.sale().id(), position.sale().id(), figures);
  }

  private List<Figure> figures(Receivable one) {
    return List.of(reason(one), due(one), outstanding(one), value(one), since(one), age(one));
  }

  private Figure reason(Receivable one) {
    Tried tried = new Tried(Words.of(one.reason()), clause(one), true, List.of());
    return Figure.word("reason", Words.of(one.reason()), new Trail.Rule(List.of(tried)));
  }

  private Clause clause(Receivable one) {
    Clause computed =
        switch (position.stage()) {
          case CANCELLED -> Clause.REASON_CANCELLED;
          case FAILED ->
              position.sale().caps().soft() == null ? Clause.REASON_FAILED : Clause.REASON_SOFT_CAP;
          case UPCOMING, OPEN, CLOSED, SUCCEEDED ->
              one.reason() == RefundReason.REJECTED
                  ? Clause.REASON_REJECTED
                  : Clause.REASON_OVERSUBSCRIBED;
        };
    boolean fits =
        evidence.sent(one.currency()).stream()
            .anyMatch(sent -> Receivables.reason(position, sent.contribution()) == one.reason());
    return fits ? computed : Clause.REASON_RECORDED;
  }

  /** Contribution by contribution; where more came than that, what came is the rest. */
  private Figure due(Receivable one) {
    List<Figure> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Sent sent : evidence.sent(one.currency())) {
      if (one.reason() == reason(sent.contribution())) {
        Figure part = part(sent.contribution());
        parts.add(part);
        sum = sum.add(part.number() == null ? BigDecimal.ZERO : part.number());
      }
    }
    BigDecimal beyond = one.due().subtract(sum);
    if (beyond.signum() > 0) {
      parts.add(money(one, "received", beyond, formula(FormulaRule.DUE_OF_REFUND, came(one))));
    }
    return money(one, "due", one.due(), new Trail.Sum(parts));
  }

  private List<Figure> came(Receivable one) {
    return evidence.refunds(one.currency()).stream()
        .filter(refund -> reason(refund) == one.reason())
        .map(RecordFigures::settled)
        .toList();
  }

  private @Nullable RefundReason reason(Contribution contribution) {
    return Receivables.reason(position, contribution, evidence.refunds(contribution.currency()));
  }

  private static RefundReason reason(Refund refund) {
    return refund.reason() == null ? RefundReason.OTHER : refund.reason();
  }

  private Figure part(Contribution contribution) {
    BigDecimal kept = position.stage().returnsEverything() ? BigDecimal.ZERO : contribution.kept();
    Figure keptFigure =
        position.stage().returnsEverything()
            ? Figure.quantity(
                "kept",
                kept,
                contribution.currency().code(),
                formula(FormulaRule.KEPT_NOTHING, List.of()))
            : RecordFigures.kept(contribution);
    return Figure.quantity(
        "due",
        contribution.amount().number().subtract(kept),
        contribution.currency().code(),
        formula(
            FormulaRule.DUE_OF_CONTRIBUTION,
            List.of(RecordFigures.amount(contribution), keptFigure)));
  }

  private Figure outstanding(Receivable one) {
    Trail seen = new Trail.Seen();
    return money(
        one,
        "outstanding",
        one.outstanding(),
        formula(
            FormulaRule.OUTSTANDING,
            List.of(
                money(one, "due", one.due(), seen), money(one, "received", one.received(), seen))));
  }

  private Figure value(Receivable one) {
    CurrencyTally tally = position.tally().of(one.currency());
    Trail seen = new Trail.Seen();
    String base = settings.baseCurrency().code();
    return Figure.quantity(
        "value",
        one.value(),
        base,
        formula(
            FormulaRule.VALUE_AT_MEAN,
            List.of(
                money(one, "outstanding", one.outstanding(), seen),
                Figure.quantity("contributed_value", tally.value(), base, seen),
                money(one, "contributed", tally.amount(), seen))));
  }

  private Figure since(Receivable one) {
    Formula formula = formula(FormulaRule.SINCE_DECIDED, decided());
    return one.since() == null
        ? new Figure("since", null, formula)
        : new Figure("since", new When(one.since(), Precision.SECOND, ""), formula);
  }

  /** The field by which the sale was decided, where it has one. */
  private List<Figure> decided() {
    Sale sale = position.sale();
    SaleDate outcome = sale.ending().date();
    if (outcome != null && sale.outcomeHolds(position.at(), settings.zone())) {
      return Figure.ofSale(sale.id(), "outcome_date", When.event(outcome, settings.zone()));
    }
    SaleDate closes = sale.window().closes();
    return closes == null
        ? List.of()
        : Figure.ofSale(sale.id(), "closes", When.last(closes, settings.zone()));
  }

  private static Figure age(Receivable one) {
    Long days = one.days();
    Quantity age = days == null ? null : new Quantity(BigDecimal.valueOf(days), DAYS);
    return new Figure("age", age, formula(FormulaRule.AGE_IN_DAYS, List.of()));
  }

  private static Formula formula(FormulaRule rule, List<Figure> inputs) {
    return new Formula(rule, inputs);
  }

  private static Figure money(Receivable one, String name, BigDecimal number, Trail trail) {
    return Figure.quantity(name, number, one.currency().code(), trail);
  }
}
