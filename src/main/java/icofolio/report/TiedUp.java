package icofolio.report;

import icofolio.sale.Sale;
import icofolio.sale.SaleDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long money that is put into a sale is out of one's hands.
 *
 * @param from when it goes in: now, or when the sale opens where that is later; of a sale that has
 *     closed, when it opened
 * @param closes when it is decided what is accepted; null where no day is known
 * @param refund by when the rest comes back; null where the sale names no day
 * @param tokens when the first tokens unlock; null where no day is known
 * @param zone of the portfolio, in which days are counted
 */
public record TiedUp(
    Instant from,
    @Nullable Instant closes,
    @Nullable Instant refund,
    @Nullable Instant tokens,
    ZoneId zone) {

  /** For money that is put into a sale at an instant, or as soon as it opens. */
  public static TiedUp of(Sale sale, Instant now, ZoneId zone) {
    Instant closes = last(sale.window().closes(), zone);
    SaleDate start = sale.vestingTerms().start(zone);
    return new TiedUp(
        from(sale, now, closes, zone),
        closes,
        last(sale.refundTerms().deadline(), zone),
        start == null ? null : NextUnlock.announced(start.event(zone)),
        zone);
  }

  private static Instant from(Sale sale, Instant now, @Nullable Instant closes, ZoneId zone) {
    SaleDate date = sale.window().opens();
    Instant opens = date == null ? null : NextUnlock.announced(date.first(zone));
    if (closes != null && closes.isBefore(now)) {
      return opens == null ? closes : opens;
    }
    return opens != null && opens.isAfter(now) ? opens : now;
  }

  private static @Nullable Instant last(@Nullable SaleDate date, ZoneId zone) {
    return date == null ? null : NextUnlock.announced(date.last(zone));
  }

  /** Whole days from when it goes in to an instant; null where that is not known. */
  public @Nullable Long days(@Nullable Instant to) {
    return to == null
        ? null
        : ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
  }
}
