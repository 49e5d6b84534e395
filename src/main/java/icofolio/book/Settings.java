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

  /** UTC has many names; they are all one zone. */
  public Settings {
    zone = zone.normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : zone;
  }

  /** The zone as files and people call it. */
  public String zoneName() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
