package icofolio.book;

import icofolio.money.Amounts;
import icofolio.sale.Sale;
import icofolio.sale.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Everything about one sale, computed from its terms, its tally and an instant.
 *
 * @param sale its terms
 * @param tally sums over its records that count at that instant
 * @param at the instant
 * @param stage where the sale stands
 * @param refundStatus as one word
 * @param refunds by currency, sorted by symbol
 * @param tokens what is to come
 */
public record Position(
    Sale sale,
    Tally tally,
    Instant at,
    Stage stage,
    RefundStatus refundStatus,
    List<RefundPosition> refunds,
    TokenPosition tokens) {
  public Position {
    refunds = List.copyOf(refunds);
  }

  /** The position in a sale with that tally, at that instant, in the portfolio's zone. */
  public static Position of(Sale sale, Tally tally, Instant now, ZoneId zone) {
    Stage stage = sale.stage(now, zone);
    List<RefundPosition> refunds = new ArrayList<>();
    tally
        .currencies()
        .forEach(
            (currency, sums) ->
                refunds.add(RefundPosition.of(currency, sums, stage.returnsEverything())));
    return new Position(
        sale,
        tally,
        now,
        stage,
        Refunds.status(sale, stage, refunds, now, zone),
        refunds,
        Tokens.position(sale, stage, tally, refunds, now, zone));
  }

  /** What was sent, by currency. */
  public Amounts contributed() {
    return amounts(RefundPosition::amount);
  }

  /** What the sale has for good, by currency. */
  public Amounts accepted() {
    return amounts(RefundPosition::accepted);
  }

  /** What should come back in all, by currency. */
  public Amounts due() {
    return amounts(RefundPosition::due);
  }

  /** What came back, by currency. */
  public Amounts received() {
    return amounts(RefundPosition::received);
  }

  /** What is still to come back, by currency. */
  public Amounts outstanding() {
    return amounts(RefundPosition::outstanding);
  }

  /** What came back beyond what was due, by currency. */
  public Amounts interest() {
    return amounts(RefundPosition::interest);
  }

  private Amounts amounts(Function<RefundPosition, BigDecimal> figure) {
    return refunds.stream()
        .reduce(
            Amounts.NONE,
            (sum, refund) -> sum.plus(refund.currency(), figure.apply(refund)),
            Amounts::plus);
  }

  /** Value of everything sent, in base currency. */
  public BigDecimal contributedValue() {
    return sum(CurrencyTally::value);
  }

  /** Value of what is in the sale for good, at the mean rate of what was sent. */
  public BigDecimal acceptedValue() {
    return valued(RefundPosition::accepted);
  }

  /** Value of what came back, at the rate of what was sent. */
  public BigDecimal refundedValue() {
    return sum(CurrencyTally::returned);
  }

  /** Value of what is still to come back, at the mean rate of what was sent. */
  public BigDecimal outstandingValue() {
    return valued(RefundPosition::outstanding);
  }

  /** Value of what was sent less what came back, never below zero. */
  public BigDecimal netInvested() {
    return sum(CurrencyTally::netInvested);
  }

  private BigDecimal sum(Function<CurrencyTally, BigDecimal> figure) {
    return tally.currencies().values().stream()
        .map(figure)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal valued(Function<RefundPosition, BigDecimal> figure) {
    return refunds.stream()
        .map(refund -> tally.of(refund.currency()).valueOf(figure.apply(refund)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
