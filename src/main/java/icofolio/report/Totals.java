package icofolio.report;

import icofolio.book.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Sums over positions, in base currency, exact.
 *
 * @param contributed value of everything sent, at the time
 * @param accepted value of what the sales have for good, at the mean rate of what was sent
 * @param refunded value of what came back, at the contributions' own rate
 * @param refundOutstanding value of what is still to come back, at the mean rate of what was sent
 * @param netInvested value of what was sent less what came back
 */
public record Totals(
    BigDecimal contributed,
    BigDecimal accepted,
    BigDecimal refunded,
    BigDecimal refundOutstanding,
    BigDecimal netInvested) {

  /** The sums over these positions. */
  public static Totals of(List<Position> positions) {
    return new Totals(
        sum(positions, Position::contributedValue),
        sum(positions, Position::acceptedValue),
        sum(positions, Position::refundedValue),
        sum(positions, Position::outstandingValue),
        sum(positions, Position::netInvested));
  }

  private static BigDecimal sum(List<Position> positions, Function<Position, BigDecimal> figure) {
    return positions.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
