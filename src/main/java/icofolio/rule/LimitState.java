package icofolio.rule;

import icofolio.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one measure of a limit stands.
 *
 * @param most what it allows, in the unit of the measure; of a count the least
 * @param subject the value of the dimension that has the largest share; null where there is none,
 *     or the measure is of all
 * @param figure as it stands: percent, a fraction of 1, or a count
 * @param room what may still be put into the subject before its share is above the limit, in base
 *     currency, everything else as it is; null where that is no question or has no end
 * @param elsewhere what would have to be put into other values so that the subject's share is
 *     within the limit, in base currency; null where it is, or cannot be
 * @param canBeMet whether there are enough values for any division to keep the limit
 */
public record LimitState(
    Limit limit,
    Measure measure,
    BigDecimal most,
    @Nullable String subject,
    BigDecimal figure,
    @Nullable BigDecimal room,
    @Nullable BigDecimal elsewhere,
    boolean canBeMet) {
  private static final int DIGITS = 2;

  /** Each measure of a limit among those of a standing, at an instant. */
  public static List<LimitState> of(Standing standing, Limit limit, Instant now) {
    boolean invested = limit.budget() == null;
    Shares shares =
        invested ? standing.invested(limit.dimension()) : standing.basis(limit).shares(now);
    List<LimitState> states = new ArrayList<>();
    if (limit.maxShare() != null) {
      states.add(share(limit, limit.maxShare(), shares, invested));
    }
    if (limit.maxHhi() != null) {
      boolean canBeMet = !invested || shares.groups() >= Judge.least(limit.maxHhi());
      states.add(
          new LimitState(
              limit, Measure.MAX_HHI, limit.maxHhi(), null, shares.hhi(), null, null, canBeMet));
    }
    if (limit.minCount() != null) {
      BigDecimal count = BigDecimal.valueOf(shares.count());
      states.add(
          new LimitState(
              limit, Measure.MIN_COUNT, limit.minCount(), null, count, null, null, true));
    }
    return states;
  }

  private static LimitState share(Limit limit, BigDecimal most, Shares shares, boolean invested) {
    String largest = null;
    for (Map.Entry<String, BigDecimal> part : shares.parts().entrySet()) {
      boolean larger = largest == null || part.getValue().compareTo(shares.of(largest)) > 0;
      if (!part.getKey().isEmpty() && larger) {
        largest = part.getKey();
      }
    }
    BigDecimal part = largest == null ? BigDecimal.ZERO : shares.of(largest);
    BigDecimal share = most.divide(Decimals.HUNDRED);
    BigDecimal gap = share.multiply(shares.whole()).subtract(part);
    boolean canBeMet = !invested || shares.count() >= Judge.needed(most);
    BigDecimal free = BigDecimal.ONE.subtract(share);
    BigDecimal room = gap.max(BigDecimal.ZERO);
    if (invested) {
      room = free.signum() == 0 ? null : room.divide(free, DIGITS, RoundingMode.DOWN);
    }
    BigDecimal elsewhere =
        invested && canBeMet && gap.signum() < 0
            ? gap.negate().divide(share, DIGITS, RoundingMode.UP)
            : null;
    return new LimitState(
        limit,
        Measure.MAX_SHARE,
        most,
        largest,
        new Ratio(part, shares.whole()).times(Decimals.HUNDRED).number(),
        largest == null ? null : room,
        elsewhere,
        canBeMet);
  }

  /** How near it is to its limit. */
  public State state() {
    if (measure == Measure.MIN_COUNT) {
      return figure.compareTo(most) < 0 ? State.OVER : State.OK;
    }
    return State.of(figure, most);
  }
}
