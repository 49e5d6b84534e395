package icofolio.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid by which a calendar knows it again: the same thing has the same, whatever its date
 *     becomes
 * @param day that it takes up as a whole; with {@code at}, the day that is meant by it
 * @param at the instant; null where it is a matter of the whole day
 * @param summary in a few words
 * @param description all that there is to say
 * @param alarm whether the person is to be reminded of it the day before
 */
public record CalendarItem(
    String uid,
    LocalDate day,
    @Nullable Instant at,
    String summary,
    String description,
    boolean alarm) {}
