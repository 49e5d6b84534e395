package icofolio.exchange;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.CalendarScale;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * Writes iCalendar (RFC 5545). The entries keep their UID from one writing to the next, with a
 * sequence that grows with every change of the portfolio: a calendar that takes the file again puts
 * the new entry in the place of the old.
 */
public final class CalendarWriter {
  private static final Duration DAY_BEFORE = Duration.builder().prior(true).days(1).build();

  /** An all-day entry begins at midnight: the evening of the day before is soon enough. */
  private static final Duration EVENING_BEFORE = Duration.builder().prior(true).hours(6).build();

  private final Instant stamp;
  private final int sequence;

  /**
   * A writer of calendars.
   *
   * @param stamp when they were made
   * @param sequence a number that grows as what is written changes
   */
  public CalendarWriter(Instant stamp, int sequence) {
    this.stamp = stamp;
    this.sequence = sequence;
  }

  /** Writes a calendar of these entries, and leaves the stream open. */
  public void write(List<CalendarItem> items, OutputStream out) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Icofolio//ico//EN");
    calendar.setCalendarScale(CalendarScale.gregorian());
    calendar.setMethod("PUBLISH");
    items.forEach(item -> calendar.addEvent(event(item)));
    try {
      out.write(Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VEvent event(CalendarItem item) {
    VEvent event = new VEvent();
    event.setDateTimeStamp(Date.from(stamp));
    event.setUid(item.uid());
    event.setSequence(sequence);
    if (item.at() == null) {
      event.setDateStart(day(item.day()));
      event.setDateEnd(day(item.day().plusDays(1)));
    } else {
      event.setDateStart(Date.from(item.at()));
    }
    event.setSummary(item.summary());
    event.setDescription(item.description());
    event.setTransparency(Transparency.transparent());
    if (item.alarm()) {
      event.addAlarm(alarm(item));
    }
    return event;
  }

  private static ICalDate day(LocalDate day) {
    DateTimeComponents date =
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return new ICalDate(date, false);
  }

  private static VAlarm alarm(CalendarItem item) {
    Duration before = item.at() == null ? EVENING_BEFORE : DAY_BEFORE;
    return VAlarm.display(new Trigger(before, Related.START), item.summary());
  }
}
