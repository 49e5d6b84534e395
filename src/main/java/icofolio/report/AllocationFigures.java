package icofolio.report;

import icofolio.book.Allocation;
import icofolio.book.Contribution;
import icofolio.book.CurrencyTally;
import icofolio.book.Position;
import icofolio.book.RefundPosition;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.PriceBook.Rate;
import icofolio.report.Evidence.Sent;
import icofolio.report.Trail.Formula;
import icofolio.report.Trail.Sum;
import icofolio.report.Value.Quantity;
import icofolio.sale.Sale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tokens that the money entitles to, contribution by contribution. */
final class AllocationFigures {
  private final Position position;
  private final Sale sale;
  private final Evidence evidence;
  private final Asset base;

  /**
   * Figures of a position.
   *
   * @param evidence the records that count at its instant
   */
  AllocationFigures(Position position, Evidence evidence, Asset base) {
    this.position = position;
    this.sale = position.sale();
    this.evidence = evidence;
    this.base = base;
  }

  /** The allocation of the position. */
  Figure allocated() {
    List<Figure> parts = position.refunds().stream().map(this::allocated).toList();
    return Figure.tokens("allocated", position.tokens().allocated(), new Sum(parts));
  }

  /** The allocation by one currency, cut where less was accepted than kept. */
  private Figure allocated(RefundPosition refund) {
    RefundFigures money = new RefundFigures(position, refund, evidence);
    CurrencyTally tally = position.tally().of(refund.currency());
    boolean unknown = tally.unallocated() > 0;
    if (refund.kept().signum() == 0 || refund.accepted().signum() == 0) {
      Figure kept = refund.kept().signum() == 0 ? money.kept() : money.accepted().seen();
      return Figure.tokens(
          "allocated",
          BigDecimal.ZERO,
          new Formula(FormulaRule.ALLOCATION_OF_NOTHING, List.of(kept)));
    }
    Sum sum = new Sum(allocations(refund.currency()));
    Figure all = Figure.tokens("allocated", unknown ? null : tally.allocated(), sum);
    return refund.accepted().compareTo(refund.kept()) < 0
        ? Figure.tokens(
            "allocated",
            unknown ? null : refund.cut(tally.allocated(), sale.token().decimals()),
            new Formula(
                FormulaRule.ALLOCATION_CUT, List.of(all, money.accepted().seen(), money.kept())))
        : all;
  }

  private List<Figure> allocations(Asset currency) {
    return Parts.of(evidence.sent(currency), sent -> sent.contribution().at(), this::allocation);
  }

  /** The tokens that one contribution entitles to, before any cut of the whole. */
  Figure allocation(Sent sent) {
    Contribution contribution = sent.contribution();
    Allocation allocation = Allocation.of(contribution, sale.token(), evidence.prices(), base);
    Figure kept = RecordFigures.kept(contribution);
    Formula formula =
        switch (allocation.basis()) {
          case RECORDED_TOKENS ->
              new Formula(
                  FormulaRule.ALLOCATION_BY_TOKENS,
                  List.of(tokens(contribution), kept, RecordFigures.amount(contribution)));
          case PRICE -> byPrice(FormulaRule.ALLOCATION_BY_PRICE, contribution, List.of(kept));
          case PRICE_AND_RATE ->
              byPrice(
                  FormulaRule.ALLOCATION_BY_RATE,
                  contribution,
                  Stream.concat(Stream.of(kept), rate(contribution, allocation.rate())).toList());
          case NO_PRICE -> new Formula(FormulaRule.ALLOCATION_WITHOUT_PRICE, List.of(kept));
          case NO_RATE -> byPrice(FormulaRule.ALLOCATION_WITHOUT_RATE, contribution, List.of(kept));
        };
    return Figure.tokens("allocated", allocation.tokens(), formula);
  }

  private static Figure tokens(Contribution contribution) {
    return Figure.tokens(
        "tokens", contribution.tokens(), RecordFigures.recorded(contribution, "tokens"));
  }

  private Formula byPrice(FormulaRule rule, Contribution contribution, List<Figure> first) {
    List<Figure> inputs = new ArrayList<>(first);
    Asset currency = sale.token().priceCurrency();
    if (sale.token().price() != null && currency != null) {
      Quantity price = new Quantity(sale.token().price(), currency.code());
      inputs.addAll(Figure.ofSale(sale.id(), "price", price));
    }
    if (contribution.bonusPercent().signum() > 0) {
      Trail trail = RecordFigures.recorded(contribution, "bonus_percent");
      inputs.add(
          Figure.quantity("bonus_percent", contribution.bonusPercent(), Quantity.PERCENT, trail));
    }
    return new Formula(rule, inputs);
  }

  /** What of the price's currency one of the contribution's was worth, by one price or by two. */
  private Stream<Figure> rate(Contribution contribution, @Nullable Rate rate) {
    Asset currency = sale.token().priceCurrency();
    if (rate == null || currency == null) {
      return Stream.empty();
    }
    List<Figure> prices =
        Stream.of(rate.first(), rate.second())
            .filter(Objects::nonNull)
            .map(price -> RecordFigures.price(price, contribution))
            .toList();
    BigDecimal number = Decimals.share(BigDecimal.ONE, rate.numerator(), rate.denominator());
    return Stream.of(
        Figure.quantity("rate", number, currency.code(), new Formula(rateRule(rate), prices)));
  }

  private static FormulaRule rateRule(Rate rate) {
    if (rate.first() == null) {
      return FormulaRule.RATE_INVERSE;
    }
    return rate.second() == null ? FormulaRule.RATE_BY_ONE : FormulaRule.RATE_BY_TWO;
  }
}
