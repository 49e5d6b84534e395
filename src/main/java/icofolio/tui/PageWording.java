package icofolio.tui;

import icofolio.render.UnlockWords;
import icofolio.render.Wording;
import icofolio.report.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * Figures and formulas as a page writes them.
 *
 * @param zone in which dates are written
 */
record PageWording(PageLook look, ZoneId zone) implements Wording {
  /** Units of numbers that tell nobody how much money there is. */
  private static final Set<String> HARMLESS = Set.of(Value.Quantity.PERCENT, "days");

  @Override
  public String words(String names) {
    return look.words(names);
  }

  @Override
  public String number(Value.Quantity quantity) {
    return HARMLESS.contains(quantity.unit())
        ? Wording.EXACT.number(quantity)
        : look.amount(quantity.number());
  }

  @Override
  public String date(Value.When when) {
    Instant at = when.at();
    return at == null || !when.text().isEmpty()
        ? Wording.EXACT.date(when)
        : new UnlockWords(zone).date(at, when.precision());
  }
}
