package icofolio.render;

import icofolio.report.NextUnlock;
import icofolio.sale.Precision;
import icofolio.vesting.Unlock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When tokens unlock, as every face says it.
 *
 * @param zone in which days are told to a person
 */
public record UnlockWords(ZoneId zone) {
  /**
   * What is waited for next: a day, or of what unlocks second by second the day of its beginning,
   * and once it has begun that of its end. Empty where nothing is known to come.
   */
  public String next(@Nullable Unlock unlock, Instant now) {
    NextUnlock next = NextUnlock.of(unlock);
    if (next == null) {
      return "";
    }
    Instant since = next.since();
    String to = next.date() == null ? "TBA" : Figures.day(next.date(), zone);
    if (since == null) {
      return to;
    }
    return since.isAfter(now) ? "from " + Figures.day(since, zone) : "until " + to;
  }

  /**
   * The day of an unlock, and the time where it is not the beginning of that day; of a vague date
   * the time says nothing.
   *
   * @param at null, or beyond every instant, where it is not announced
   */
  public String date(@Nullable Instant at, Precision precision) {
    if (at == null || at.equals(Instant.MAX)) {
      return "TBA";
    }
    String day = Figures.day(at, zone);
    ZonedDateTime local = at.atZone(zone);
    boolean exact = precision == Precision.SECOND || precision == Precision.DAY;
    boolean begins = local.equals(local.toLocalDate().atStartOfDay(zone));
    return exact && !begins ? day + " " + local.toLocalTime() : day;
  }
}
