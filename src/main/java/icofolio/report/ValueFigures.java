package icofolio.report;

import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.Refund;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Price;
import icofolio.report.Evidence.Sent;
import icofolio.report.Trail.Formula;
import icofolio.report.Trail.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a position was worth when the money went in, and what of it is still in, in base currency.
 */
final class ValueFigures {
  private final Position position;
  private final Evidence evidence;
  private final Asset base;

  /**
   * Figures of a position.
   *
   * @param evidence the records that count at its instant
   */
  ValueFigures(Position position, Evidence evidence, Asset base) {
    this.position = position;
    this.evidence = evidence;
    this.base = base;
  }

  /** Value of everything sent. */
  Figure contributed() {
    return figure(
        "contributed_value", position.contributedValue(), new Sum(values(evidence.sent())));
  }

  private List<Figure> values(List<Sent> sent) {
    return Parts.of(sent, s -> s.contribution().at(), this::value);
  }

  /** What one contribution was worth. */
  Figure value(Sent sent) {
    return figure("value", sent.contribution().value(), valueTrail(sent));
  }

  private Trail valueTrail(Sent sent) {
    Contribution contribution = sent.contribution();
    Figure amount = RecordFigures.amount(contribution);
    if (!sent.valueGiven() && contribution.currency().equals(base)) {
      return new Formula(FormulaRule.VALUE_IN_BASE, List.of(amount));
    }
    Price price = evidence.prices().find(contribution.currency(), base, contribution.day());
    return sent.valueGiven() || price == null
        ? RecordFigures.recorded(contribution, "value")
        : new Formula(
            FormulaRule.VALUE_BY_PRICE, List.of(amount, RecordFigures.price(price, contribution)));
  }

  /** Value of what was sent less what came back, currency by currency. */
  Figure netInvested() {
    List<Figure> parts = new ArrayList<>();
    position.tally().currencies().forEach((asset, tally) -> parts.add(netInvested(asset, tally)));
    return figure("net_invested", position.netInvested(), new Sum(parts));
  }

  private Figure netInvested(Asset currency, CurrencyTally tally) {
    List<Figure> inputs =
        List.of(
            figure("contributed_value", tally.value(), new Sum(values(evidence.sent(currency)))),
            figure("returned", tally.returned(), new Sum(returned(currency, tally))));
    return figure(
        "net_invested", tally.netInvested(), new Formula(FormulaRule.NET_INVESTED, inputs));
  }

  private List<Figure> returned(Asset currency, CurrencyTally tally) {
    List<Refund> named =
        evidence.refunds(currency).stream().filter(r -> r.contribution() != null).toList();
    List<Figure> parts = new ArrayList<>(Parts.of(named, Refund::at, this::returned));
    if (tally.spread().signum() != 0 && tally.amount().signum() != 0) {
      parts.add(spread(currency, tally));
    }
    return parts;
  }

  /** What came back by a refund that names its contribution, at that one's own rate. */
  Figure returned(Refund refund) {
    Figure settled = RecordFigures.settled(refund);
    Sent sent = evidence.find(refund.contribution());
    if (sent == null) {
      return new Figure("returned", null, new Sum(List.of(settled)));
    }
    Contribution contribution = sent.contribution();
    BigDecimal returned =
        Decimals.share(
            refund.settles().number(), contribution.value(), contribution.amount().number());
    return figure(
        "returned",
        returned,
        new Formula(
            FormulaRule.RETURNED_NAMED,
            List.of(settled, value(sent), RecordFigures.amount(contribution))));
  }

  /** What came back by the refunds that name no contribution, at the mean rate of what was sent. */
  private Figure spread(Asset currency, CurrencyTally tally) {
    List<Refund> unnamed =
        evidence.refunds(currency).stream().filter(r -> r.contribution() == null).toList();
    Sum sum = new Sum(Parts.of(unnamed, Refund::at, RecordFigures::settled));
    List<Figure> inputs =
        List.of(
            Figure.quantity("received", tally.spread(), currency.code(), sum),
            figure("contributed_value", tally.value(), new Trail.Seen()),
            Figure.quantity("contributed", tally.amount(), currency.code(), new Trail.Seen()));
    return figure(
        "returned",
        tally.valueOf(tally.spread()),
        new Formula(FormulaRule.RETURNED_SPREAD, inputs));
  }

  private Figure figure(String name, BigDecimal number, Trail trail) {
    return Figure.quantity(name, number, base.code(), trail);
  }
}
