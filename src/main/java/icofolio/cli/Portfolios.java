package icofolio.cli;

import icofolio.sale.SaleDate;
import icofolio.store.H2Store;
import icofolio.tracker.Records;
import icofolio.tracker.Store;
import icofolio.tracker.Tracker;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Opens the portfolio that a command line names. */
final class Portfolios {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Portfolios() {}

  /** The portfolio, at the "now" that was asked for. */
  static Tracker open(Globals globals, Notices notices) {
    Store store =
        H2Store.at(globals.store())
            .waiting(PATIENCE, holder -> notices.say("waiting for " + holder + " …"));
    return new Tracker(store, clock(globals.asOf(), store));
  }

  private static Clock clock(@Nullable String when, Store store) {
    return when == null ? Clock.systemUTC() : Clock.fixed(instant(when, store), ZoneOffset.UTC);
  }

  /** An instant as it is; of a day or anything vaguer its first one, in the portfolio's zone. */
  private static Instant instant(String when, Store store) {
    try {
      SaleDate date = SaleDate.parse(when);
      boolean exact = date instanceof SaleDate.Moment;
      ZoneId zone = exact ? ZoneOffset.UTC : store.read(Records::settings).zone();
      Instant instant = date.first(zone);
      if (instant.equals(Instant.MAX)) {
        throw new DateTimeException("is not a date");
      }
      return instant;
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      throw new UsageException(
          "bad-date",
          "--as-of takes a date, not " + Choices.quoted(when),
          "Write a day (2024-03-31, its first instant counts) or an instant (2024-03-31T14:00:00Z).");
    }
  }
}
