package icofolio.tui;

import icofolio.book.Position;
import icofolio.money.Asset;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What the first screens show: totals, every position, and what comes next.
 *
 * @param asOf the instant that all of it is computed for
 * @param base the currency of the totals
 * @param zone in which dates are written
 */
public record Overview(
    Instant asOf,
    Asset base,
    ZoneId zone,
    Totals totals,
    List<Position> positions,
    List<Coming> coming) {
  /** Copies the lists. */
  public Overview {
    positions = List.copyOf(positions);
    coming = List.copyOf(coming);
  }

  /** Sums over all positions, in base currency. */
  public record Totals(
      BigDecimal contributed,
      BigDecimal accepted,
      BigDecimal refunded,
      BigDecimal outstanding,
      BigDecimal netInvested) {}

  /**
   * Something that lies ahead, or is late.
   *
   * @param at the instant that it counts from, {@link Instant#MAX} where nothing is announced
   * @param date as exactly as it is known: {@code 2027-03}, {@code TBA}
   * @param sale the id of the sale
   * @param event the word for what happens
   * @param message what it means for the person
   * @param late whether it should have happened already
   */
  public record Coming(
      Instant at, String date, String sale, String event, String message, boolean late) {}
}
