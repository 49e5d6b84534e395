package icofolio.report;

import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.book.TokenPosition;
import icofolio.entry.Words;
import icofolio.report.AheadEvent.Event;
import icofolio.report.Trail.Formula;
import icofolio.report.Value.When;
import icofolio.sale.Delivery;
import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something is on the agenda: what its date comes from, and what is at stake. */
public final class AheadFigures {
  private final Position position;
  private final Sale sale;
  private final AheadEvent event;

  private AheadFigures(Position position, AheadEvent event) {
    this.position = position;
    this.sale = position.sale();
    this.event = event;
  }

  /** The figures of an event of that position. */
  public static Explained of(Position position, AheadEvent event) {
    AheadFigures figures = new AheadFigures(position, event);
    List<Figure> all = new ArrayList<>();
    all.add(figures.date());
    all.addAll(figures.money());
    all.addAll(figures.tokens());
    return new Explained(Words.of(event.event()), event.sale(), all);
  }

  private Figure date() {
    return switch (event.event()) {
      case OPENS -> field("opens", sale.window().opens());
      case CLOSES -> field("closes", sale.window().closes());
      case KYC_DEADLINE -> field("kyc_deadline", sale.window().kycDeadline());
      case REFUND_OPENS -> field("refund_opens", sale.refundTerms().opens());
      case REFUND_DEADLINE, REFUND_OVERDUE ->
          sale.refundTerms().deadline() == null
              ? computed(FormulaRule.NO_DEADLINE)
              : field("refund_deadline", sale.refundTerms().deadline());
      case CLAIM_OPENS -> field("claim_opens", sale.claimTerms().opens());
      case CLAIM_DEADLINE -> field("claim_deadline", sale.claimTerms().deadline());
      case TGE ->
          sale.vestingTerms().tge() == null
              ? computed(FormulaRule.DATE_OF_TRANCHE)
              : field("tge", sale.vestingTerms().tge());
      case UNLOCK -> computed(event.ordinal() == 0 ? FormulaRule.SINCE_UNDELIVERED : unlockRule());
      case DISTRIBUTION_OVERDUE ->
          isExpired()
              ? field("claim_deadline", sale.claimTerms().deadline())
              : computed(FormulaRule.SINCE_LATE);
    };
  }

  /** Whether it is about tokens that could be claimed and no longer can. */
  private boolean isExpired() {
    return sale.claimTerms().delivery() == Delivery.CLAIM;
  }

  private FormulaRule unlockRule() {
    TokenPosition tokens = position.tokens();
    if (tokens.schedule() == null) {
      return FormulaRule.NEXT_UNLOCK;
    }
    Unlock unlock = tokens.schedule().unlocks().get(event.ordinal() - 1);
    return UnlockFigures.dateRule(unlock.reason());
  }

  private Figure field(String name, @Nullable SaleDate date) {
    When when = new When(event.date(), event.precision(), date == null ? "" : date.text());
    List<Figure> recorded = Figure.ofSale(sale.id(), name, when);
    return new Figure("date", when, recorded.getFirst().trail());
  }

  private Figure computed(FormulaRule rule) {
    When when = new When(event.date(), event.precision(), "");
    return new Figure("date", when, new Formula(rule, List.of()));
  }

  /** What is outstanding, or where nothing is, what could be asked back. */
  private List<Figure> money() {
    List<Figure> figures = new ArrayList<>();
    boolean outstanding = !position.outstanding().isEmpty();
    for (RefundPosition refund : position.refunds()) {
      if (event.amounts().of(refund.currency()).signum() > 0) {
        figures.add(outstanding ? outstanding(refund) : accepted(refund));
      }
    }
    return figures;
  }

  private static Figure outstanding(RefundPosition refund) {
    return money(
        refund,
        "outstanding",
        refund.outstanding(),
        new Formula(
            FormulaRule.OUTSTANDING,
            List.of(
                money(refund, "due", refund.due(), new Trail.Seen()),
                money(refund, "received", refund.received(), new Trail.Seen()))));
  }

  private static Figure accepted(RefundPosition refund) {
    return money(
        refund,
        "accepted",
        refund.accepted(),
        new Formula(
            FormulaRule.ACCEPTED,
            List.of(
                money(refund, "contributed", refund.amount(), new Trail.Seen()),
                money(refund, "due", refund.due(), new Trail.Seen()))));
  }

  private static Figure money(RefundPosition refund, String name, BigDecimal number, Trail trail) {
    return Figure.quantity(name, number, refund.currency().code(), trail);
  }

  /** What had vested when the days of grace began. */
  private Figure earlier(TokenPosition tokens) {
    BigDecimal earlier =
        tokens.schedule() == null
            ? null
            : tokens.schedule().vestedAt(position.at().minus(TokenPosition.GRACE));
    return Figure.tokens("vested_14_days_ago", earlier, new Trail.Seen());
  }

  private List<Figure> tokens() {
    if (event.tokens() == null) {
      return List.of();
    }
    TokenPosition tokens = position.tokens();
    Figure allocated = Figure.tokens("allocated", tokens.allocated(), new Trail.Seen());
    Figure vested = Figure.tokens("vested", tokens.vested(), new Trail.Seen());
    Figure arrived = Figure.tokens("distributed", tokens.distributed(), new Trail.Seen());
    boolean claimable = event.event() == Event.UNLOCK && event.ordinal() == 0;
    Formula formula =
        switch (event.event()) {
          case UNLOCK ->
              claimable
                  ? new Formula(FormulaRule.CLAIMABLE, List.of(vested, arrived))
                  : new Formula(FormulaRule.NEXT_UNLOCK, List.of(allocated, vested));
          case DISTRIBUTION_OVERDUE ->
              isExpired()
                  ? new Formula(FormulaRule.CLAIMABLE, List.of(vested, arrived))
                  : new Formula(FormulaRule.LATE, List.of(earlier(tokens), arrived));
          default -> new Formula(FormulaRule.MISSING, List.of(allocated, arrived));
        };
    return List.of(Figure.tokens("tokens", event.tokens(), formula));
  }
}
