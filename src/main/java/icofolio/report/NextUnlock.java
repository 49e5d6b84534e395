package icofolio.report;

import icofolio.vesting.Unlock;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What unlocks next.
 *
 * @param date when all of it has unlocked; null where the date is not announced
 * @param tokens how many
 * @param since from when it unlocks second by second; null where it unlocks at once
 */
public record NextUnlock(@Nullable Instant date, BigDecimal tokens, @Nullable Instant since) {

  /** The next unlock of a position, or null where there is none. */
  public static @Nullable NextUnlock of(@Nullable Unlock unlock) {
    if (unlock == null) {
      return null;
    }
    Instant since = unlock.from().equals(unlock.to()) ? null : unlock.from();
    return new NextUnlock(announced(unlock.to()), unlock.tokens(), since);
  }

  /** The instant, or null where it stands for a date that is not announced. */
  static @Nullable Instant announced(Instant instant) {
    return instant.equals(Instant.MAX) ? null : instant;
  }
}
