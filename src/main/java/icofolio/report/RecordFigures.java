package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.Distribution;
import icofolio.book.Refund;
import icofolio.entry.Kind;
import icofolio.money.Price;
import icofolio.report.Trail.Recorded;
import java.math.BigDecimal;

/** Figures as they were put in: the leaves of every trail. */
final class RecordFigures {
  private RecordFigures() {}

  /** The amount of a contribution. */
  static Figure amount(Contribution contribution) {
    return money(contribution, "amount", "amount", contribution.amount().number());
  }

  /** What a sale that has not failed keeps of a contribution. */
  static Figure kept(Contribution contribution) {
    String field = contribution.accepted() == null ? "amount" : "accepted";
    return money(contribution, "kept", field, contribution.kept());
  }

  private static Figure money(
      Contribution contribution, String name, String field, BigDecimal number) {
    return Figure.quantity(
        name, number, contribution.currency().code(), recorded(contribution, field));
  }

  /** What of the debt a refund settles. */
  static Figure settled(Refund refund) {
    String field = refund.settles().equals(refund.amount()) ? "amount" : "settles";
    return Figure.quantity(
        "received",
        refund.settles().number(),
        refund.settles().asset().code(),
        new Recorded(Kind.REFUNDS, refund.id(), field));
  }

  /** The tokens of a distribution. */
  static Figure arrived(Distribution distribution) {
    return Figure.tokens(
        "tokens",
        distribution.tokens(),
        new Recorded(Kind.DISTRIBUTIONS, distribution.id(), "tokens"));
  }

  /** A price, and for the day of which contribution it was asked. */
  static Figure price(Price price, Contribution contribution) {
    return Figure.quantity(
        "price",
        price.price(),
        price.currency().code(),
        new Trail.PriceUsed(price, contribution.day()));
  }

  /** A field of a contribution. */
  static Recorded recorded(Contribution contribution, String field) {
    return new Recorded(Kind.CONTRIBUTIONS, contribution.id(), field);
  }
}
