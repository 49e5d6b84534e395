package icofolio.rule;

import icofolio.sale.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * Stretches of time of one length, wherever they begin. By the calendar a later beginning may have
 * an earlier end: a year from 28 February 2024, 23:00, lasts longer than one from 29 February,
 * 0:00, and holds that too.
 *
 * @param span their length, by the calendar of the zone
 */
record Stretches(Span span, ZoneId zone) {

  /** The latest end of a stretch that begins at an instant or before it and holds it. */
  Instant end(Instant at) {
    ZonedDateTime begin = at.atZone(zone);
    long months = span.period().toTotalMonths();
    LocalDate day = begin.toLocalDate().plusMonths(months);
    if (day.getDayOfMonth() < begin.getDayOfMonth()) {
      // Of that day's end: a stretch from the evening before the days that the month lacks.
      return day.plusDays(span.period().getDays() + 1L)
          .atStartOfDay(zone)
          .toInstant()
          .plus(span.duration());
    }
    return afterGap(begin.plus(span.period()).toInstant()).plus(span.duration());
  }

  /** Where clocks are put forward, the hour that is left out and the next one end in the same. */
  private Instant afterGap(Instant end) {
    ZoneOffsetTransition change = zone.getRules().previousTransition(end.plusNanos(1));
    if (change == null || !change.isGap() || span.period().isZero()) {
      return end;
    }
    Duration since = Duration.between(change.getInstant(), end);
    return since.compareTo(change.getDuration()) < 0
        ? change.getInstant().plus(change.getDuration())
        : end;
  }

  /** The latest beginning of a stretch that is over at an instant. */
  Instant before(Instant at) {
    Instant begin = at.minus(span.duration()).atZone(zone).minus(span.period()).toInstant();
    // Days that a month lacks may still hold the instant: a few days more are looked at.
    return span.period().isZero() ? begin : begin.minus(Duration.ofDays(4));
  }
}
