package icofolio.report;

import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.RefundPosition;
import icofolio.entry.Words;
import icofolio.report.Trail.Sum;
import java.math.BigDecimal;
import java.util.List;

/** What was contributed in one currency, what is due back of it, came, and is missing. */
final class RefundFigures {
  private final Position position;
  private final RefundPosition refund;
  private final Evidence evidence;
  private final String unit;

  /**
   * The figures of one currency of a position.
   *
   * @param evidence the records that count at its instant
   */
  RefundFigures(Position position, RefundPosition refund, Evidence evidence) {
    this.position = position;
    this.refund = refund;
    this.evidence = evidence;
    this.unit = refund.currency().code();
  }

  /** All of them, in the order in which one follows from another. */
  List<Figure> all() {
    return List.of(contributed(), due(), accepted(), received(), outstanding(), interest());
  }

  private Figure contributed() {
    List<Figure> amounts =
        Parts.of(
            evidence.sent(refund.currency()),
            sent -> sent.contribution().at(),
            sent -> RecordFigures.amount(sent.contribution()));
    return Figure.quantity("contributed", refund.amount(), unit, new Sum(amounts));
  }

  private Figure received() {
    List<Figure> received =
        Parts.of(evidence.refunds(refund.currency()), Refund::at, RecordFigures::settled);
    return Figure.quantity("received", refund.received(), unit, new Sum(received));
  }

  /** What the sale keeps of it at its present stage. */
  Figure kept() {
    if (position.stage().returnsEverything()) {
      Figure stage = Figure.word("stage", Words.of(position.stage()), new Trail.Seen());
      return computed("kept", refund.kept(), FormulaRule.KEPT_NOTHING, stage);
    }
    List<Figure> kept =
        Parts.of(
            evidence.sent(refund.currency()),
            sent -> sent.contribution().at(),
            sent -> RecordFigures.kept(sent.contribution()));
    return Figure.quantity("kept", refund.kept(), unit, new Sum(kept));
  }

  private Figure due() {
    return computed(
        "due", refund.due(), FormulaRule.DUE, contributed().seen(), kept(), received().seen());
  }

  /** What the sale has for good. */
  Figure accepted() {
    return computed(
        "accepted", refund.accepted(), FormulaRule.ACCEPTED, contributed().seen(), due().seen());
  }

  private Figure outstanding() {
    return computed(
        "outstanding",
        refund.outstanding(),
        FormulaRule.OUTSTANDING,
        due().seen(),
        received().seen());
  }

  private Figure interest() {
    return computed(
        "interest", refund.interest(), FormulaRule.INTEREST, received().seen(), due().seen());
  }

  private Figure computed(String name, BigDecimal number, FormulaRule rule, Figure... inputs) {
    return Figure.quantity(name, number, unit, new Trail.Formula(rule, List.of(inputs)));
  }
}
