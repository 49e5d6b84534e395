package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.book.Settings;
import icofolio.entry.Words;
import icofolio.report.Evidence.Sent;
import icofolio.report.Trail.Formula;
import icofolio.report.Trail.Seen;
import icofolio.report.Trail.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one contribution was worth, what of it the sale keeps and owes, and the tokens for it. */
final class ContributionFigures {
  private static final String RECEIVED = "received";

  private final Position position;
  private final Evidence evidence;
  private final Settings settings;
  private final Sent sent;
  private final Contribution contribution;
  private final String unit;

  /**
   * Figures of a contribution.
   *
   * @param evidence the records that count at the position's instant
   */
  ContributionFigures(Position position, Evidence evidence, Settings settings, Sent sent) {
    this.position = position;
    this.evidence = evidence;
    this.settings = settings;
    this.sent = sent;
    this.contribution = sent.contribution();
    this.unit = contribution.currency().code();
  }

  /** All of them; of what is no money in the sale, or not yet, its value alone. */
  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new ValueFigures(position, evidence, settings.baseCurrency()).value(sent));
    boolean counts = contribution.status().isMoney() && !contribution.at().isAfter(position.at());
    if (counts) {
      figures.add(kept());
      figures.addAll(isToldApart() ? settled() : unsettled());
      figures.add(allocated());
    }
    return figures;
  }

  private Figure kept() {
    if (position.stage().returnsEverything()) {
      Figure stage = Figure.word("stage", Words.of(position.stage()), new Seen());
      return money("kept", keptNumber(), new Formula(FormulaRule.KEPT_NOTHING, List.of(stage)));
    }
    return RecordFigures.kept(contribution);
  }

  private BigDecimal keptNumber() {
    return position.stage().returnsEverything() ? BigDecimal.ZERO : contribution.kept();
  }

  /** Whether it is known of every refund whether it was for this contribution. */
  private boolean isToldApart() {
    return evidence.sent(contribution.currency()).size() == 1
        || evidence.refunds(contribution.currency()).stream()
            .allMatch(refund -> refund.contribution() != null);
  }

  private List<Figure> settled() {
    List<Refund> own =
        evidence.refunds(contribution.currency()).stream()
            .filter(refund -> isOwn(refund.contribution()))
            .toList();
    BigDecimal amount = contribution.amount().number();
    BigDecimal received =
        own.stream()
            .map(refund -> refund.settles().number())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal due = amount.min(amount.subtract(keptNumber()).max(received));
    Figure came =
        money(RECEIVED, received, new Sum(Parts.of(own, Refund::at, RecordFigures::settled)));
    Figure owed =
        computed("due", due, FormulaRule.DUE, seen("contributed", amount), seenKept(), came.seen());
    BigDecimal outstanding = due.subtract(received).max(BigDecimal.ZERO);
    return List.of(
        owed,
        came,
        computed("outstanding", outstanding, FormulaRule.OUTSTANDING, owed.seen(), came.seen()));
  }

  private boolean isOwn(@Nullable String named) {
    return named == null || named.equals(contribution.id());
  }

  private List<Figure> unsettled() {
    List<Refund> unnamed =
        evidence.refunds(contribution.currency()).stream()
            .filter(refund -> refund.contribution() == null)
            .toList();
    Formula unknown =
        new Formula(
            FormulaRule.NOT_TOLD_APART, Parts.of(unnamed, Refund::at, RecordFigures::settled));
    return List.of(money(RECEIVED, null, unknown), money("outstanding", null, unknown));
  }

  private Figure allocated() {
    return position.stage().returnsEverything()
        ? Figure.tokens(
            "allocated",
            BigDecimal.ZERO,
            new Formula(FormulaRule.ALLOCATION_OF_NOTHING, List.of(seenKept())))
        : new AllocationFigures(position, evidence, settings.baseCurrency()).allocation(sent);
  }

  private Figure seenKept() {
    return seen("kept", keptNumber());
  }

  private Figure seen(String name, BigDecimal number) {
    return money(name, number, new Seen());
  }

  private Figure computed(String name, BigDecimal number, FormulaRule rule, Figure... inputs) {
    return money(name, number, new Formula(rule, List.of(inputs)));
  }

  private Figure money(String name, @Nullable BigDecimal number, Trail trail) {
    return Figure.quantity(name, number, unit, trail);
  }
}
