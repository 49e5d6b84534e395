package icofolio.reading;

import icofolio.sale.Chain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a chain was asked for: the last good value with where it was read, and, where a
 * later attempt has failed, why. A failure never takes the place of a value.
 *
 * @param subject what was asked
 * @param value as text: whole base units, seconds since 1970, a word; null where it was never read
 * @param sighting of the value; null exactly where the value is
 * @param failure of the newest attempt; null where that has brought the value
 */
public record Reading(
    Subject subject,
    @Nullable String value,
    @Nullable Sighting sighting,
    @Nullable Failure failure) {

  /**
   * What a reading is of.
   *
   * @param contract that was asked, EIP-55; empty for the chain itself
   * @param holder address that the figure is about, EIP-55, or hash of a transaction; empty where
   *     it is about the contract as a whole
   * @param item what was asked for, a word with dashes such as {@code balance}
   */
  public record Subject(Chain chain, String contract, String holder, String item) {}

  /**
   * An attempt that brought nothing.
   *
   * @param reason in words, without secrets and control characters
   * @param disputed whether endpoints said different things: then the value that was read before is
   *     not to be relied on either
   */
  public record Failure(String reason, Instant at, boolean disputed) {}

  /** A value that has just been read. */
  public static Reading good(Subject subject, String value, Sighting sighting) {
    return new Reading(subject, value, sighting, null);
  }

  /** An attempt that has just failed, with nothing known from before. */
  public static Reading failed(Subject subject, String reason, Instant at) {
    return new Reading(subject, null, null, new Failure(reason, at, false));
  }

  /** Answers of several endpoints that do not agree. */
  public static Reading disputed(Subject subject, String reason, Instant at) {
    return new Reading(subject, null, null, new Failure(reason, at, true));
  }

  /** What is to be kept when this comes after an earlier one: a failure keeps the earlier value. */
  public Reading after(@Nullable Reading earlier) {
    return value != null || earlier == null
        ? this
        : new Reading(subject, earlier.value, earlier.sighting, failure);
  }

  /** Whether the value is the last good one and not what the newest attempt has brought. */
  public boolean isStale() {
    return value != null && failure != null;
  }
}
