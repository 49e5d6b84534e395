package icofolio.exchange.ledger;

import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Units;
import icofolio.report.ledger.Commodity;
import java.math.BigDecimal;

/**
 * Numbers as they stand in books: exact, those of the base currency with all of its digits after
 * the point.
 */
record BaseNumbers(Asset base) {
  /** A number of a commodity. */
  String text(BigDecimal number, Commodity commodity) {
    return commodity.equals(new Commodity.Money(base)) ? value(number) : Decimals.text(number);
  }

  /** A number of the base currency. */
  String value(BigDecimal number) {
    BigDecimal shortest = Decimals.canonical(number);
    return shortest.setScale(Math.max(digits(), shortest.scale())).toPlainString();
  }

  /** Half of the smallest unit of the base currency. */
  BigDecimal halfUnit() {
    return BigDecimal.ONE.movePointLeft(digits()).multiply(new BigDecimal("0.5"));
  }

  private int digits() {
    return Units.digits(base);
  }
}
