package icofolio.book;

import icofolio.vesting.Schedule;
import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is still to come of a sale's tokens. The figures that rest on the allocation are null where
 * it cannot be known; what has vested is 0 all the same as long as nothing unlocks of any.
 *
 * @param status as one word
 * @param allocated what the person is entitled to; null where unknown
 * @param vested what has unlocked; null where unknown
 * @param distributed what has arrived
 * @param late what should have been sent by now and has not arrived: what had vested when the days
 *     of {@link #GRACE} began, less what has arrived; none where the person claims; null where
 *     unknown
 * @param schedule the unlocks of the allocation; null where unknown
 * @param nextUnlock the next one after now; null at the end or where unknown
 */
public record TokenPosition(
    DistributionStatus status,
    @Nullable BigDecimal allocated,
    @Nullable BigDecimal vested,
    BigDecimal distributed,
    @Nullable BigDecimal late,
    @Nullable Schedule schedule,
    @Nullable Unlock nextUnlock) {
  /** An airdrop that is later than this is overdue. */
  public static final Duration GRACE = Duration.ofDays(14);

  /** Vested and not yet delivered. */
  public @Nullable BigDecimal claimable() {
    return vested == null ? null : vested.subtract(distributed).max(BigDecimal.ZERO);
  }

  /** Allocated and not yet vested. */
  public @Nullable BigDecimal locked() {
    return allocated == null || vested == null ? null : allocated.subtract(vested);
  }
}
