package icofolio.tracker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the portfolio: everything that one command wrote, all of it or nothing.
 *
 * @param number counted from 1, never used twice
 * @param at when it was made
 * @param command what the person asked, without secrets
 * @param reason why, where one was given
 * @param records how many records it added, edited or removed
 * @param undoes the number of the change set that it took back, if it did
 */
public record ChangeSet(
    long number,
    Instant at,
    String command,
    @Nullable String reason,
    long records,
    @Nullable Long undoes) {}
