package icofolio.report.ledger;

import icofolio.money.Amount;
import icofolio.money.Asset;
import icofolio.money.Decimals;
import icofolio.money.Units;
import java.math.BigDecimal;

/**
 * The base currency and the unit that its accounts are kept in.
 *
 * @param digits after the point
 */
record BaseUnit(Asset currency, int digits) {
  /** The unit of that currency. */
  static BaseUnit of(Asset currency) {
    return new BaseUnit(currency, Units.digits(currency));
  }

  /** A value in whole units, half up, as status shows it. */
  BigDecimal round(BigDecimal value) {
    return Decimals.display(value, digits);
  }

  /** An amount of it. */
  Amount amount(BigDecimal number) {
    return new Amount(number, currency);
  }
}
