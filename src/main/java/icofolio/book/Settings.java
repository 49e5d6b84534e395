package icofolio.book;

import icofolio.money.Asset;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What holds for the whole portfolio.
 *
 * @param baseCurrency of values, budgets, limits and totals
 * @param zone in which a date alone is a day
 */
public record Settings(Asset baseCurrency, ZoneId zone) {
  /** US dollars and UTC. */
  public static final Settings DEFAULT = new Settings(new Asset("USD"), ZoneOffset.UTC);
}
