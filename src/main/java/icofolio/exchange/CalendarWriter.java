package icofolio.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes iCalendar (RFC 5545). The entries keep their UID from one writing to the next, with a
 * sequence that grows with every change of the portfolio: a calendar that takes the file again puts
 * the new entry in the place of the old.
 */
public final class CalendarWriter {
  private static final Duration BEFORE = Duration.ofDays(-1);

  /** An all-day entry begins at midnight: the evening of the day before is soon enough. */
  private static final Duration EVENING_BEFORE = Duration.ofHours(-6);

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
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Icofolio//ico//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    items.forEach(item -> calendar.add(event(item)));
    try {
      // The library closes what it writes to.
      StringWriter text = new StringWriter();
      new CalendarOutputter(false).output(calendar, text);
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VEvent event(CalendarItem item) {
    VEvent event = new VEvent(false);
    event.add(new DtStamp(stamp));
    event.add(new Uid(item.uid()));
    event.add(new Sequence(sequence));
    if (item.at() == null) {
      event.add(new DtStart<>(item.day()));
      event.add(new DtEnd<>(item.day().plusDays(1)));
    } else {
      event.add(new DtStart<>(item.at()));
    }
    event.add(new Summary(item.summary()));
    event.add(new Description(item.description()));
    event.add(ImmutableTransp.TRANSPARENT);
    if (item.alarm()) {
      event.add(alarm(item));
    }
    return event;
  }

  private static VAlarm alarm(CalendarItem item) {
    VAlarm alarm = new VAlarm(item.at() == null ? EVENING_BEFORE : BEFORE);
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Description(item.summary()));
    return alarm;
  }
}
